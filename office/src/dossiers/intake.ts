/** What comes while something is being written is written together, next: the busier it is, the less each costs. */
type Settled<Outcome> = PromiseSettledResult<Outcome>;
/** Writes so many items in one transaction, all or none; an outcome each, in their order. */
export type Write<Item, Outcome> = (items: readonly Item[]) => Promise<Outcome[]>;

const most = 50;

export class Intake<Item, Outcome> {
  private readonly waiting: { item: Item; settle: (outcome: Settled<Outcome>) => void }[] = [];
  private busy = false;

  /** The item's own outcome, or its own failure: whom it was written with makes no difference. */
  async write(item: Item, write: Write<Item, Outcome>): Promise<Outcome> {
    const outcome = await new Promise<Settled<Outcome>>((settle) => {
      this.waiting.push({ item, settle });
      if (!this.busy) void this.run(write);
    });
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }

  private async run(write: Write<Item, Outcome>): Promise<void> {
    this.busy = true;
    while (this.waiting.length > 0) {
      const some = this.waiting.splice(0, most);
      const outcomes = await writeAll(
        some.map(({ item }) => item),
        write,
      );
      some.forEach(({ settle }, i) => settle(outcomes[i]!));
    }
    this.busy = false;
  }
}

/** One that cannot be written must not keep the others out: then each goes by itself. */
async function writeAll<Item, Outcome>(
  items: readonly Item[],
  write: Write<Item, Outcome>,
): Promise<Settled<Outcome>[]> {
  const [together] = await Promise.allSettled([write(items)]);
  if (together.status === 'fulfilled') return together.value.map((value) => ({ status: 'fulfilled', value }));
  if (items.length === 1) return [together];
  return Promise.allSettled(items.map(async (item) => (await write([item]))[0]!));
}

/** Work that an answer must not wait for, so that its time says nothing. A graceful stop waits for it. */
export class Tasks {
  private readonly running = new Set<Promise<void>>();
  private readonly failed: (error: unknown) => void;

  constructor(failed: (error: unknown) => void) {
    this.failed = failed;
  }

  start(work: () => Promise<void>): void {
    const task = work()
      .catch(this.failed)
      .finally(() => this.running.delete(task));
    this.running.add(task);
  }

  async done(): Promise<void> {
    await Promise.all(this.running);
  }
}

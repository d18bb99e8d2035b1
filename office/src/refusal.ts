/** Why a command does not do what it was told: a sentence for the person at the terminal. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

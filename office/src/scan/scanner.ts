import type { Readable } from 'node:stream';

/** Who looks into files before an officer opens them. */
export interface Scanner {
  /** What was found, or undefined. Throws where it could not look: such a file waits. */
  scan(content: Readable): Promise<string | undefined>;
  /** Throws unless it can look now. */
  check(): Promise<void>;
}

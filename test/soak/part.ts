/** How long to go on, and with which chances. */
export interface SoakOptions {
  readonly seed: number;
  /** At random, where a part takes steps. */
  readonly steps: number;
  /** Ends a part after so many milliseconds, whatever is left to do. */
  readonly milliseconds: number;
}

/** Goes on for long, and throws what went wrong; answers lines that tell what was seen. */
export type SoakPart = (options: SoakOptions) => Promise<readonly string[]>;

/** One thing the quality gate looks at. */
export interface Step {
  readonly name: string;
  /** Resolves with what is wrong, a line or more each; with nothing when all is well. */
  run(): Promise<readonly string[]>;
}

export interface Outcome {
  readonly problems: readonly string[];
  readonly seconds: number;
}

/** Runs a step to its verdict. A step that breaks has found something wrong, if only itself. */
export async function measure(step: Step): Promise<Outcome> {
  const start = performance.now();
  let problems: readonly string[];
  try {
    problems = await step.run();
  } catch (error) {
    problems = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
  return { problems, seconds: (performance.now() - start) / 1000 };
}

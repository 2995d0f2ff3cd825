/** What one suite came to; written as JSON by whoever runs it, read by `npm test`. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
  /** Where the time went, in the order of the run. */
  readonly files: readonly FileTime[];
}

/** What the tests of one file took together, with what they set up and tear down. */
export interface FileTime {
  /** Its name. */
  readonly file: string;
  readonly seconds: number;
}

export interface Failure {
  readonly title: string;
  readonly message: string;
  readonly stack?: string;
}

/** How a suite is told where to write its result and which tests to run. */
export const resultVariable = 'IDAAS_TEST_RESULT';
export const grepVariable = 'IDAAS_TEST_GREP';

/** The one line `npm test` ends with. */
export function summary({ passed, failed, skipped }: SuiteResult): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Enough of one failure to tell where and why; the whole outline of a page would bury the next one. */
const linesOfFailure = 30;

/**
 * All failures with the first lines of their reasons. `.ci/run` prints the lines from the first to the last one
 * of this text once more at its end, where whoever sees only the end of a log finds them.
 */
export function report(failures: readonly Failure[]): string {
  const texts = failures.map(({ title, message, stack }) => {
    // A stack begins with the message.
    const lines = (stack ?? message).split('\n', linesOfFailure);
    return [`  ✘ ${title}`, ...lines.map((line) => `      ${line}`)];
  });
  return ['Failed tests:', ...texts.flat(), 'End of failed tests.'].join('\n');
}

/** The files that took longest, slowest first: where to look when the tests have become slow. */
export function slowest(files: readonly FileTime[], count = 5): string {
  return [...files]
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, count)
    .map(({ file, seconds }) => `${file} ${seconds.toFixed(1)} s`)
    .join(', ');
}

export function sum(results: readonly SuiteResult[]): SuiteResult {
  const total = (pick: (result: SuiteResult) => number) =>
    results.reduce((count, result) => count + pick(result), 0);
  return {
    passed: total((result) => result.passed),
    failed: total((result) => result.failed),
    skipped: total((result) => result.skipped),
    failures: results.flatMap((result) => result.failures),
    files: results.flatMap((result) => result.files),
  };
}

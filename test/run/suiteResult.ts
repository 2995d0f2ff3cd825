/** What one suite came to; written as JSON by whoever runs it, read by `npm test`. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
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

export function sum(results: readonly SuiteResult[]): SuiteResult {
  const total = (pick: (result: SuiteResult) => number) =>
    results.reduce((count, result) => count + pick(result), 0);
  return {
    passed: total((result) => result.passed),
    failed: total((result) => result.failed),
    skipped: total((result) => result.skipped),
    failures: results.flatMap((result) => result.failures),
  };
}

import { measureSuite } from './run/measureSuite';
import { readOptions } from './run/options';
import { runSuite } from './run/suites';
import { report, sum, summary, type SuiteResult } from './run/suiteResult';

/** What a shell expects of a command that Ctrl-C has ended. */
const interrupted = 130;

/** `npm test`: every suite, one after the other, and one line over all of them at the end. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());
  const results: SuiteResult[] = [];
  for (const name of options.suites) {
    results.push(await measureSuite(name, (env) => runSuite(name, options, env)));
    if (stop.signal.aborted) return interrupted;
  }
  const total = sum(results);
  if (total.failures.length > 0) console.log(`\n${report(total.failures)}`);
  console.log(`\n${summary(total)}`);
  return total.failed > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

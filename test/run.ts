import { measureSuite } from './run/measureSuite';
import { readOptions } from './run/options';
import { runSuite } from './run/suites';
import { sum, summary, type SuiteResult } from './run/suiteResult';

/** `npm test`: every suite, one after the other, and one line over all of them at the end. */
async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const results: SuiteResult[] = [];
  for (const name of options.suites)
    results.push(await measureSuite(name, (env) => runSuite(name, options, env)));
  const total = sum(results);
  if (total.failures.length > 0) console.log('\nFailed:');
  for (const { title, message } of total.failures)
    console.log(`  ${title}: ${message.split('\n', 1).join('')}`);
  console.log(`\n${summary(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

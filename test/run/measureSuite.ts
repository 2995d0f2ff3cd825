import { readFile, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { out } from '../vscode/repository';
import { resultVariable, slowest, summary, type SuiteResult } from './suiteResult';

/**
 * Runs one suite and reads the result it wrote. A suite that dies without a result, or says nothing
 * of a failure but ends with one, counts as one failed test: silence is never success.
 */
export async function measureSuite(
  name: string,
  run: (env: Readonly<Record<string, string>>) => Promise<void>,
): Promise<SuiteResult> {
  const file = path.join(out, 'results', `${name}.json`);
  await rm(file, { force: true });
  const start = performance.now();
  console.log(`\n── ${name} ──`);
  let crash: unknown;
  try {
    await run({ [resultVariable]: file });
  } catch (error) {
    crash = error;
  }
  const result = judge(name, await readResult(file), crash);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${summary(result)} in ${seconds} s ──`);
  if (result.files.length > 1) console.log(`   slowest: ${slowest(result.files)}`);
  return result;
}

function judge(name: string, result: SuiteResult | undefined, crash: unknown): SuiteResult {
  const reason = crash instanceof Error ? crash.message : String(crash);
  if (!result) return withFailure(nothing, name, crash ? reason : 'The suite wrote no result.');
  if (result.passed + result.failed === 0)
    return withFailure(result, name, 'The suite ran no test.');
  if (crash && result.failed === 0) return withFailure(result, name, reason);
  return result;
}

const nothing: SuiteResult = { passed: 0, failed: 0, skipped: 0, failures: [], files: [] };

function withFailure(result: SuiteResult, title: string, message: string): SuiteResult {
  console.error(message);
  return {
    ...result,
    failed: result.failed + 1,
    failures: [...result.failures, { title, message }],
  };
}

async function readResult(file: string): Promise<SuiteResult | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as SuiteResult);
}

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from './vscode/repository';

/** The test of a source file; where it has none of its own, all that stand in the folder that mirrors its folder. */
function testsOf(source: string): string[] {
  const mirrored = source.replace(/^src\//, 'test/unit/');
  const own = mirrored.replace(/\.ts$/, '.test.ts');
  const folder = path.dirname(mirrored);
  if (existsSync(path.join(repository, own))) return [own];
  if (!existsSync(path.join(repository, folder))) return [];
  const names = readdirSync(path.join(repository, folder));
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => `${folder}/${name}`);
}

/**
 * Breaks each line of the sources that the pattern names, one way at a time, and runs their tests: what survives is not
 * tested. Every change costs a run of a few seconds, so a pattern is best one folder.
 */
async function main([pattern]: readonly string[]): Promise<void> {
  if (!pattern) throw new Error('Name the sources, as in: npm run mutate -- "src/base/redact.ts"');
  const files = execFileSync('git', ['ls-files', '--', pattern], { cwd: repository });
  const sources = String(files)
    .split('\n')
    .filter((file) => /^src\/.*\.ts$/.test(file));
  const tests = [...new Set(sources.flatMap(testsOf))];
  if (tests.length === 0) throw new Error(`No unit test mirrors ${pattern}.`);
  const mocha =
    'node node_modules/mocha/bin/mocha.js --no-config --bail --timeout 60000 --import=tsx';
  const { Stryker } = await import('@stryker-mutator/core');
  const results = await new Stryker({
    mutate: sources,
    testRunner: 'command',
    commandRunner: { command: `${mocha} ${tests.join(' ')}` },
    coverageAnalysis: 'off',
    concurrency: 2,
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    ignorePatterns: ['.vscode-test', 'dist', 'out', 'docs', '*.vsix'],
    tempDirName: 'out/mutants',
    thresholds: { high: 90, low: 85, break: 85 },
  }).runMutationTest();
  console.log(`${results.length} changes were tried.`);
}

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

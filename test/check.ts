import { availableParallelism } from 'node:os';
import { arrows } from './check/arrows';
import { imports } from './check/imports';
import { l10n } from './check/l10n';
import { notices } from './check/notices';
import { packageFiles } from './check/packageFiles';
import { pages } from './check/pages';
import { program } from './check/program';
import { measure, type Step } from './check/step';
import { whileWaiting } from './vscode/whileWaiting';

const tsc = (project: string) =>
  program(`types of ${project}`, 'node_modules/typescript/bin/tsc', '--noEmit', '-p', project);

const mocha = (name: string, ...files: readonly string[]) =>
  program(
    name,
    'node_modules/mocha/bin/mocha.js',
    ...['--no-config', '--import=tsx', '--reporter=dot'],
    ...files,
  );

/** The build of the package comes before what reads it, and both before the rest for the sake of two cores. */
const shipped: Step = {
  name: [packageFiles, notices].map(({ name }) => name).join(', '),
  run: async () => [...(await packageFiles.run()), ...(await notices.run())],
};

const steps: readonly Step[] = [
  program('ESLint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'),
  tsc('tsconfig.json'),
  tsc('media/tsconfig.json'),
  tsc('test/tsconfig.json'),
  program('Prettier', 'node_modules/prettier/bin/prettier.cjs', '--check', '.'),
  shipped,
  mocha('manifest and README', 'test/unit/manifest.test.ts', 'test/unit/readme.test.ts'),
  l10n,
  arrows,
  imports,
  pages,
];

/** `npm run check`: everything that can be known without running the product. */
async function main(): Promise<number> {
  const waiting = [...steps];
  let failed = 0;
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { problems, seconds } = await measure(step);
      const bad = problems.length > 0;
      if (bad) failed += 1;
      const report = problems.map((problem) => `      ${problem.replaceAll('\n', '\n      ')}`);
      const line = `${bad ? '✗' : '✓'} ${seconds.toFixed(1).padStart(5)} s  ${step.name}`;
      console.log([line, ...report].join('\n'));
    }
  };
  // Most steps are processes of their own; more of them than cores would only get in each other's way.
  const workers = Array.from({ length: Math.min(4, availableParallelism()) }, worker);
  await whileWaiting(`Running ${steps.length} checks`, Promise.all(workers));
  console.log(`\n${steps.length - failed} of ${steps.length} checks passed`);
  return failed > 0 ? 1 : 0;
}

void main().then((code) => (process.exitCode = code));

import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';
import { readOutputs } from '../check/bundledPackages';
import type { Figure } from './budget';
import { median, short } from './median';

const processes = 15;
const shell = 'dist/extension.js';
const bundle = path.join(repository, shell);
/** What is read behind the shell, by the modules whose `import()` loads it: before the first call, and before the first rows. */
const composition = 'src/main.ts';
const firstRows = ['src/api/serviceAccess.ts', 'src/views/pages/healthViews.ts'];

/** What an extension host reads until the first rows are there; needs a production build. */
export async function bundleSize(): Promise<readonly Figure[]> {
  const start = await loaded([composition]);
  const rows = await loaded([composition, ...firstRows]);
  return [
    {
      name: 'shell and composition, minified',
      value: start.kilobytes,
      limit: 150,
      unit: 'KB',
      detail: start.parts,
    },
    {
      name: 'code loaded before the first rows, minified',
      value: rows.kilobytes,
      limit: 340,
      unit: 'KB',
      detail: rows.parts,
    },
    await requireTime(),
  ];
}

/** The shell and what the modules given bring with them: chunks that more than one of them needs count once. */
async function loaded(modules: readonly string[]) {
  const outputs = readOutputs();
  const files = new Set([shell]);
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    for (const { path: imported, kind } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && imported in outputs) add(imported);
  };
  for (const module of modules) {
    const file = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === module);
    if (!file) throw new Error(`No import() of ${module} in the build`);
    add(file);
  }
  const sizes = await Promise.all(
    [...files].map(async (file) => (await stat(path.join(repository, file))).size),
  );
  return {
    kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1024,
    parts: `${files.size} files; before minification most in ${largestParts([...files])}`,
  };
}

/** Time of the processor, because a busy machine stretches the time of the clock by any amount. */
async function requireTime(): Promise<Figure> {
  const child = path.join(__dirname, 'child/requireBundle.cjs');
  const runs: { processor: number; clock: number }[] = [];
  for (let run = 0; run < processes; run += 1)
    runs.push(
      JSON.parse(await runCommand(process.execPath, [child, bundle])) as (typeof runs)[number],
    );
  return {
    name: 'require of dist/extension.js',
    value: median(runs.map(({ processor }) => processor)),
    limit: 10,
    unit: 'ms',
    detail: `${short(median(runs.map(({ clock }) => clock)))} ms by the clock, medians of ${processes} processes`,
  };
}

/** What users download. */
export async function packageSize(vsix: string): Promise<readonly Figure[]> {
  const { size } = await stat(vsix);
  return [
    {
      name: 'the package (.vsix)',
      value: size / 1024,
      limit: 600,
      unit: 'KB',
      detail: path.basename(vsix),
    },
  ];
}

function largestParts(files: readonly string[]): string {
  const outputs = readOutputs();
  const sizes = new Map<string, number>();
  for (const file of files)
    for (const [input, { bytesInOutput }] of Object.entries(outputs[file]?.inputs ?? {})) {
      const part =
        /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? /^[^/]+\/[^/]+/.exec(input)?.[0];
      if (part) sizes.set(part, (sizes.get(part) ?? 0) + bytesInOutput);
    }
  return [...sizes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([part, bytes]) => `${part} ${(bytes / 1024).toFixed(0)}`)
    .join(', ');
}

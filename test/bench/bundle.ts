import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';
import { readOutputs } from '../check/bundledPackages';
import type { Figure } from './budget';
import { median, short } from './median';

const processes = 15;
const bundle = path.join(repository, 'dist/extension.js');
/** What the first look at the view loads besides; still before the first call. */
const main = path.join(repository, 'dist/main.js');

/** What an extension host reads before anybody asks for anything; needs a production build. */
export async function bundleSize(): Promise<readonly Figure[]> {
  const sizes = await Promise.all([bundle, main].map(async (file) => (await stat(file)).size));
  return [
    {
      name: 'code loaded before the first call, minified',
      value: sizes.reduce((sum, size) => sum + size, 0) / 1024,
      limit: 150,
      unit: 'KB',
      detail: `extension.js ${((sizes[0] ?? 0) / 1024).toFixed(1)}; in main.js ${largestParts('dist/main.js')}`,
    },
    await requireTime(),
  ];
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

function largestParts(file: string): string {
  const sizes = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(readOutputs()[file]?.inputs ?? {})) {
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

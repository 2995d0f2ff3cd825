import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import * as path from 'node:path';
import { packageExtension } from '../run/packageExtension';
import { out, repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';
import { whileWaiting } from '../vscode/whileWaiting';
import { activation } from './activation';
import { isWithin, type Figure, type Part } from './budget';
import { bundleSize, packageSize } from './bundle';
import { client } from './client';
import { files } from './files';
import { health } from './health';
import { history } from './history';
import { ids } from './ids';
import { jobPage } from './jobPage';
import { short } from './median';
import { pace } from './pace';
import { tree } from './tree';

/** What is measured, in this order; some of it needs the package. */
const parts: Readonly<Record<string, (vsix: string) => ReturnType<Part>>> = {
  bundle: bundleSize,
  package: packageSize,
  ids,
  files,
  client,
  pace,
  tree,
  health,
  history,
  activation,
  page: jobPage,
};

/** `npm run bench [-- part …]`: measures every budget, and fails when one is broken. */
async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown)
    throw new Error(`There is no part ${unknown}, only ${Object.keys(parts).join(', ')}.`);
  const vsix = await build();
  const figures: Figure[] = [];
  // One after the other, because each wants the machine for itself.
  for (const [name, part] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name))
      figures.push(...(await whileWaiting(`Measuring ${name}`, part(vsix))));
  await report(figures);
  return figures.every(isWithin) ? 0 : 1;
}

async function build(): Promise<string> {
  const vsix = await packageExtension();
  // The same build once more, for what is in it.
  const again = ['esbuild.js', '--production', '--meta'];
  const built = runCommand(process.execPath, again, { cwd: repository });
  await whileWaiting('Building once more, for what is in it', built);
  return vsix;
}

async function report(figures: readonly Figure[]): Promise<void> {
  const width = Math.max(...figures.map(({ name }) => name.length));
  console.log('');
  for (const figure of figures) {
    const { name, value, limit, unit, detail } = figure;
    const mark = isWithin(figure) ? '✓' : '✗';
    const measured = `${short(value).padStart(6)} ${unit.padEnd(2)}`;
    console.log(
      `${mark} ${name.padEnd(width)}  ${measured} of ${String(limit).padStart(4)}  ${detail}`,
    );
  }
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  console.log(`\n${machine}, Node ${process.versions.node}`);
  await mkdir(out, { recursive: true });
  const record = { machine, node: process.versions.node, figures };
  await writeFile(path.join(out, 'bench.json'), JSON.stringify(record, undefined, 2));
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);

import * as path from 'node:path';
import { build } from 'esbuild';
import { runCommand } from '../vscode/runCommand';
import { out } from '../vscode/repository';

/**
 * What a program of `child` prints, run in a process of its own and in one file, as the extension ships: where each module
 * is one by itself, every call of another's function goes through a getter, which costs more than many of the functions.
 */
export async function runChild(
  name: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<string> {
  const outfile = path.join(out, 'bench', `${name}.cjs`);
  await build({
    ...{ entryPoints: [path.join(__dirname, 'child', `${name}.ts`)], outfile },
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' },
    external: ['vscode'],
  });
  return runCommand(process.execPath, [...flags, outfile, ...args]);
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { out, repository } from '../vscode/repository';
import { writeSettings } from '../vscode/server';
import { quietSettings } from '../vscode/settings';
import type { Figure } from './budget';
import { installCopy } from './installCopy';
import { median, short } from './median';

const fixture = path.join(repository, 'test/fixtures/emptyExtension');

/** Fresh hosts, and copies of either extension in each of them. */
const hosts = 3;
const copies = 16;

/** The time of one copy of ours and the empty one activated right after or before it, in milliseconds. */
interface Pair {
  readonly ours: number;
  readonly empty: number;
}

/**
 * Both activated by the same question, in turn, in the same extension hosts. Many copies rather than
 * many hosts, because a host takes a second to start and a copy takes a hundredth of it.
 */
export async function activation(): Promise<readonly Figure[]> {
  const entry = await bundleEntry();
  const pairs: Pair[] = [];
  for (let host = 0; host < hosts; host += 1) pairs.push(...(await oneHost(entry)));
  const ours = median(pairs.map((pair) => pair.ours));
  const empty = median(pairs.map((pair) => pair.empty));
  return [
    {
      name: 'activation in VS Code, against an empty extension',
      value: ours / empty,
      limit: 1.5,
      unit: '×',
      detail: `${short(ours)} ms to ${short(empty)} ms, medians of ${pairs.length}`,
    },
  ];
}

async function oneHost(extensionTestsPath: string): Promise<Pair[]> {
  const profile = await mkdtemp(path.join(tmpdir(), 'idaas-bench-'));
  try {
    const userDataDir = path.join(profile, 'user');
    const extensionsDir = path.join(profile, 'extensions');
    await writeSettings(userDataDir, quietSettings);
    const ids: string[] = [];
    for (let copy = 0; copy < copies; copy += 1) {
      const ours = await installCopy(repository, extensionsDir, copy);
      const empty = await installCopy(fixture, extensionsDir, copy);
      ids.push(...(copy % 2 === 0 ? [empty, ours] : [ours, empty]));
    }
    const result = path.join(profile, 'result.json');
    await runTests({
      vscodeExecutablePath: path.join(repository, 'test/vscode/code'),
      // A test needs one under development. The first activation of a host pays for what all share.
      extensionDevelopmentPath: fixture,
      extensionTestsPath,
      extensionTestsEnv: {
        IDAAS_BENCH_EXTENSIONS: ids.join(','),
        IDAAS_BENCH_RESULT: result,
        IDAAS_EXIT_WITH_PARENT: '1',
      },
      launchArgs: [`--user-data-dir=${userDataDir}`, `--extensions-dir=${extensionsDir}`],
    });
    const times = JSON.parse(await readFile(result, 'utf8')) as Record<string, number>;
    const of = (kind: 'ours' | 'empty', copy: number) => times[`bench.${kind}-${copy}`] ?? NaN;
    return Array.from({ length: copies }, (_, copy) => ({
      ours: of('ours', copy),
      empty: of('empty', copy),
    }));
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function bundleEntry(): Promise<string> {
  const outfile = path.join(out, 'bench/activation.js');
  await build({
    entryPoints: [path.join(__dirname, 'hosted/activation.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}

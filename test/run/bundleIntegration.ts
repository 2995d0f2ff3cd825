import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import * as path from 'node:path';
import { build } from 'esbuild';
import { out, repository } from '../vscode/repository';

/**
 * Bundles the integration tests, since the extension host runs plain JavaScript. Returns the module
 * whose `run()` it calls.
 */
export async function bundleIntegration(): Promise<string> {
  const from = path.join(repository, 'test/integration');
  const outdir = path.join(out, 'integration');
  const tests = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(from, file));
  await rm(outdir, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(from, 'index.ts'), ...tests],
    outdir,
    outbase: from,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}

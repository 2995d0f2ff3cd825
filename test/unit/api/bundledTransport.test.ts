import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { start, type Emulator } from '../../emulator/start';
import { keyOf } from '../../support/serviceOn';
import { wireRequest } from '../../support/wire';

const { leftOut } = createRequire(import.meta.url)('../../../esbuild.js') as { leftOut: Plugin };

describe('the bundled transport', () => {
  let emulator: Emulator;
  let folder: string;
  before(async () => {
    emulator = await start({ scenario: 'docs' });
    folder = await mkdtemp(path.join(tmpdir(), 'transport-'));
  });
  after(async () => {
    await emulator.dispose();
    await rm(folder, { recursive: true });
  });

  /** All that a process writes which makes one call, with the loudest logging there is. */
  async function written(plugins: Plugin[]): Promise<string> {
    const outfile = path.join(folder, `bundle${plugins.length}.cjs`);
    await build({
      entryPoints: ['src/api/openApiTransport.ts'],
      ...{ outfile, plugins, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' },
    });
    const request = wireRequest(emulator, { key: keyOf(emulator, 'sts') });
    const script = `require(${JSON.stringify(outfile)}).openApiTransport
      .send(${JSON.stringify(request)}).then(({ status }) => console.log('status', status))`;
    const env = { ...process.env, DEBUG: '*', NODE_DEBUG: '' };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-e', script], { env });
    assert.match(stdout, /^status 200$/m);
    return stdout + stderr;
  }

  it('writes no key, token or signature under DEBUG=*', async () => {
    assert.equal(await written([leftOut]), 'status 200\n');
  });

  it('would write them if it were bundled whole', async () => {
    const text = await written([]);
    assert.match(text, /Authorization/);
    assert.ok(text.includes(keyOf(emulator, 'sts').securityToken!));
  });
});

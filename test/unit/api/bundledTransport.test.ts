import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { start, type Emulator } from '../../emulator/start';
import type { Transport } from '../../../src/api/transport';
import { rejection } from '../../support/rejection';
import { readerRole } from '../../support/stsOn';
import { until } from '../../support/until';
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

  /** All that a process writes which takes a role and makes a call with its keys, with the loudest logging there is. */
  async function written(plugins: Plugin[]): Promise<string> {
    const outfile = path.join(folder, `bundle${plugins.length}.cjs`);
    await build({
      entryPoints: ['src/api/openApiTransport.ts'],
      ...{ outfile, plugins, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' },
    });
    const taking = wireRequest(emulator, {
      action: 'AssumeRole',
      version: '2015-04-01',
      parameters: { RoleArn: readerRole, RoleSessionName: 'me' },
    });
    const script = `(async () => {
      const { openApiTransport } = require(${JSON.stringify(outfile)});
      const { status, text } = await openApiTransport.send(${JSON.stringify(taking)});
      const { AccessKeyId, AccessKeySecret, SecurityToken } = JSON.parse(text).Credentials;
      const key = { accessKeyId: AccessKeyId, accessKeySecret: AccessKeySecret, securityToken: SecurityToken };
      const call = { ...${JSON.stringify(wireRequest(emulator))}, key };
      const answer = await openApiTransport.send(call);
      console.log('status', status, answer.status);
    })()`;
    const options = { env: { ...process.env, DEBUG: '*', NODE_DEBUG: '' } };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['-e', script], options);
    assert.match(stdout, /^status 200 200$/m);
    return stdout + stderr;
  }

  it('writes no key, token or signature under DEBUG=*, for calls to STS and with its keys', async () => {
    assert.equal(await written([leftOut]), 'status 200 200\n');
    assert.deepEqual(
      emulator.calls.map(({ action, status }) => `${action} ${status}`),
      ['AssumeRole 200', 'ListInstances 200'],
    );
  });

  it('gives up a call that is called off, and frees its socket', async () => {
    emulator.faults.set([{ action: '*', kind: 'hang' }]);
    const outfile = path.join(folder, 'bundle1.cjs');
    const { openApiTransport } = createRequire(import.meta.url)(outfile) as {
      openApiTransport: Transport;
    };
    const abort = new AbortController();
    const before = emulator.inFlight.current;
    const error = rejection(openApiTransport.send(wireRequest(emulator), abort.signal));
    await until(() => emulator.inFlight.current === before + 1);
    abort.abort();
    await error;
    await until(() => emulator.inFlight.current === before);
    const late = rejection(openApiTransport.send(wireRequest(emulator, { timeout: 20 })));
    assert.equal(((await late) as NodeJS.ErrnoException).code, 'ETIMEDOUT');
    emulator.faults.clear();
  });

  it('would write them if it were bundled whole', async () => {
    const text = await written([]);
    assert.match(text, /Authorization/);
    assert.match(text, /CAIS/);
  });
});

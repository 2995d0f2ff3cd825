import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Emulator } from '../../emulator/start';
import { call } from './client';

const main = fileURLToPath(new URL('../../emulator/main.ts', import.meta.url));

const run = (...parameters: string[]) =>
  spawn(process.execPath, ['--import', 'tsx', main, ...parameters], { stdio: 'pipe' });

describe('emulator: command line', () => {
  it('prints one line of JSON and serves until it is told to stop', async () => {
    const child = run('--scenario', 'docs', '--port', '0', '--now', '2026-03-01T00:00:00Z');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const told = JSON.parse(line.toString()) as Emulator;
    assert.deepEqual(Object.keys(told), [
      'url',
      'accessKeyId',
      'accessKeySecret',
      'control',
      'identities',
    ]);
    const clock = { now: () => Date.now() };
    const answer = await call({ ...told, clock } as Emulator, 'ListInstances');
    assert.equal(answer.status, 200);
    const state = (await (await fetch(`${told.control}/state`)).json()) as { now: number };
    assert.ok(Math.abs(state.now - Date.parse('2026-03-01T00:00:00Z')) < 60_000);
    child.kill('SIGTERM');
    const [code] = (await once(child, 'exit')) as [number | null];
    assert.equal(code, 0);
  });

  it('says what is wrong with its parameters and ends with 2', async () => {
    const wrong = [['--scenario', 'none'], ['--port', '99999'], ['--now', 'soon'], ['--what']];
    await Promise.all(
      wrong.map(async (parameters) => {
        const child = run(...parameters);
        let text = '';
        child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
        const [code] = (await once(child, 'close')) as [number];
        assert.equal(code, 2);
        assert.match(text, /Usage: /);
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { Emulator } from '../emulator/start';
import { call, type Answer } from '../unit/emulator/client';

/** Words of the calls of the CLI in a script, as bash runs it. A script that bash cannot read fails. */
export function callsIn(script: string): string[][] {
  execFileSync('bash', ['-n', '-c', script]);
  const tell = `aliyun() { printf '%s\\0' "$@" $'\\n'; }\n${script}`;
  const words = execFileSync('bash', ['-c', tell], { encoding: 'utf8' });
  return words
    .split('\0\n\0')
    .filter(Boolean)
    .map((each) => each.split('\0'));
}

/** The one call of a script: what the CLI is told beside the parameters, and the parameters. */
export function callOf(script: string) {
  const calls = callsIn(script);
  assert.equal(calls.length, 1, script);
  const [product, action = '', ...options] = calls[0] ?? [];
  const given = Object.fromEntries(
    options.flatMap((word, n) => (n % 2 === 0 ? [[word.slice(2), options[n + 1] ?? '']] : [])),
  ) as Record<string, string>;
  const { profile, region, ...parameters } = given;
  return { product, action, profile, region, parameters };
}

/** Makes the one call of a script at the emulator. */
export function replay(emulator: Emulator, script: string): Promise<Answer> {
  const { action, parameters } = callOf(script);
  return call(emulator, action, parameters);
}

import * as path from 'node:path';
import { runCommand } from '../vscode/runCommand';
import type { Figure } from './budget';
import type { ClientRun } from './child/client';
import { startEmulator } from '../support/emulatorProcess';
import { short } from './median';

const rounds = 200;

/** One job read through the client, over what stands for the SDK's HTTP library in the bundle, against the barest request. */
export async function client(): Promise<readonly Figure[]> {
  const emulator = await startEmulator('company');
  try {
    const child = path.join(__dirname, 'child/client.ts');
    const args = ['--import', 'tsx', child, JSON.stringify(emulator.announced), String(rounds)];
    const run = JSON.parse(await runCommand(process.execPath, args)) as ClientRun;
    return [
      {
        name: 'one read through the client, against a bare signed request, both kept alive',
        value: run.ours / run.bare,
        limit: 1.5,
        unit: '×',
        detail: `${short(run.ours)} ms to ${short(run.bare)} ms, medians of ${rounds}`,
      },
    ];
  } finally {
    await emulator.dispose();
  }
}

import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runMocha } from './runMocha';

/** Files at a time: one for each core, but more windows than four would only get in each other's way. */
const jobs = Math.min(Math.max(availableParallelism(), 2), 4);

/**
 * Runs the suite of one folder: `tsx test/run/nodeSuite.ts <folder> <ending> <timeout>`. Files run side by side, in
 * processes that live on from file to file.
 */
async function main([folder = '', ending = '', timeout = '']: readonly string[]): Promise<void> {
  const root = path.join(repository, folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.split(',').some((end) => file.endsWith(end)))
    .map((file) => path.join(root, file))
    // The biggest first, so that no core has nothing to do while another one is busy with a long file.
    .sort((a, b) => statSync(b).size - statSync(a).size);
  const { failed } = await runMocha(files, {
    timeout: Number(timeout),
    jobs,
    require: [path.join(__dirname, 'leftRunning.ts')],
  });
  process.exitCode = failed > 0 ? 1 : 0;
}

void main(process.argv.slice(2));

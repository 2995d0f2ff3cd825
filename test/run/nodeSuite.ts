import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runMocha } from './runMocha';

/** Longer than any clean process needs to end once its tests are done. */
const patience = 60_000;

/** Runs the suite of one folder in this process: `tsx test/run/nodeSuite.ts <folder> <ending> <timeout>`. */
async function main([folder = '', ending = '', timeout = '']: readonly string[]): Promise<void> {
  const root = path.join(repository, folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.split(',').some((end) => file.endsWith(end)))
    .sort()
    .map((file) => path.join(root, file));
  const { failed } = await runMocha(files, { timeout: Number(timeout) });
  process.exitCode = failed > 0 ? 1 : 0;
  setTimeout(() => {
    console.error('The tests are done, but something they started still runs.');
    process.exit(1);
  }, patience).unref();
}

void main(process.argv.slice(2));

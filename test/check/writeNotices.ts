import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';
import { whileWaiting } from '../vscode/whileWaiting';
import { bundledPackages } from './bundledPackages';
import { noticesFile, noticesText } from './noticesText';

/** `npm run notices`: builds, then names every package of which something ships. */
async function main(): Promise<void> {
  const build = ['esbuild.js', '--production', '--meta'];
  const cwd = repository;
  await whileWaiting('Building, to see what ships', runCommand(process.execPath, build, { cwd }));
  const packages = bundledPackages();
  await writeFile(path.join(repository, noticesFile), noticesText(packages));
  console.log(`${noticesFile}: ${packages.length} packages`);
}

void main();

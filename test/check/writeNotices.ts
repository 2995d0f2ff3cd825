import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';
import { bundledPackages } from './bundledPackages';
import { noticesFile, noticesText } from './noticesText';

/** `npm run notices`: builds, then names every package of which something ships. */
async function main(): Promise<void> {
  const build = ['esbuild.js', '--production', '--meta'];
  await runCommand(process.execPath, build, { cwd: repository });
  const packages = bundledPackages();
  await writeFile(path.join(repository, noticesFile), noticesText(packages));
  console.log(`${noticesFile}: ${packages.length} packages`);
}

void main();

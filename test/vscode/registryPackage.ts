import { mkdir, readdir, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { runCommand } from './runCommand';

/**
 * Unpacks a package of the registry into a folder without running any of its scripts: the
 * packages we use as containers have install scripts that want a compiler or another host.
 */
export async function unpackPackage(spec: string, folder: string): Promise<void> {
  const download = path.join(folder, '.download');
  await mkdir(download, { recursive: true });
  try {
    await npm(['pack', spec, '--pack-destination', download, '--silent'], folder);
  } catch (error) {
    throw new Error(
      `${spec} could not be downloaded. It is needed once, from the npm registry this machine is ` +
        `configured for (npm config get registry).\n${(error as Error).message}`,
    );
  }
  const [archive] = await readdir(download);
  if (!archive) throw new Error(`npm pack ${spec} left no archive behind.`);
  // A relative path, because tar takes what stands before a colon (C:) for a host name.
  const relative = path.join('.download', archive);
  await runCommand('tar', ['-xzf', relative, '--strip-components=1'], { cwd: folder });
  await rm(download, { recursive: true });
}

/** Installs what an unpacked package lists as its dependencies, again without scripts. */
export async function installDependencies(folder: string): Promise<void> {
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
}

async function npm(args: string[], cwd: string): Promise<void> {
  // On Windows npm is a batch file, which only a shell can start.
  await runCommand('npm', args, { cwd, shell: process.platform === 'win32' });
}

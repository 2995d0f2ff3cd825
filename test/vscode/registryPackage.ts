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
  await npm(['pack', spec, '--pack-destination', download, '--loglevel=error'], folder, spec);
  const [archive] = await readdir(download);
  if (!archive) throw new Error(`npm pack ${spec} left no archive behind.`);
  // A relative path, because tar takes what stands before a colon (C:) for a host name.
  const relative = path.join('.download', archive);
  await runCommand('tar', ['-xzf', relative, '--strip-components=1'], { cwd: folder });
  await rm(download, { recursive: true });
}

/** Installs what an unpacked package lists as its dependencies, again without scripts. */
export async function installDependencies(folder: string): Promise<void> {
  const args = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await npm(args, folder, 'What VS Code depends on');
}

async function npm(args: string[], cwd: string, what: string): Promise<void> {
  // One more attempt is enough, and soon: whoever waits is to hear of a refusal.
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  // On Windows npm is a batch file, which only a shell can start.
  const options = { cwd, shell: process.platform === 'win32' };
  await runCommand('npm', [...args, ...patience], options).catch((error: unknown) => {
    throw new Error(
      `${what} could not be downloaded. It is needed once, from the npm registry and through the ` +
        `proxy this machine is configured for: see "npm config get registry" and "npm config get ` +
        `proxy", then start again.\n${(error as Error).message}`,
    );
  });
}

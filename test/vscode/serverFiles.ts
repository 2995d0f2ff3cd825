import * as path from 'node:path';
import { cachedFolder } from './cachedFolder';
import { installDependencies, unpackPackage } from './registryPackage';
import type { HostVersion } from './versions';
import { whileWaiting } from './whileWaiting';

/** How to start one release of VS Code. */
export interface ServerFiles {
  /** The Node binary it wants. */
  readonly node: string;
  /** Its `server-main.js`. */
  readonly entry: string;
}

/**
 * VS Code from the package registry, downloaded once. The package's own `lib/vscode` is all of VS
 * Code; its native modules (terminal, file watcher, search) are left out, since building them needs
 * a compiler and their absence only shows in the log.
 */
export async function serverFiles(version: HostVersion): Promise<ServerFiles> {
  const [node, folder] = await Promise.all([
    nodeBinary(version.node),
    cachedFolder(`vscode-${version.vscode}`, async (unfinished) => {
      const what = `Downloading VS Code ${version.vscode} (${version.server}, 40 MB), once`;
      await whileWaiting(what, unpackPackage(version.server, unfinished));
      await whileWaiting(
        'Installing its dependencies',
        installDependencies(path.join(unfinished, 'lib/vscode')),
      );
    }),
  ]);
  return { node, entry: path.join(folder, 'lib/vscode/out/server-main.js') };
}

/** This process's own Node when its major is right, otherwise one from the registry. */
async function nodeBinary(major: number): Promise<string> {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = await cachedFolder(`${name}-${major}`, async (unfinished) => {
    console.log(`Downloading Node ${major} (${name}@${major}), once …`);
    await unpackPackage(`${name}@${major}`, unfinished);
  });
  return path.join(folder, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
}

import { readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { repository } from './repository';
import { runCommand } from './runCommand';

/** The development dependency that carries a browser for Linux, compressed, with what it needs. */
const bin = path.join(repository, 'node_modules/@sparticuz/chromium/bin');

export async function decompress(name: string, to: string): Promise<void> {
  await writeFile(to, await promisify(brotliDecompress)(await readFile(path.join(bin, name))));
}

/** Unpacks an archive of the package into a folder. */
export async function unpackBrotli(name: string, folder: string): Promise<void> {
  const archive = path.join(folder, 'archive.tar');
  await decompress(name, archive);
  await runCommand('tar', ['-xf', 'archive.tar'], { cwd: folder });
  await rm(archive);
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cache } from './repository';

/** A download of this age is stuck, however alive its process looks. */
const patience = 10 * 60_000;

/**
 * A folder of the cache that is either complete or absent: it is filled under another name and
 * renamed at the end, so an interrupted download is never mistaken for a finished one. A second
 * process that wants the same folder waits for the first.
 */
export async function cachedFolder(
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const release = await lock(`${folder}.lock`);
  try {
    if (existsSync(folder)) return folder;
    const unfinished = `${folder}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished);
    try {
      await fill(unfinished);
      await rename(unfinished, folder);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
    return folder;
  } finally {
    await release();
  }
}

/** A file that names its owner: a lock left by a process that is gone is taken over. */
async function lock(file: string): Promise<() => Promise<void>> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return async () => {
        await rm(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!(await ownerLives(file))) await rm(file, { force: true });
      else await sleep(200);
    }
  }
  throw new Error(`${file} has been held for too long. Delete it if no other test run is active.`);
}

async function ownerLives(file: string): Promise<boolean> {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  // Between its creation and its first byte a lock is empty: somebody has just taken it.
  if (!owner) return true;
  try {
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
}

import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { fillPlaceholders, type InventoryIds } from './placeholders';

/** Copies the files a team that works with IDaaS might have, with ids the running service knows. */
export async function writeDemoWorkspace(folder: string, ids: InventoryIds): Promise<void> {
  await cp(path.join(repository, 'test/fixtures/demoWorkspace'), folder, { recursive: true });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    await writeFile(file, fillPlaceholders(await readFile(file, 'utf8'), ids));
  }
}

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';

interface Manifest {
  readonly main: string;
  readonly contributes?: { readonly configuration?: unknown };
}

/**
 * Installs a copy of an extension that lives beside its other copies: with ids of its own, and without
 * events, so that nothing but a question activates it. Returns the id of the copy.
 */
export async function installCopy(from: string, into: string, copy: number): Promise<string> {
  const kind = from === repository ? 'ours' : 'empty';
  const id = `bench.${kind}-${copy}`;
  const folder = path.join(into, `${id}-0.0.0`);
  const ownIds = (text: string) =>
    text
      .replaceAll('idaasSync', `idaasSync${copy}`)
      .replaceAll('idaas_sync_', `idaas_sync_${copy}_`);
  const read = async (file: string) => ownIds(await readFile(path.join(from, file), 'utf8'));

  const manifest = JSON.parse(await read('package.json')) as Manifest;
  const main = path.join(folder, manifest.main);
  await mkdir(path.dirname(main), { recursive: true });
  await writeFile(main, await read(manifest.main));
  for (const part of ['package.nls.json', 'media/icons'])
    await cp(path.join(from, part), path.join(folder, part), { recursive: true }).catch(
      ignoreMissing,
    );
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({
      ...manifest,
      publisher: 'bench',
      name: `${kind}-${copy}`,
      version: '0.0.0',
      activationEvents: [],
    }),
  );
  return id;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { whileWaiting } from '../vscode/whileWaiting';
import { packOptions } from './packOptions';
import { readManifest, stagePackage } from './stagePackage';

/** `npm run package`: builds what ships, and packs it. */
async function main(): Promise<void> {
  const staged = path.join(repository, 'out', 'package');
  const manifest = await readManifest();
  await whileWaiting('Building', stagePackage(staged, manifest));
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: staged,
    packagePath: path.join(repository, 'idaas-sync-explorer.vsix'),
    ...packOptions(manifest),
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

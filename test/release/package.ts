import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { readManifest, stagePackage } from './stagePackage';

/** `npm run package`: builds what ships, and packs it. */
async function main(): Promise<void> {
  console.log('Building and packing …');
  const staged = path.join(repository, 'out', 'package');
  const address = await stagePackage(staged, await readManifest());
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: staged,
    packagePath: path.join(repository, 'idaas-sync-explorer.vsix'),
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: !address,
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

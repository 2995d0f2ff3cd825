import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';
import { packagedManifest } from './packagedManifest';
import { packagedText } from './packagedText';
import { projectAddress } from './projectAddress';

type Manifest = Parameters<typeof packagedManifest>[0] & { readonly version: string };

const texts = ['README.md', 'CHANGELOG.md'];

/** `npm run package`: builds what ships, and packs it with texts and manifest as strangers need them. */
async function main(): Promise<void> {
  await runCommand(process.execPath, ['esbuild.js', '--production'], { cwd: repository });
  const staged = path.join(repository, 'out', 'package');
  await rm(staged, { recursive: true, force: true });
  const files = await listFiles({ cwd: repository, packageManager: PackageManager.None });
  for (const file of [...files, '.vscodeignore']) {
    await mkdir(path.dirname(path.join(staged, file)), { recursive: true });
    await cp(path.join(repository, file), path.join(staged, file));
  }
  const manifest = JSON.parse(
    await readFile(path.join(repository, 'package.json'), 'utf8'),
  ) as Manifest;
  const address = projectAddress(manifest);
  await writeFile(
    path.join(staged, 'package.json'),
    `${JSON.stringify(packagedManifest(manifest), null, 2)}\n`,
  );
  for (const text of texts) {
    const markdown = await readFile(path.join(repository, text), 'utf8');
    await writeFile(path.join(staged, text), packagedText(markdown, address, manifest.version));
  }
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

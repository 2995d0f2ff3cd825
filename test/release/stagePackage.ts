import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';
import { packagedManifest } from './packagedManifest';
import { packagedText } from './packagedText';
import { projectAddress, type ManifestAddress } from './projectAddress';

/** What package.json says that names the package and its folder. */
export interface StagedManifest extends ManifestAddress, Readonly<Record<string, unknown>> {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}

const texts = ['README.md', 'CHANGELOG.md'];

export async function readManifest(): Promise<StagedManifest> {
  return JSON.parse(
    await readFile(path.join(repository, 'package.json'), 'utf8'),
  ) as StagedManifest;
}

/** Builds what ships into an empty folder, with texts and manifest as strangers need them. */
export async function stagePackage(staged: string, manifest: StagedManifest): Promise<void> {
  const build = runCommand(process.execPath, ['esbuild.js', '--production'], { cwd: repository });
  // Takes a second to load, which the build needs as well.
  const [{ listFiles, PackageManager }] = await Promise.all([
    import('@vscode/vsce'),
    build,
    rm(staged, { recursive: true, force: true }),
  ]);
  const files = await listFiles({ cwd: repository, packageManager: PackageManager.None });
  for (const file of [...files, '.vscodeignore']) {
    await mkdir(path.dirname(path.join(staged, file)), { recursive: true });
    await cp(path.join(repository, file), path.join(staged, file));
  }
  await writeFile(
    path.join(staged, 'package.json'),
    `${JSON.stringify(packagedManifest(manifest), null, 2)}\n`,
  );
  const address = projectAddress(manifest);
  for (const text of texts) {
    const markdown = await readFile(path.join(repository, text), 'utf8');
    await writeFile(path.join(staged, text), packagedText(markdown, address, manifest.version));
  }
}

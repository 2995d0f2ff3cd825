import { projectAddress, type ManifestAddress } from './projectAddress';

/** Members that only build and check the project. */
const ownUse = ['scripts', 'devDependencies', 'dependencies', 'private', 'repository'];

/** The manifest as the package carries it: addresses follow from the repository, and what only builds it stays here. */
export function packagedManifest(
  manifest: ManifestAddress & Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const address = projectAddress(manifest);
  const shipped = Object.entries(manifest).filter(([member]) => !ownUse.includes(member));
  return {
    ...Object.fromEntries(shipped),
    ...(address && {
      repository: manifest.repository,
      homepage: `${address.home}#readme`,
      bugs: { url: `${address.home}/issues` },
      qna: `${address.home}/discussions`,
    }),
  };
}

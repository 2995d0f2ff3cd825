import { isPrerelease } from './releaseProblems';
import { projectAddress, type ManifestAddress } from './projectAddress';

/** How the package is made of what the manifest says. */
export function packOptions(manifest: ManifestAddress & { readonly version: string }) {
  return {
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: !projectAddress(manifest),
    // Said in the package itself: both market places take it from there, and refuse or ignore a switch that comes later.
    preRelease: isPrerelease(manifest.version),
  } as const;
}

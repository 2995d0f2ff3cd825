import type { l10nJsonFormat } from '@vscode/l10n';
import { createRequire } from 'node:module';
import type { ServiceAccess } from '../api/serviceAccess';
import type { Checks } from './configuration/checks';
import type { EmulatorModule } from './connections/sampleService';

/*
 * Bundles of their own, each loaded with its first use: the SDKs with the first call, the checks with the first
 * configuration, the emulator for sample data. `esbuild.js` keeps them apart.
 */

export async function loadServiceAccess(): Promise<ServiceAccess> {
  return (await import('../api/serviceAccess')).serviceAccess;
}

export async function loadChecks(texts: l10nJsonFormat | undefined): Promise<Checks> {
  const { checks } = await import('./configuration/checks');
  checks.speak(texts);
  return checks;
}

/** By path, because nothing in `src` may know the emulator's source. */
export function loadEmulator(path: string): EmulatorModule {
  return createRequire(__filename)(path) as EmulatorModule;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { repository } from '../vscode/repository';
import type { HostVersion } from '../vscode/versions';
import { bundleIntegration } from './bundleIntegration';
import { prepareIntegration } from './integrationProfile';

export interface IntegrationOptions {
  readonly version: HostVersion;
  /** Downloads the desktop application instead of using the one from the package registry. */
  readonly desktop: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs the integration tests inside VS Code; rejects when one fails. */
export async function integrationSuite(options: IntegrationOptions): Promise<void> {
  const extensionTestsPath = await bundleIntegration();
  const folder = await mkdtemp(path.join(tmpdir(), 'idaas-'));
  try {
    const profile = await prepareIntegration(folder);
    await runTests({
      version: options.version.vscode,
      vscodeExecutablePath: options.desktop ? undefined : path.join(repository, 'test/vscode/code'),
      extensionDevelopmentPath: repository,
      extensionTestsPath,
      extensionTestsEnv: {
        ...options.env,
        IDAAS_VSCODE_VERSION: options.version.vscode,
        IDAAS_EXIT_WITH_PARENT: '1',
        ...profile.env,
      },
      launchArgs: [
        profile.workspace,
        `--user-data-dir=${profile.userDataDir}`,
        `--extensions-dir=${profile.extensionsDir}`,
        // The desktop keeps logs in the profile: with everything in them, what must never be said would be found.
        '--log=idaas-sync.idaas-sync-explorer:trace',
      ],
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { repository } from '../vscode/repository';
import { writeSettings } from '../vscode/server';
import { quietSettings } from '../vscode/settings';
import type { HostVersion } from '../vscode/versions';
import { bundleIntegration } from './bundleIntegration';

export interface IntegrationOptions {
  readonly version: HostVersion;
  /** Downloads the desktop application instead of using the one from the package registry. */
  readonly desktop: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs the integration tests inside VS Code; rejects when one fails. */
export async function integrationSuite(options: IntegrationOptions): Promise<void> {
  const extensionTestsPath = await bundleIntegration();
  const profile = await mkdtemp(path.join(tmpdir(), 'idaas-'));
  const userDataDir = path.join(profile, 'user');
  const workspace = await mkdtemp(path.join(profile, 'workspace-'));
  try {
    await writeSettings(userDataDir, quietSettings);
    // A folder whose settings try to lead the extension astray; every test works in spite of them.
    await cp(path.join(repository, 'test/fixtures/hostileWorkspace'), workspace, {
      recursive: true,
    });
    await runTests({
      version: options.version.vscode,
      vscodeExecutablePath: options.desktop ? undefined : path.join(repository, 'test/vscode/code'),
      extensionDevelopmentPath: repository,
      extensionTestsPath,
      extensionTestsEnv: {
        ...options.env,
        IDAAS_VSCODE_VERSION: options.version.vscode,
        IDAAS_EXIT_WITH_PARENT: '1',
        IDAAS_PROFILE: profile,
      },
      launchArgs: [
        workspace,
        `--user-data-dir=${userDataDir}`,
        `--extensions-dir=${path.join(profile, 'extensions')}`,
        // The desktop keeps logs in the profile: with everything in them, what must never be said would be found.
        '--log=idaas-sync.idaas-sync-explorer:trace',
      ],
    });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

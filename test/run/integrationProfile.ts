import { cp, mkdir, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { writeSettings } from '../vscode/server';
import { quietSettings } from '../vscode/settings';

/** The folders in which the integration tests run. */
export interface IntegrationProfile {
  readonly userDataDir: string;
  readonly extensionsDir: string;
  /** A folder whose settings try to lead the extension astray; every test works in spite of them. */
  readonly workspace: string;
  /** Added to the environment of the extension host; `.vscode/launch.json` says the same for a debugger. */
  readonly env: Readonly<Record<string, string>>;
}

/** Fills a folder that nothing else uses; what an earlier run has left there goes. */
export async function prepareIntegration(profile: string): Promise<IntegrationProfile> {
  const userDataDir = path.join(profile, 'user');
  const workspace = path.join(profile, 'workspace');
  const home = path.join(profile, 'home');
  await rm(profile, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await writeSettings(userDataDir, quietSettings);
  await cp(path.join(repository, 'test/fixtures/hostileWorkspace'), workspace, { recursive: true });
  return {
    userDataDir,
    extensionsDir: path.join(profile, 'extensions'),
    workspace,
    // Tests write profiles of the Aliyun CLI, and must see none of the person who runs them.
    env: { IDAAS_PROFILE: profile, HOME: home, USERPROFILE: home },
  };
}

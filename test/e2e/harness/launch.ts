import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { patience } from '../../support/patience';
import { openBrowser } from '../../vscode/browser';
import { startServer, type Server } from '../../vscode/server';
import type { Settings } from '../../vscode/settings';
import type { HostVersion } from '../../vscode/versions';
import { workbenchUrl } from '../../vscode/workbenchUrl';
import { HostLog } from './hostLog';
import { Workbench } from './workbench';

export interface LaunchOptions {
  /** The release named by the environment, otherwise the floor. */
  readonly version?: HostVersion;
  /** The package under test; the one `npm test` has just built unless given. */
  readonly vsix?: string;
  /** The folder to open; a fresh empty one unless given. */
  readonly workspace?: string;
  readonly settings?: Settings;
  /** Display language of the extension, English unless given. */
  readonly locale?: string;
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Of the window, in pixels; a high one shows all rows of a tree at once. */
  readonly height?: number;
}

/** A window of VS Code with the packaged extension in a profile nobody has used before. */
export interface Session {
  readonly server: Server;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly workbench: Workbench;
  /** What the editor complains about. */
  readonly hostLog: HostLog;
  /** The folder that is open. */
  readonly workspace: string;
  /** The address of the window. */
  readonly url: string;
  dispose(): Promise<void>;
}

export async function launch(options: LaunchOptions = {}): Promise<Session> {
  const vsix = options.vsix ?? process.env['IDAAS_VSIX'];
  if (!vsix) throw new Error('Name the package under test in IDAAS_VSIX (npm run package).');
  const temporary = await mkdtemp(path.join(tmpdir(), 'idaas-e2e-'));
  const [server, browser] = await Promise.all([
    startServer({ ...options, install: [vsix] }),
    openBrowser({ fonts: true }),
  ]);
  const dispose = async () => {
    await browser.close();
    await server.dispose();
    await rm(temporary, { recursive: true, force: true });
  };
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: options.height ?? 900 },
    });
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const workspace = options.workspace ?? temporary;
    const url = workbenchUrl(server, { folder: workspace });
    const hostLog = new HostLog(page, server.logsDir);
    await page.goto(url);
    const workbench = new Workbench(page, server.userDataDir);
    await workbench.ready();
    return { server, browser, context, page, workbench, hostLog, workspace, url, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

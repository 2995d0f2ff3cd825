import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { start, type Emulator } from '../emulator/start';
import { packageExtension } from '../run/packageExtension';
import { quietMoment } from '../support/quietMoment';
import { startServer } from '../vscode/server';
import { workbenchUrl } from '../vscode/workbenchUrl';
import { writeDemoWorkspace } from './demoWorkspace';
import { showOnDesktop } from './desktop';
import { readInventoryIds } from './inventoryIds';
import { openInBrowser } from './openInBrowser';
import { readOptions, usage, type DemoOptions } from './options';
import { renderScreenshots } from './renderScreenshots';
import { untilStopped } from './untilStopped';

/** `npm run demo`: the extension in real VS Code beside a running emulator. */
async function main(options: DemoOptions): Promise<void> {
  const stopped = untilStopped();
  const temporary = await mkdtemp(path.join(tmpdir(), 'idaas-demo-'));
  let emulator: Emulator | undefined;
  try {
    console.log('Building the extension …');
    const vsix = await packageExtension();
    emulator = await start({
      scenario: options.scenario,
      // Pictures of a job that is about to fail would differ from those of one that has.
      ...(options.screenshots !== undefined && { now: quietMoment(Date.now()) }),
    });
    const workspace = path.join(temporary, 'directory-operations');
    await writeDemoWorkspace(workspace, await readInventoryIds(emulator.url, emulator));
    const { url, accessKeyId, accessKeySecret, control } = emulator;
    const sample = JSON.stringify({ url, accessKeyId, accessKeySecret, control });
    // The extension finds the emulator by this and shows its data without a click.
    const env = { IDAAS_SYNC_SAMPLE: sample };
    const shown = { vsix, workspace, temporary, control, stopped, env };
    if (options.screenshots)
      await renderScreenshots(path.resolve(options.screenshots), { ...options, ...shown });
    else if (options.desktop) await showOnDesktop(shown);
    else await serve(options, shown);
  } finally {
    await emulator?.dispose();
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Shown {
  readonly vsix: string;
  readonly workspace: string;
  /** Where the emulator takes orders: faults, its clock. */
  readonly control: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stopped: Promise<void>;
}

/** Serves VS Code to a browser until it is stopped. */
async function serve({ version, port, locale }: DemoOptions, shown: Shown): Promise<void> {
  const { env, vsix, workspace, control, stopped } = shown;
  const server = await startServer({ version, port, locale, env, install: [vsix] });
  try {
    const address = workbenchUrl(server, { folder: workspace });
    console.log(`\nVS Code ${version.vscode} with the extension:\n\n  ${address}\n`);
    console.log(`Beside it the emulator, control interface ${control}.`);
    console.log('Ctrl-C stops everything.');
    openInBrowser(address);
    await stopped;
  } finally {
    await server.dispose();
  }
}

/** Options that cannot be used end in a sentence, not in a stack. */
async function run(): Promise<number> {
  let options: DemoOptions;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  try {
    await main(options);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

void run().then((code) => process.exit(code));

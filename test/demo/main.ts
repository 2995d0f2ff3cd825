import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { start, type Emulator } from '../emulator/start';
import { readManifest, stagePackage } from '../release/stagePackage';
import { packageExtension } from '../run/packageExtension';
import { quietMoment } from '../support/quietMoment';
import { startServer } from '../vscode/server';
import { whileWaiting } from '../vscode/whileWaiting';
import { workbenchUrl } from '../vscode/workbenchUrl';
import { writeDemoWorkspace } from './demoWorkspace';
import { findDesktop, showOnDesktop } from './desktop';
import { freePort } from './freePort';
import { readInventoryIds } from './inventoryIds';
import { openInBrowser } from './openInBrowser';
import { readOptions, usage, type DemoOptions } from './options';
import { untilStopped } from './untilStopped';

/** What a shell expects of a command that Ctrl-C has ended. */
const interrupted = 130;

/** `npm run demo`: the extension in real VS Code beside a running emulator. Resolves with the exit code. */
async function main(options: DemoOptions): Promise<number> {
  const stopped = untilStopped();
  const temporary = await mkdtemp(path.join(tmpdir(), 'idaas-demo-'));
  let emulator: Emulator | undefined;
  const company = async (folder: string) => {
    emulator = await start({
      scenario: options.scenario,
      // Pictures of a job that is about to fail would differ from those of one that has.
      ...(options.screenshots !== undefined && { now: quietMoment(Date.now()) }),
    });
    await writeDemoWorkspace(folder, await readInventoryIds(emulator.url, emulator));
    return emulator;
  };
  try {
    await (options.desktop ? findDesktop() : freePort(options.port));
    const workspace = path.join(temporary, 'directory-operations');
    const ready = whileWaiting(
      'Building the extension, and starting the emulator with its data',
      Promise.all([prepare(options, temporary), company(workspace)]),
    );
    const prepared = await Promise.race([ready, stopped]);
    if (!prepared) return interrupted;
    const [extension, { url, accessKeyId, accessKeySecret, control }] = prepared;
    const sample = JSON.stringify({ url, accessKeyId, accessKeySecret, control });
    // The extension finds the emulator by this and shows its data without a click.
    const env = { IDAAS_SYNC_SAMPLE: sample };
    const shown = { ...extension, workspace, temporary, control, stopped, env };
    if (options.screenshots) {
      const { renderScreenshots } = await import('./renderScreenshots');
      await renderScreenshots(path.resolve(options.screenshots), { ...options, ...shown });
    } else if (options.desktop) await showOnDesktop(shown);
    else await serve(options, shown);
    return 0;
  } finally {
    await emulator?.dispose();
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Extension {
  /** The package to install; none where the extension is installed already. */
  readonly vsix: string;
  /** Where the extensions of the window are. */
  readonly extensionsDir: string;
}

/**
 * The extension, ready to be shown. A browser gets it as a folder among its extensions, with the very files of the
 * package: packing and unpacking them takes longer than all the rest.
 */
async function prepare(options: DemoOptions, temporary: string): Promise<Extension> {
  const extensionsDir = path.join(temporary, 'extensions');
  const asFolder = !options.screenshots && !options.desktop && !process.env['IDAAS_VSIX'];
  // What is waited for has been said.
  const vsix = asFolder ? '' : await packageExtension((_, work) => work);
  if (vsix) return { vsix, extensionsDir };
  const manifest = await readManifest();
  const { publisher, name, version } = manifest;
  await stagePackage(path.join(extensionsDir, `${publisher}.${name}-${version}`), manifest);
  return { vsix: '', extensionsDir };
}

interface Shown extends Extension {
  readonly workspace: string;
  /** Where the emulator takes orders: faults, its clock. */
  readonly control: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stopped: Promise<void>;
}

/** Serves VS Code to a browser until it is stopped. */
async function serve({ version, port, locale }: DemoOptions, shown: Shown): Promise<void> {
  const { env, vsix, extensionsDir, workspace, control, stopped } = shown;
  const server = await whileWaiting(
    `Starting VS Code ${version.vscode}`,
    startServer({ version, port, locale, env, extensionsDir, install: vsix ? [vsix] : [] }),
  );
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
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    return 0;
  }
  let options: DemoOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  try {
    return await main(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

void run().then((code) => process.exit(code));

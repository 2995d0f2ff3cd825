import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { patience } from '../support/patience';
import { writeLanguagePack } from './languagePack';
import { OwnedProcess } from './ownedProcess';
import { runCommand } from './runCommand';
import { serverFiles } from './serverFiles';
import { quietSettings, type Settings } from './settings';
import { hostVersion, type HostVersion } from './versions';

export interface ServerOptions {
  readonly version?: HostVersion;
  /** Where settings, storage and logs live; a fresh temporary folder that goes with the server unless given. */
  readonly userDataDir?: string;
  readonly extensionsDir?: string;
  /** Added to the quiet defaults. */
  readonly settings?: Settings;
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Packages installed before the first window opens. */
  readonly install?: readonly string[];
  /**
   * Lets the window name extensions under development, for which newer releases want a switch that
   * also answers every modal dialog by itself; so it is off where a person, or a test in place of
   * one, works.
   */
  readonly development?: boolean;
  /** Display language, such as `zh-cn`; see `languagePack.ts` for how far it reaches. */
  readonly locale?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

/** A VS Code that waits for a browser, on loopback only. */
export interface Server {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly port: number;
  readonly userDataDir: string;
  readonly extensionsDir: string;
  /** Where windows and extension hosts write their logs. */
  readonly logsDir: string;
  /** Everything the server has printed so far. */
  log(): string;
  dispose(): Promise<void>;
}

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const files = await serverFiles(options.version ?? hostVersion());
  const temporary = await mkdtemp(path.join(tmpdir(), 'idaas-vscode-'));
  const userDataDir = path.resolve(options.userDataDir ?? path.join(temporary, 'user'));
  const extensionsDir = path.resolve(options.extensionsDir ?? path.join(temporary, 'extensions'));
  const env = { ...ownEnvironment(), ...options.env };
  const folders = [
    ...['--server-data-dir', path.join(temporary, 'server')],
    ...['--user-data-dir', userDataDir],
    ...['--extensions-dir', extensionsDir],
  ];
  try {
    await mkdir(extensionsDir, { recursive: true });
    await writeSettings(userDataDir, { ...quietSettings, ...options.settings });
    if (options.locale) await writeLanguagePack(userDataDir, options.locale);
    for (const vsix of options.install ?? [])
      await runCommand(files.node, [files.entry, ...folders, '--install-extension', vsix], { env });
    const server = new OwnedProcess(
      files.node,
      [
        ...['--require', path.join(__dirname, 'mintKey.js')],
        files.entry,
        ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
        '--without-connection-token',
        '--accept-server-license-terms',
        ...(options.locale ? ['--locale', options.locale] : []),
        ...(options.development ? ['--enable-smoke-test-driver'] : []),
        ...['--telemetry-level', 'off'],
        ...folders,
      ],
      { ...env, IDAAS_MINT_KEY: '1' },
    );
    const dispose = async () => {
      await server.dispose();
      await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      const match = await server.says(/Extension host agent listening on (\d+)/, 2 * patience);
      const port = Number(match[1]);
      const url = `http://127.0.0.1:${port}`;
      const logsDir = path.join(userDataDir, 'logs');
      return { url, port, userDataDir, extensionsDir, logsDir, log: () => server.log, dispose };
    } catch (error) {
      await dispose();
      throw error;
    }
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** Where a profile keeps its user settings. */
export function settingsFile(userDataDir: string): string {
  return path.join(userDataDir, 'User/settings.json');
}

/** Writes the user settings of a profile that no window has opened yet. */
export async function writeSettings(userDataDir: string, settings: Settings): Promise<void> {
  const file = settingsFile(userDataDir);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(settings, undefined, 2));
}

/** Ours, without what a VS Code terminal or debugger leaves in it for its own children. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

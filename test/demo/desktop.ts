import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { runCommand } from '../vscode/runCommand';
import { writeSettings } from '../vscode/server';
import { quietSettings } from '../vscode/settings';

export interface DesktopOptions {
  readonly vsix: string;
  readonly workspace: string;
  /** Holds the profile, so that nothing touches the user's own. */
  readonly temporary: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stopped: Promise<void>;
}

const shell = process.platform === 'win32';

/** Asked before anything is built: whether there is a desktop application to start at all. */
export async function findDesktop(): Promise<void> {
  await runCommand('code', ['--version'], { shell }).catch((error: unknown) => {
    throw new Error(
      `The desktop application could not be started by the command "code". In VS Code run ` +
        `"Shell Command: Install 'code' command in PATH", or leave out --desktop: the demo then ` +
        `shows in a browser.\n${String(error)}`,
    );
  });
}

/** Shows the demo in the installed desktop application; resolves when its window is closed. */
export async function showOnDesktop(options: DesktopOptions): Promise<void> {
  const userDataDir = path.join(options.temporary, 'user');
  const profile = [
    ...['--user-data-dir', userDataDir],
    ...['--extensions-dir', path.join(options.temporary, 'extensions')],
  ];
  await writeSettings(userDataDir, quietSettings);
  await runCommand('code', [...profile, '--install-extension', options.vsix], { shell });
  const window = spawn('code', [...profile, '--new-window', '--wait', options.workspace], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  const closed = new Promise<void>((resolve) => window.once('exit', () => resolve()));
  await Promise.race([closed, options.stopped.then(() => window.kill())]);
}

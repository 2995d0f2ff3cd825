import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import * as path from 'node:path';
import { cachedFolder } from './cachedFolder';
import { decompress, unpackBrotli } from './decompress';
import { runCommand } from './runCommand';

/** A browser of the Chromium family and what it needs in its environment. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Where the usual installers put a browser of the Chromium family. */
const usualPlaces = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The browser to use: the one named by CHROME_PATH, an installed one, or the packaged one. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROME_PATH'];
  if (named && !existsSync(named))
    throw new Error(`CHROME_PATH names ${named}, which is not there.`);
  const installed = named ?? usualPlaces.find((place) => existsSync(place));
  const env = { ...process.env };
  if (installed) return { executablePath: installed, env };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH.');
  return packaged(env);
}

/**
 * The browser inside a development dependency. Unpacked by us and not by the package's own
 * function, which writes to a shared folder and takes a half-written file for a finished one.
 */
async function packaged(env: NodeJS.ProcessEnv): Promise<Chromium> {
  const folder = await cachedFolder('chromium', async (unfinished) => {
    const executable = path.join(unfinished, 'chromium');
    await decompress('chromium.br', executable);
    await chmod(executable, 0o755);
    await unpackBrotli('al2023.tar.br', unfinished);
  });
  const executablePath = path.join(folder, 'chromium');
  const runs = await runCommand(executablePath, ['--version'], { env }).catch(() => undefined);
  if (runs !== undefined) return { executablePath, env };
  // The system lacks the libraries the browser is linked with (NSS); it brings its own.
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: path.join(folder, 'lib') } };
}

import { format, parseArgs } from 'node:util';
import { openBrowser } from './browser';
import { patience } from '../support/patience';
import { isNoise } from './hostNoise';
import { startServer } from './server';
import { hostVersion } from './versions';
import { workbenchUrl } from './workbenchUrl';

/** A run that has not come to a verdict by then hangs. */
const longestRun = Number(process.env['IDAAS_HOST_TIMEOUT'] ?? 10 * 60_000);

/**
 * Runs extension tests the way the desktop application does for `@vscode/test-electron`: takes the
 * same flags, prints the extension host's console, and returns the verdict as exit code.
 */
export async function testHost(args: readonly string[], signal: AbortSignal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    // Desktop switches such as --disable-updates have no meaning here.
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'extensions-dir': { type: 'string' },
      'user-data-dir': { type: 'string' },
    },
  });
  const version = hostVersion();
  const server = await startServer({
    version,
    development: true,
    extensionsDir: textOf(values['extensions-dir']),
    userDataDir: textOf(values['user-data-dir']),
  });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(2 * patience);
    const verdict = new Promise<number>((resolve, reject) => {
      const fail = (reason: string) =>
        reject(new Error(`VS Code ${version.vscode}: ${reason}\n${server.log()}`));
      page.on('crash', () => fail('the window crashed.'));
      page.on('close', () => fail('the window closed before the tests ended.'));
      signal.addEventListener('abort', () => fail('stopped.'));
      setTimeout(() => fail(`no verdict within ${longestRun} ms.`), longestRun).unref();
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', (type: string, line: unknown[]) => {
      const text = format(...line);
      if (!isNoise(text)) (type === 'error' ? console.error : console.log)(text);
    });
    await page.goto(
      workbenchUrl(server, {
        folder: positionals[0],
        extensionDevelopmentPaths: (values.extensionDevelopmentPath ?? []).map(String),
        extensionTestsPath: textOf(values.extensionTestsPath),
      }),
    );
    return await verdict;
  } finally {
    await browser.close();
    await server.dispose();
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

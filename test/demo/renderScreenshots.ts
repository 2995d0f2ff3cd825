import { launch } from '../e2e/harness/launch';
import { shoot } from '../vscode/screenshot';
import { themeNames, themes } from '../vscode/themes';
import type { HostVersion } from '../vscode/versions';
import { surfaces } from './surfaces';
import { Translation } from './translation';

export interface ScreenshotOptions {
  readonly vsix: string;
  readonly workspace: string;
  readonly version: HostVersion;
  readonly locale: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly stopped: Promise<void>;
}

/** Takes a picture of every surface in every theme kind, each theme in a window of its own. */
export async function renderScreenshots(folder: string, options: ScreenshotOptions): Promise<void> {
  const words = new Translation(options.locale);
  for (const theme of themeNames) {
    const session = await launch({
      ...options,
      settings: { 'workbench.colorTheme': themes[theme] },
    });
    void options.stopped.then(() => session.dispose());
    try {
      for (const surface of surfaces) {
        await surface.show(session.workbench, words, options.workspace);
        // Away from everything that reacts to a pointer above it.
        if (!surface.keepsPointer) {
          await session.page.mouse.move(900, 14);
          await session.page.getByRole('tooltip').first().waitFor({ state: 'hidden' });
        }
        console.log(await shoot(session.page, `${surface.name}-${theme}`, folder));
      }
    } finally {
      await session.dispose();
    }
  }
}

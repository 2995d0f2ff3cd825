import * as path from 'node:path';
import { packageExtension } from '../run/packageExtension';
import { screenshots, shoot } from '../vscode/screenshot';
import { themeNames, themes, type ThemeName } from '../vscode/themes';
import { pictured, type Pictured } from './pages/pictured';
import { picturedIds } from './pages/picturedIds';
import { Product } from './pages/product';

/** What is gone through in a window of its own each. */
const tours = { surfaces: pictured, ids: picturedIds };

/**
 * Takes a picture of every surface in every theme kind, to be looked at:
 * `npx tsx test/e2e/pictures.ts [folder] [surfaces|ids]`.
 */
async function main(folder: string, only: string | undefined): Promise<void> {
  process.env['IDAAS_VSIX'] = await packageExtension();
  for (const [name, tour] of Object.entries(tours))
    if (only === undefined || only === name)
      for (const theme of themeNames) await inTheme(theme, tour, folder);
}

async function inTheme(theme: ThemeName, tour: readonly Pictured[], folder: string): Promise<void> {
  const product = await Product.start({
    settings: { 'workbench.colorTheme': themes[theme] },
    demoWorkspace: tour === picturedIds,
  });
  const { page } = product.session;
  try {
    for (const surface of tour) {
      await surface.show(product);
      // Away from everything that reacts to a pointer above it.
      if (!surface.keepsPointer) await page.mouse.move(900, 14);
      console.log(await shoot(page, `${surface.name}-${theme}`, folder));
    }
  } catch (error) {
    console.error(await shoot(page, `lost-${theme}`, folder));
    throw error;
  } finally {
    await product.dispose();
  }
}

main(path.resolve(process.argv[2] ?? path.join(screenshots, 'surfaces')), process.argv[3]).catch(
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

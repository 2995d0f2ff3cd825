import * as path from 'node:path';
import { packageExtension } from '../run/packageExtension';
import { screenshots, shoot } from '../vscode/screenshot';
import { themeNames, themes, type ThemeName } from '../vscode/themes';
import { Product } from './pages/product';
import { walk } from './pages/walk';

/** Takes a picture of every surface, a window per theme kind, to be looked at: `npx tsx test/e2e/pictures.ts [folder]`. */
async function main(folder: string): Promise<void> {
  process.env['IDAAS_VSIX'] = await packageExtension();
  for (const theme of themeNames) await inTheme(theme, folder);
}

async function inTheme(theme: ThemeName, folder: string): Promise<void> {
  const product = await Product.start({
    settings: { 'workbench.colorTheme': themes[theme] },
    demoWorkspace: true,
  });
  const { page } = product.session;
  try {
    for (const surface of walk) {
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

main(path.resolve(process.argv[2] ?? path.join(screenshots, 'surfaces'))).catch(
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

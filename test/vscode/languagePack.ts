import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';

/**
 * Makes VS Code believe that a language pack is installed. The real packs come from the gallery,
 * which this host does not reach; with an empty one VS Code itself stays English, but tells
 * extensions the language, and these show their own translations.
 */
export async function writeLanguagePack(userDataDir: string, locale: string): Promise<void> {
  await mkdir(userDataDir, { recursive: true });
  const translations = path.join(userDataDir, `${locale}.i18n.json`);
  await writeFile(translations, JSON.stringify({ '': [], version: '1.0.0', contents: {} }));
  const pack = {
    hash: `empty-${locale}`,
    extensions: [{ extensionIdentifier: { id: `fixture.${locale}` }, version: '1.0.0' }],
    translations: { vscode: translations },
    label: locale,
  };
  await writeFile(
    path.join(userDataDir, 'languagepacks.json'),
    JSON.stringify({ [locale]: pack }, undefined, 2),
  );
}

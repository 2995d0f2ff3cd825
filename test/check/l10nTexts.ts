import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { repository } from '../vscode/repository';

/** English text, or a key with a comment for translators, to text. */
export type Bundle = Readonly<Record<string, string>>;

export const files = {
  english: 'l10n/bundle.l10n.json',
  chinese: 'l10n/bundle.l10n.zh-cn.json',
  manifest: 'package.nls.json',
  chineseManifest: 'package.nls.zh-cn.json',
} as const;

export function readBundle(file: string): Bundle {
  return JSON.parse(readFileSync(path.join(repository, file), 'utf8')) as Bundle;
}

interface Source {
  readonly file: string;
  readonly contents: string;
}

function sources(): Source[] {
  return ['src', 'media'].flatMap((folder) =>
    readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .sort()
      .map((name) => {
        const file = path.join(folder, name);
        return { file, contents: readFileSync(path.join(repository, file), 'utf8') };
      }),
  );
}

/** Every text of the extension host and the pages, as the bundle holds them: sorted, so that it is the same everywhere. */
export async function extractTexts(): Promise<Record<string, unknown>> {
  const texts = await getL10nJson(
    sources().map(({ file, contents }) => ({ contents, extension: path.extname(file) })),
  );
  return sorted(texts);
}

/** Calls whose text is put together while the program runs, which no extractor can see. */
export function unreadableCalls(): string[] {
  return sources().flatMap(({ file, contents }) =>
    [...contents.matchAll(/\bl10n\.t\(\s*(?!['"{\s])(\S+)/g)].map(({ index, 1: text }) => {
      const line = contents.slice(0, index).split('\n').length;
      return `${file}:${line}: the text ${text ?? ''} is no literal, so it cannot be translated`;
    }),
  );
}

export function sorted<T>(bundle: Readonly<Record<string, T>>): Record<string, T> {
  const byKey = ([a]: [string, T], [b]: [string, T]) => (a < b ? -1 : a > b ? 1 : 0);
  return Object.fromEntries(Object.entries(bundle).sort(byKey));
}

import { isDeepStrictEqual } from 'node:util';
import { extractTexts, files, readBundle, sorted, unreadableCalls, type Bundle } from './l10nTexts';
import type { Step } from './step';

/** What must be the same in every language: places for values, addresses of links, and names in code quotes. */
const fixedParts = /\{\w+\}|\]\([^)]*\)|`[^`]*`/g;

function fixedPartsOf(text: string): string[] {
  return [...text.matchAll(fixedParts)].map(([part]) => part).sort();
}

/** Compares a translation with what it translates; `textOf` says what stands behind a key. */
function compare(
  file: string,
  keys: readonly string[],
  translated: Bundle,
  textOf: (key: string) => string,
): string[] {
  const problems: string[] = [];
  for (const key of keys) {
    const text = translated[key];
    if (!text) problems.push(`${file}: not translated: ${key}`);
    else if (!isDeepStrictEqual(fixedPartsOf(text), fixedPartsOf(textOf(key))))
      problems.push(`${file}: places or links differ: ${key}`);
  }
  for (const key of Object.keys(translated))
    if (!keys.includes(key)) problems.push(`${file}: no longer used: ${key}`);
  return problems;
}

/** Every text is extracted, and every extracted text speaks Chinese. */
export const l10n: Step = {
  name: 'texts and translations',
  async run() {
    const texts = await extractTexts();
    const committed: Record<string, unknown> = readBundle(files.english);
    const keys = Object.keys(texts);
    const stale = isDeepStrictEqual(sorted(committed), texts)
      ? []
      : [
          ...keys.filter((key) => !(key in committed)).map((key) => `  not in it: ${key}`),
          ...Object.keys(committed)
            .filter((key) => !(key in texts))
            .map((key) => `  only in it: ${key}`),
        ];
    const manifest = readBundle(files.manifest);
    return [
      ...(stale.length > 0 ? [`${files.english} is out of date; npm run l10n`, ...stale] : []),
      ...unreadableCalls(),
      ...compare(files.chinese, keys, readBundle(files.chinese), messageOf(texts)),
      ...compare(
        files.chineseManifest,
        Object.keys(manifest),
        readBundle(files.chineseManifest),
        (key) => manifest[key] ?? '',
      ),
    ];
  },
};

function messageOf(texts: Readonly<Record<string, unknown>>): (key: string) => string {
  return (key) => {
    const value = texts[key];
    // With a comment for translators the entry is an object.
    return typeof value === 'string' ? value : (value as { message: string }).message;
  };
}

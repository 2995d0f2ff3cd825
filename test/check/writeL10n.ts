import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { whileWaiting } from '../vscode/whileWaiting';
import { extractTexts, files, readBundle, sorted, type Bundle } from './l10nTexts';

const write = (file: string, bundle: Readonly<Record<string, unknown>>) =>
  writeFile(path.join(repository, file), `${JSON.stringify(bundle, undefined, 2)}\n`);

/** `npm run l10n`: renews the English bundle, drops translations nobody asks for, names those that are missing. */
async function main(): Promise<void> {
  const texts = await whileWaiting('Reading the texts of the sources', extractTexts());
  await write(files.english, texts);
  const chinese: Bundle = readBundle(files.chinese);
  const kept = Object.entries(chinese).filter(([key]) => key in texts);
  await write(files.chinese, sorted(Object.fromEntries(kept)));
  const missing = Object.keys(texts).filter((key) => !(key in chinese));
  for (const key of missing) console.log(`not translated: ${JSON.stringify(key)}`);
  console.log(
    `${Object.keys(texts).length} texts, ${missing.length} not translated in ${files.chinese}`,
  );
}

void main();

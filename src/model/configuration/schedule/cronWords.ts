import { chineseWords } from './chineseWords';
import { cronStatement } from './cronStatement';
import { englishWords } from './englishWords';
import type { Cron } from './cron';

/** The expression in a sentence, in Chinese for every Chinese locale and in English otherwise. */
export function cronWords(cron: Cron, locale: string): string {
  const statement = cronStatement(cron);
  return locale.toLowerCase().startsWith('zh') ? chineseWords(statement) : englishWords(statement);
}

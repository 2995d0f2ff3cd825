import cronstrue from 'cronstrue';
import 'cronstrue/locales/zh_CN';
import type { Cron } from './readCron';

/** The expression in a sentence, in Chinese for every Chinese locale and in English otherwise. */
export function cronWords({ text, dialect }: Cron, locale: string): string | undefined {
  try {
    // Quartz takes "/15" for "*/15"; the library leaves a hole in its sentence.
    return cronstrue.toString(text.trim().replace(/(?<=^|[\s,])\//g, '*/'), {
      locale: locale.toLowerCase().startsWith('zh') ? 'zh_CN' : 'en',
      dayOfWeekStartIndexZero: dialect === 'spring',
      use24HourTimeFormat: true,
      // Where both day fields are set, Spring wants both to hold.
      logicalAndDayFields: dialect === 'spring',
    });
  } catch {
    // Words are a convenience: the library refuses a few legal expressions, and the raw text is shown anyway.
    return undefined;
  }
}

import type { DateStyle } from '../model/text/formatTime';

/** What every page is given once, with its first model. */
export interface PageSetting {
  /** Language of the editor and zone for dates. */
  dates: Required<Pick<DateStyle, 'locale' | 'timeZone'>>;
  /** Translations for `@vscode/l10n`; absent for English. */
  l10n?: Record<string, string | { message: string; comment: string[] }>;
}

import type { DateStyle } from '../model/text/formatTime';

/** What every page is given once, with its first model. */
export interface PageSetting {
  /** Language of the editor and zone for dates. */
  dates: Required<Pick<DateStyle, 'locale' | 'timeZone'>>;
  /** Translations for `@vscode/l10n`; absent for English. */
  l10n?: Record<string, string | { message: string; comment: string[] }>;
}

/** Everything there is to draw on a page: what it is about, whose it is, and what is known of it at a moment. */
export type PageModel<Ref, Reading> = { ref: Ref; connectionLabel: string } & Reading;

/** What every page asks of the host; its own contract has the rest. */
export interface PageHost<Model> {
  /** The page is drawn for the first time, or again after a reload: answers all there is. */
  ready(): { setting: PageSetting; model: Model };
  refresh(): void;
}

/** What the host tells a page. */
export interface PageView<Model, Change = never> {
  /** This is all there is to draw now. */
  show(model: Model): void;
  /** This differs from what the page was told last. */
  update(change: Change): void;
}

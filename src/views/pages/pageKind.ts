import type { panels } from '../../contributions';

/** Names the view type, the folder of the page, its files and its icon. */
export type PageName = keyof typeof panels;

/** What is constant about the pages of one kind. */
export interface PageKind<Ref, Name extends PageName = PageName> {
  name: Name;
  /** Title until the page has its own. */
  title: () => string;
  /** Reads what a page kept over a window reload; the page is not trusted to have kept it well. */
  readRef: (state: unknown) => Ref | undefined;
}

import type { Far } from '../../src/protocol/channel';
import type { CopyableId, JobPageHost } from '../../src/protocol/jobPage';
import type { PageSetting } from '../../src/protocol/page';
import type { Ask } from '../shared/useAsk';
import type { Announce } from '../shared/liveRegion';
import { createPageContext } from '../shared/createPageContext';

/** What every part of the page may need. */
export interface PageContext {
  host: Far<JobPageHost>;
  dates: PageSetting['dates'];
  /** Copies through the host and says how it went. */
  copy: (what: CopyableId) => Promise<boolean>;
  announce: Announce;
  /** Asks the host for something and says when it did not happen. */
  ask: Ask;
  /** A count with the separators of the editor's language. */
  number: (value: number) => string;
}

export const { PageContextProvider, usePage } = createPageContext<PageContext>();

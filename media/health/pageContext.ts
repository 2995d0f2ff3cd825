import type { Far } from '../../src/protocol/channel';
import type { HealthPageHost } from '../../src/protocol/healthPage';
import type { PageSetting } from '../../src/protocol/page';
import type { Ask } from '../shared/useAsk';
import { createPageContext } from '../shared/createPageContext';

/** What every part of the page may need. */
export interface PageContext {
  host: Far<HealthPageHost>;
  dates: PageSetting['dates'];
  ask: Ask;
  /** The time, told anew twice a minute: ages need no more. */
  now: number;
  /** A count with the separators of the editor's language. */
  number: (value: number) => string;
}

export const { PageContextProvider, usePage } = createPageContext<PageContext>();

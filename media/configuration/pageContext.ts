import type { Far } from '../../src/protocol/channel';
import type {
  ConfigurationPageHost,
  ConfigurationPageModel,
} from '../../src/protocol/configurationPage';
import type { PageSetting } from '../../src/protocol/page';
import type { Ask } from '../shared/useAsk';
import type { Announce } from '../shared/liveRegion';
import type { ViewState } from './viewState';
import { createPageContext } from '../shared/createPageContext';

/** What every part of the page may need. */
export interface PageContext {
  host: Far<ConfigurationPageHost>;
  dates: PageSetting['dates'];
  /** Copies a text through the host and says how it went. */
  copy: (text: string) => Promise<boolean>;
  announce: Announce;
  /** A count with the separators of the editor's language. */
  number: (value: number) => string;
  model: ConfigurationPageModel;
  view: ViewState;
  changeView: (change: Partial<ViewState>) => void;
  ask: Ask;
  refresh: () => void;
}

export const { PageContextProvider, usePage } = createPageContext<PageContext>();

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Far } from '../../src/protocol/channel';
import type {
  ConfigurationPageHost,
  ConfigurationPageModel,
} from '../../src/protocol/configurationPage';
import type { PageSetting } from '../../src/protocol/page';
import type { Announce } from '../shared/liveRegion';
import type { ViewState } from './viewState';

/** What every part of the page may need. */
export interface PageContext {
  host: Far<ConfigurationPageHost>;
  dates: PageSetting['dates'];
  announce: Announce;
  /** A count with the separators of the editor's language. */
  number: (value: number) => string;
  model: ConfigurationPageModel;
  view: ViewState;
  changeView: (change: Partial<ViewState>) => void;
  /** Sends a question to the host and says so when it fails. */
  ask: (promise: Promise<unknown>) => void;
  refresh: () => void;
}

const Context = createContext<PageContext | undefined>(undefined);

export const PageContextProvider = Context.Provider;

export function usePage(): PageContext {
  const context = useContext(Context);
  if (!context) {
    throw new Error('Drawn outside the page.');
  }
  return context;
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Far } from '../../src/protocol/channel';
import type { HealthPageHost } from '../../src/protocol/healthPage';
import type { PageSetting } from '../../src/protocol/page';

/** What every part of the page may need. */
export interface PageContext {
  host: Far<HealthPageHost>;
  dates: PageSetting['dates'];
  /** Asks the host for something and says so when it did not happen. */
  ask: (promise: Promise<unknown>) => void;
  /** The time, told anew twice a minute: ages need no more. */
  now: number;
  /** A count with the separators of the editor's language. */
  number: (value: number) => string;
  /** The page is about a connection, so that rows name their instance. */
  hasInstances: boolean;
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

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Far } from '../../src/protocol/channel';
import type { JobPageHost } from '../../src/protocol/jobPage';
import type { PageSetting } from '../../src/protocol/page';
import type { Announce } from '../shared/liveRegion';

/** What every part of the page may need. */
export interface PageContext {
  host: Far<JobPageHost>;
  dates: PageSetting['dates'];
  announce: Announce;
  /** A count with the separators of the editor's language. */
  number: (value: number) => string;
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

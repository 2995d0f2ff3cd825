import { createContext, type Provider } from 'preact';
import { useContext } from 'preact/hooks';

/** What every part of a page may need, without handing it from part to part: where it is provided, and how it is had. */
export function createPageContext<Context>(): {
  PageContextProvider: Provider<Context>;
  usePage: () => Context;
} {
  const held = createContext<Context | undefined>(undefined);
  return {
    PageContextProvider: held.Provider as Provider<Context>,
    usePage: () => {
      const context = useContext(held);
      if (context === undefined) {
        throw new Error('Drawn outside the page.');
      }
      return context;
    },
  };
}

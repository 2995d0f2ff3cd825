import * as l10n from '@vscode/l10n';
import { useMemo, useRef } from 'preact/hooks';
import type {
  ConfigurationPageHost,
  ConfigurationPageModel,
} from '../../src/protocol/configurationPage';
import { LiveRegion, useLiveRegion } from '../shared/liveRegion';
import type { PageProps } from '../shared/startPage';
import { useLostFocus } from '../shared/useLostFocus';
import { useViewState } from '../shared/useViewState';
import { Details } from './details';
import { Findings } from './findings';
import { Half } from './halfSection';
import { halvesOf } from './half';
import { Header } from './header';
import { PageContextProvider, type PageContext } from './pageContext';
import { Subline } from './subline';
import { useAnnouncements } from './useAnnouncements';
import type { ViewState } from './viewState';

type Props = PageProps<ConfigurationPageHost, ConfigurationPageModel, ViewState>;

export function Page({ host, dates, model, initialView, onView }: Props) {
  const refreshButton = useRef<HTMLButtonElement>(null);
  const [sentence, announce] = useLiveRegion();
  const expectRefresh = useAnnouncements(model, announce);
  const [view, changeView] = useViewState(initialView, onView);
  useLostFocus(() => refreshButton.current?.focus());
  const number = useMemo(() => {
    const format = new Intl.NumberFormat(dates.locale);
    return (value: number) => format.format(value);
  }, [dates]);
  const halves = halvesOf(model);
  const loading = halves.some(([, half]) => half.loading);

  const context: PageContext = {
    host,
    dates,
    announce,
    number,
    model,
    view,
    changeView,
    // The host tells of its own failures; here it is only said that nothing happened.
    ask: (promise) => {
      promise.catch(() => announce(l10n.t('That did not work.')));
    },
    refresh: () => {
      expectRefresh();
      context.ask(host.refresh());
    },
  };
  return (
    <PageContextProvider value={context}>
      {loading && (
        <div class="progress" role="progressbar" aria-label={l10n.t('Loading the configuration')} />
      )}
      <Header loading={loading} refreshButton={refreshButton} />
      <Subline />
      <Findings />
      {halves.length === 0 && (
        <p class="hint nothing">{l10n.t('This provider synchronizes in neither direction.')}</p>
      )}
      <div class="halves">
        {halves.map(([name, half]) => (
          <Half key={name} name={name} half={half} />
        ))}
      </div>
      <Details />
      <LiveRegion sentence={sentence} />
    </PageContextProvider>
  );
}

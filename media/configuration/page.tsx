import * as l10n from '@vscode/l10n';
import { useRef } from 'preact/hooks';
import type {
  ConfigurationPageHost,
  ConfigurationPageModel,
} from '../../src/protocol/configurationPage';
import { copyAloud } from '../shared/copyAloud';
import { LiveRegion, useLiveRegion } from '../shared/liveRegion';
import type { PageProps } from '../shared/startPage';
import { useAnnouncements } from '../shared/useAnnouncements';
import { useAsk } from '../shared/useAsk';
import { useLostFocus } from '../shared/useLostFocus';
import { useNumber } from '../shared/useNumber';
import { useViewState } from '../shared/useViewState';
import { changeSentence } from './changeSentence';
import { Details } from './details';
import { Findings } from './findings';
import { DirectionSection } from './directionSection';
import { directionsOf } from './directionReadings';
import { Header } from './header';
import { PageContextProvider, type PageContext } from './pageContext';
import { Subline } from './subline';
import { useGoTo } from './useGoTo';
import type { ViewState } from './viewState';

type Props = PageProps<ConfigurationPageHost, ConfigurationPageModel, ViewState>;

/** The read of the page is over when that of each direction is. */
function progress(model: ConfigurationPageModel) {
  const readings = directionsOf(model).map(([, reading]) => reading);
  return {
    loading: readings.some(({ loading }) => loading),
    failure: readings.find(({ failure }) => failure)?.failure,
  };
}

export function Page({ host, dates, model, initialView, onView }: Props) {
  const refreshButton = useRef<HTMLButtonElement>(null);
  const [sentence, announce] = useLiveRegion();
  const expectRefresh = useAnnouncements(model, announce, changeSentence, progress);
  const [view, changeView] = useViewState(initialView, onView);
  useLostFocus(() => refreshButton.current?.focus());
  const number = useNumber(dates);
  const ask = useAsk(announce);
  const readings = directionsOf(model);
  const { loading } = progress(model);

  useGoTo(model, loading, (wish) => ask(host.wentTo(wish)));

  const context: PageContext = {
    host,
    dates,
    announce,
    number,
    model,
    view,
    changeView,
    ask,
    copy: (text) => copyAloud(host.copyText(text), announce),
    refresh: () => {
      expectRefresh();
      ask(host.refresh());
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
      {readings.length === 0 && (
        <p class="hint nothing">{l10n.t('This provider synchronizes in neither direction.')}</p>
      )}
      <div class="directions">
        {readings.map(([direction, reading]) => (
          <DirectionSection key={direction} direction={direction} reading={reading} />
        ))}
      </div>
      <Details />
      <LiveRegion sentence={sentence} />
    </PageContextProvider>
  );
}

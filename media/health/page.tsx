import * as l10n from '@vscode/l10n';
import { useMemo, useRef, useState } from 'preact/hooks';
import {
  countAttention,
  countUnjudged,
  type HealthFilter,
} from '../../src/model/health/healthTable';
import type { HealthPageHost, HealthPageModel } from '../../src/protocol/healthPage';
import { copyAloud } from '../shared/copyAloud';
import { LiveRegion, useLiveRegion } from '../shared/liveRegion';
import type { PageProps } from '../shared/startPage';
import { useAnnouncements } from '../shared/useAnnouncements';
import { useAsk } from '../shared/useAsk';
import { useLostFocus } from '../shared/useLostFocus';
import { useNumber } from '../shared/useNumber';
import { useNow } from '../shared/useNow';
import { useViewState } from '../shared/useViewState';
import { changeSentence } from './changeSentence';
import { countByInstance } from './countByInstance';
import { Header } from './header';
import { Notes } from './notes';
import { PageContextProvider, type PageContext } from './pageContext';
import { Skeleton } from './skeleton';
import { TargetTable } from './targetTable';
import { Toolbar } from './toolbar';
import { useShownRows } from './useShownRows';
import type { ViewState } from './viewState';

type Props = PageProps<HealthPageHost, HealthPageModel, ViewState>;

const progress = (model: HealthPageModel) => model;

export function Page({ host, dates, model, initialView, onView }: Props) {
  const { rows, loading, failure } = model;
  const refreshButton = useRef<HTMLButtonElement>(null);
  const [sentence, announce] = useLiveRegion();
  const [view, changeView] = useViewState(initialView, onView);
  const [isBusy, setBusy] = useState(false);
  const now = useNow(30_000);
  useLostFocus(() => refreshButton.current?.focus());
  useAnnouncements(model, announce, changeSentence, progress);
  const number = useNumber(dates);
  const ask = useAsk(announce);

  const context = useMemo<PageContext>(
    () => ({ host, dates, now, number, ask }),
    [host, dates, now, number, ask],
  );

  const filter: HealthFilter = {
    ...(view.text.trim() !== '' && { text: view.text.trim() }),
    ...(view.attention && { attention: true }),
    ...(view.state && { states: [view.state] }),
  };
  const shown = useShownRows(rows, filter, view.order, isBusy);
  const unjudged = countUnjudged(rows);
  const instances = useMemo(() => countByInstance(rows), [rows]);
  const isOnlyCalm =
    view.attention && filter.text === undefined && !view.state && countAttention(rows) === 0;
  const refresh = () => ask(host.refresh());

  return (
    <PageContextProvider value={context}>
      {loading && <div class="progress" role="progressbar" aria-label={l10n.t('Loading health')} />}
      <Header
        model={model}
        refreshButton={refreshButton}
        onRefresh={refresh}
        onCopyAs={(format) => void copyAloud(host.copyAs(format, filter, view.order), announce)}
        onSaveAs={(format) => ask(host.saveAs(format, filter, view.order))}
      />
      <Notes model={model} onRetry={refresh} />
      {rows.length > 0 ? (
        <>
          <Toolbar rows={rows} view={view} onView={changeView} />
          {shown.length > 0 ? (
            <TargetTable
              rows={shown}
              {...(instances.size > 1 && { instances })}
              view={view}
              onView={changeView}
              onBusy={setBusy}
            />
          ) : (
            <p class="nothing dim">
              {!isOnlyCalm
                ? l10n.t('No target matches the filter.')
                : loading || unjudged > 0
                  ? l10n.t('No target needs attention so far.')
                  : l10n.t('No target needs attention.')}{' '}
              <button
                type="button"
                class="link"
                onClick={() => changeView({ text: '', attention: false, state: undefined })}
              >
                {l10n.t('Show all')}
              </button>
            </p>
          )}
          {!loading && unjudged > 0 && (
            <p class="hint">
              {l10n.t(
                'Not judged yet: {0}. What they lack is read as they come into sight.',
                number(unjudged),
              )}{' '}
              <button type="button" class="link" onClick={() => ask(host.readAll())}>
                {l10n.t('Read all now')}
              </button>
            </p>
          )}
        </>
      ) : loading ? (
        <Skeleton />
      ) : (
        !failure && <p class="nothing dim">{l10n.t('There are no targets to judge.')}</p>
      )}
      <LiveRegion sentence={sentence} />
    </PageContextProvider>
  );
}

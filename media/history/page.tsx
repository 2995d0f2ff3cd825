import * as l10n from '@vscode/l10n';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDuration, zoneName } from '../../src/model/text/formatTime';
import type { History } from '../../src/model/jobs/history';
import { coverageSentence, verdictWord } from '../../src/model/health/healthWords';
import type { HistoryPageHost, HistoryPageModel } from '../../src/protocol/historyPage';
import { FailureNote } from '../shared/failureNote';
import { Icon } from '../shared/icon';
import { LiveRegion, useLiveRegion } from '../shared/liveRegion';
import { ReadAge } from '../shared/readAge';
import { RefreshButton } from '../shared/refreshButton';
import { runText } from '../shared/runText';
import { SearchBox } from '../shared/searchBox';
import { ServiceText } from '../shared/serviceText';
import type { PageProps } from '../shared/startPage';
import { useAnnouncements } from '../shared/useAnnouncements';
import { useAsk } from '../shared/useAsk';
import { useLostFocus } from '../shared/useLostFocus';
import { useNumber } from '../shared/useNumber';
import { useViewState } from '../shared/useViewState';
import { verdictLook } from '../shared/verdictLook';
import { Chart } from './chart';
import { chartBars } from './chartBars';
import { ChartTable } from './chartTable';
import { historyItems, indexOfDay } from './historyItems';
import { RunTable } from './runTable';
import { choose, type ViewState } from './viewState';

type Props = PageProps<HistoryPageHost, HistoryPageModel, ViewState>;

const progress = (model: HistoryPageModel) => model;

export function Page({ host, dates, model, initialView, onView }: Props) {
  const { history, verdict, loading, failure, hasMore, total, readAt } = model;
  const refreshButton = useRef<HTMLButtonElement>(null);
  const [sentence, announce] = useLiveRegion();
  const [view, changeView] = useViewState(initialView, onView);
  useLostFocus(() => refreshButton.current?.focus());
  const number = useNumber(dates);
  const runs = useMemo(() => history?.runs ?? [], [history]);
  const changeSentence = useCallback(
    (before: HistoryPageModel, after: HistoryPageModel) =>
      before.loading && !after.loading
        ? (after.failure?.sentence ??
          l10n.t('{0} runs read', number(after.history?.runs.length ?? 0)))
        : undefined,
    [number],
  );
  useAnnouncements(model, announce, changeSentence, progress);
  const ask = useAsk(announce);
  // Runs that a refresh took away cannot be compared.
  const chosen = view.chosen.filter((id) => runs.some((run) => run.synchronizationJobId === id));
  const [first, second] = chosen;
  const items = useMemo(() => historyItems(runs, view, dates), [runs, view.text, dates]);
  // A day that is gone to, as `2026-11-22`, until it is here or there are no older runs.
  const [sought, setSought] = useState<string>();
  const [goTo, setGoTo] = useState<{ index: number }>();
  useEffect(() => {
    if (sought === undefined) return;
    const index = indexOfDay(items, sought);
    if (index !== undefined) {
      setSought(undefined);
      setGoTo({ index });
    } else if (!loading && !hasMore) {
      setSought(undefined);
      announce(l10n.t('There are no runs that old.'));
    }
  }, [sought, items, loading, hasMore]);
  const goToDay = (day: string) => {
    setSought(day);
    if (hasMore && indexOfDay(items, day) === undefined) {
      ask(host.loadUntil(day));
    }
  };
  const look = verdict && verdictLook(verdict.state);
  const open = (id: string) => ask(host.openJob(id));
  return (
    <>
      {loading && (
        <div class="progress" role="progressbar" aria-label={l10n.t('Loading the history')} />
      )}
      <header class="header">
        <div class="title">
          <span class={`status-icon ${look?.tone ?? 'neutral'}-text`}>
            <Icon name={look?.icon ?? 'history'} />
          </span>
          <div class="title-text">
            <h1>
              <ServiceText text={l10n.t('History of {0}', model.targetName)} max={100} />
            </h1>
            {verdict && look && (
              <span class={`pill ${look.tone}`}>{verdictWord(verdict.state)}</span>
            )}
          </div>
        </div>
        <div class="actions">
          <RefreshButton
            button={refreshButton}
            loading={loading}
            onRefresh={() => ask(host.refresh())}
          />
          <button
            type="button"
            class="button"
            aria-disabled={chosen.length !== 2}
            title={l10n.t('Choose two runs in the table')}
            onClick={() => {
              if (first !== undefined && second !== undefined) {
                ask(host.compare([first, second]));
              }
            }}
          >
            <Icon name="diff" /> {l10n.t('Compare two runs ({0} of 2 chosen)', chosen.length)}
          </button>
        </div>
      </header>
      <p class="subline">
        <ServiceText text={model.instanceName} max={80} />
        <ServiceText text={model.connectionLabel} max={80} />
        {readAt !== undefined && <ReadAge readAt={readAt} dates={dates} />}
        <span>{l10n.t('times in {0}', zoneName(dates))}</span>
      </p>
      {verdict && (
        <p class="reason">
          <ServiceText text={verdict.reason} max={600} />{' '}
          <span class="dim">{coverageSentence(verdict, dates)}</span>
        </p>
      )}
      {failure && (
        <FailureNote
          failure={failure}
          hasData={runs.length > 0}
          loading={loading}
          onRetry={() => ask(host.refresh())}
        />
      )}
      {history && runs.length > 0 && (
        <>
          <Charts
            history={history}
            number={number}
            onPick={open}
            textOf={(id) => {
              const run = runs.find((each) => each.synchronizationJobId === id);
              return run ? runText(run, dates, number) : '';
            }}
          />
          <ChartTable runs={runs} dates={dates} number={number} />
          <div class="toolbar" role="group" aria-label={l10n.t('Show in the table')}>
            <SearchBox
              placeholder={l10n.t('Status, error or id')}
              label={l10n.t('Filter by status, error, remark or id')}
              value={view.text}
              onValue={(text) => changeView({ text })}
            />
            <label class="day-choice">
              {l10n.t('Go to date…')}{' '}
              <input
                type="date"
                class="choice"
                onChange={({ currentTarget: { value } }) => value !== '' && goToDay(value)}
              />
            </label>
          </div>
          {items.length === 0 && <p class="nothing dim">{l10n.t('No run matches the filter.')}</p>}
          <RunTable
            runs={runs}
            items={items}
            hasMore={hasMore}
            goTo={goTo}
            dates={dates}
            number={number}
            chosen={chosen}
            onChoose={(id) => changeView({ chosen: choose(chosen, id) })}
            onOpen={open}
          />
        </>
      )}
      {history && runs.length === 0 && !loading && (
        <p class="nothing dim">{l10n.t('No runs of this target.')}</p>
      )}
      {runs.length > 0 && (
        <p class="more">
          {loading && sought !== undefined && (
            <button
              type="button"
              class="button"
              onClick={() => {
                setSought(undefined);
                ask(host.stopLoading());
              }}
            >
              {l10n.t('Stop')}
            </button>
          )}
          {hasMore && (
            <button
              type="button"
              class="button"
              aria-disabled={loading}
              onClick={() => !loading && ask(host.loadMore())}
            >
              {l10n.t('Load more')}
            </button>
          )}{' '}
          <span class="dim">
            {total === undefined
              ? l10n.t('{0} loaded', number(runs.length))
              : l10n.t('{0} of {1} loaded', number(runs.length), number(total))}
          </span>
        </p>
      )}
      <LiveRegion sentence={sentence} />
    </>
  );
}

interface ChartsProps {
  history: History;
  number: (value: number) => string;
  textOf: (id: string) => string;
  onPick: (id: string) => void;
}

function Charts({ history, number, textOf, onPick }: ChartsProps) {
  const { runs, duration, changed } = history;
  const durations = useMemo(() => chartBars(runs, 'duration', duration), [runs, duration]);
  const volumes = useMemo(() => chartBars(runs, 'changed', changed), [runs, changed]);
  const spread = (usual: { median: number; deviation: number }, write: (value: number) => string) =>
    l10n.t('median {0} ± {1}', write(usual.median), write(usual.deviation));
  return (
    <div class="charts">
      <Chart
        title={l10n.t('Duration')}
        chart={durations}
        scale={[
          duration && spread(duration, formatDuration),
          l10n.t('longest {0}', formatDuration(durations.most)),
        ]
          .filter(Boolean)
          .join(' · ')}
        textOf={textOf}
        onPick={onPick}
      />
      <Chart
        title={l10n.t('Changed entries')}
        chart={volumes}
        scale={[changed && spread(changed, number), l10n.t('most {0}', number(volumes.most))]
          .filter(Boolean)
          .join(' · ')}
        textOf={textOf}
        onPick={onPick}
      />
    </div>
  );
}

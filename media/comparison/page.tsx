import * as l10n from '@vscode/l10n';
import { useMemo, useRef } from 'preact/hooks';
import { sideWords } from '../../src/model/jobs/comparisonMarkdown';
import { compareJobs, noCountsSentences } from '../../src/model/jobs/compareJobs';
import { zoneName } from '../../src/model/text/formatTime';
import type { ComparisonPageHost, ComparisonPageModel } from '../../src/protocol/comparisonPage';
import { CopyButton } from '../shared/copyButton';
import { copyAloud } from '../shared/copyAloud';
import { FailureNote } from '../shared/failureNote';
import { Icon } from '../shared/icon';
import { LiveRegion, useLiveRegion } from '../shared/liveRegion';
import { RefreshButton } from '../shared/refreshButton';
import { ServiceText } from '../shared/serviceText';
import type { PageProps } from '../shared/startPage';
import { useAnnouncements } from '../shared/useAnnouncements';
import { useAsk } from '../shared/useAsk';
import { useLostFocus } from '../shared/useLostFocus';
import { sentences } from '../../src/model/text/sentences';
import { useNumber } from '../shared/useNumber';
import { useViewState } from '../shared/useViewState';
import { Choices } from './choices';
import { ComparisonTable } from './comparisonTable';
import { comparisonView } from './comparisonView';
import { Side } from './side';
import { Values } from './values';
import type { ViewState } from './viewState';

type Props = PageProps<ComparisonPageHost, ComparisonPageModel, ViewState>;

const progress = (model: ComparisonPageModel) => model;

function changeSentence(before: ComparisonPageModel, after: ComparisonPageModel) {
  return before.loading && !after.loading
    ? (after.failure?.sentence ?? l10n.t('The jobs have been compared.'))
    : undefined;
}

export function Page({ host, dates, model, initialView, onView }: Props) {
  const { ref, before, after, loading, failure } = model;
  const refreshButton = useRef<HTMLButtonElement>(null);
  const [sentence, announce] = useLiveRegion();
  const [view, changeView] = useViewState(initialView, onView);
  useLostFocus(() => refreshButton.current?.focus());
  const number = useNumber(dates);
  const comparison = useMemo(
    () => (before && after ? compareJobs(before, after) : undefined),
    [before, after],
  );
  const table = useMemo(
    () => comparison && comparisonView(comparison, view.all),
    [comparison, view.all],
  );
  useAnnouncements(model, announce, changeSentence, progress);
  const ask = useAsk(announce);
  const [left, right] = sideWords(before, after);
  const none = comparison ? noCountsSentences(comparison, [left, right]) : [];
  const title = l10n.t('Comparison: {0}', model.targetName ?? after?.targetId ?? ref.id);
  return (
    <>
      {loading && (
        <div class="progress" role="progressbar" aria-label={l10n.t('Loading the jobs')} />
      )}
      <header class="header">
        <div class="title">
          <span class="status-icon">
            <Icon name="diff" />
          </span>
          <div class="title-text">
            <h1>
              <ServiceText text={title} max={100} />
            </h1>
          </div>
        </div>
        <div class="actions">
          <RefreshButton
            button={refreshButton}
            loading={loading}
            onRefresh={() => ask(host.refresh())}
          />
          {comparison && (
            <CopyButton
              label={l10n.t('Copy as Markdown')}
              text={l10n.t('Copy as Markdown')}
              button
              onCopy={() => copyAloud(host.copyAsMarkdown(), announce)}
            />
          )}
        </div>
      </header>
      <p class="subline">
        <ServiceText text={model.instanceName} max={80} />
        <ServiceText text={model.connectionLabel} max={80} />
        <span>{l10n.t('times in {0}', zoneName(dates))}</span>
      </p>
      {failure && (
        <FailureNote
          failure={failure}
          hasData={comparison !== undefined}
          loading={loading}
          onRetry={() => ask(host.refresh())}
        />
      )}
      <Choices
        model={model}
        onCompareWith={(id) => ask(host.compareWith(id))}
        onPickOther={() => ask(host.pickOther())}
      />
      <div class="sides">
        <Side
          title={left}
          openLabel={l10n.t('Open the job before')}
          synchronizationJobId={ref.before}
          job={before}
          dates={dates}
          onOpen={() => ask(host.openJob(ref.before))}
        />
        <Side
          title={right}
          openLabel={l10n.t('Open the job after')}
          synchronizationJobId={ref.id}
          job={after}
          dates={dates}
          onOpen={() => ask(host.openJob(ref.id))}
        />
      </div>
      {comparison?.isEmpty && <p class="nothing">{l10n.t('The two jobs do not differ.')}</p>}
      {comparison && none.length > 0 && !comparison.isEmpty && (
        <section aria-labelledby="result">
          <h2 id="result">{l10n.t('Result')}</h2>
          <p>{sentences(...none)}</p>
        </section>
      )}
      {comparison && table && none.length === 0 && !comparison.isEmpty && (
        <section aria-labelledby="result">
          <div class="section-head">
            <h2 id="result">{l10n.t('Result')}</h2>
            <div class="segments" role="group" aria-label={l10n.t('Show in the table')}>
              <button
                type="button"
                aria-pressed={!view.all}
                onClick={() => changeView({ all: false })}
              >
                {l10n.t('Differences')}
              </button>
              <button
                type="button"
                aria-pressed={view.all}
                onClick={() => changeView({ all: true })}
              >
                {l10n.t('All')}
              </button>
            </div>
          </div>
          {table.rows.length > 1 ? (
            <ComparisonTable view={table} number={number} />
          ) : (
            <p class="dim">{l10n.t('The results do not differ.')}</p>
          )}
        </section>
      )}
      {comparison && comparison.values.length > 0 && (
        <section aria-labelledby="values">
          <div class="section-head">
            <h2 id="values">{l10n.t('Times and errors')}</h2>
          </div>
          <Values comparison={comparison} dates={dates} />
        </section>
      )}
      <LiveRegion sentence={sentence} />
    </>
  );
}

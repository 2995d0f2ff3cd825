import * as l10n from '@vscode/l10n';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import { isFinal } from '../../src/model/jobs/job';
import { isEmpty, readMatrix } from '../../src/model/jobs/statistics';
import type { JobPageHost, JobPageModel } from '../../src/protocol/jobPage';
import { copyAloud } from '../shared/copyAloud';
import { FailureNote } from '../shared/failureNote';
import { LiveRegion, useLiveRegion } from '../shared/liveRegion';
import type { PageProps } from '../shared/startPage';
import { useAnnouncements } from '../shared/useAnnouncements';
import { useAsk } from '../shared/useAsk';
import { useLostFocus } from '../shared/useLostFocus';
import { useNumber } from '../shared/useNumber';
import { useViewState } from '../shared/useViewState';
import { Breadcrumb } from './breadcrumb';
import { changeSentence } from './changeSentence';
import { Details } from './details';
import { ErrorNote } from './errorNote';
import { Header } from './header';
import { PageContextProvider, type PageContext } from './pageContext';
import { Result } from './result';
import { Skeleton } from './skeleton';
import { Standing } from './standing';
import { Subline } from './subline';
import { Summary } from './summary';
import { UnderWay } from './underWay';
import { UnreadableNote } from './unreadableNote';
import { Ways } from './ways';
import type { ViewState } from './viewState';

type Props = PageProps<JobPageHost, JobPageModel, ViewState>;

const progress = (model: JobPageModel) => model;

export function Page({ host, dates, model, initialView, onView }: Props) {
  const { job, summary, loading, failure } = model;
  const known = job ?? summary;
  const refreshButton = useRef<HTMLButtonElement>(null);
  const [sentence, announce] = useLiveRegion();
  const said = useCallback(
    (before: JobPageModel, after: JobPageModel) => changeSentence(before, after, dates),
    [dates],
  );
  const expectRefresh = useAnnouncements(model, announce, said, progress);
  const [viewState, changeView] = useViewState(initialView, onView);
  useLostFocus(() => refreshButton.current?.focus());

  const number = useNumber(dates);
  const ask = useAsk(announce);
  const context = useMemo<PageContext>(
    () => ({
      host,
      dates,
      announce,
      ask,
      number,
      copy: (what) => copyAloud(host.copy(what), announce),
    }),
    [host, dates, announce, ask, number],
  );
  const matrix = useMemo(() => readMatrix(job?.result), [job]);
  const errorCode = job ? job.result?.errorCode : summary?.errorCode;
  const errorMessage = job ? job.result?.errorMessage : summary?.errorMessage;

  const refresh = () => {
    expectRefresh();
    ask(host.refresh());
  };

  return (
    <PageContextProvider value={context}>
      {loading && (
        <div class="progress" role="progressbar" aria-label={l10n.t('Loading the job')} />
      )}
      <Breadcrumb model={model} />
      <Header
        title={model.targetName ?? known?.targetId ?? model.ref.id}
        status={known?.status}
        loading={loading}
        hasJob={job !== undefined}
        refreshButton={refreshButton}
        onRefresh={refresh}
        onCopyAs={(format) => void copyAloud(host.copyAs(format), announce)}
        onSaveAs={(format) => ask(host.saveAs(format))}
        onOpenRaw={() => ask(host.openRaw())}
        onReveal={() => ask(host.reveal())}
        onCopyLink={() => void copyAloud(host.copyLink(), announce)}
      />
      {known && <Subline job={known} readAt={model.readAt} following={model.following} />}
      {known && !isFinal(known) && <UnderWay job={known} usual={model.around?.usual} />}
      {model.around && <Standing around={model.around} />}
      <Ways model={model} />
      {failure && (
        <FailureNote
          failure={failure}
          hasData={job !== undefined}
          loading={loading}
          onRetry={refresh}
          onCopy={() => context.copy('failure')}
        />
      )}
      {(errorCode !== undefined || errorMessage !== undefined) && (
        <ErrorNote
          code={errorCode}
          message={errorMessage}
          addresses={model.egressAddresses}
          hasConfiguration={known?.targetType === 'identity_provider'}
          direction={known?.direction}
        />
      )}
      {job && job.unreadable.length > 0 && <UnreadableNote unreadable={job.unreadable} />}
      {job && !isEmpty(matrix.sum) && <Summary matrix={matrix} />}
      {job ? (
        <Result
          status={job.status}
          matrix={matrix}
          viewState={viewState}
          onViewState={changeView}
        />
      ) : (
        loading && <Skeleton />
      )}
      <Details model={model} />
      <LiveRegion sentence={sentence} />
    </PageContextProvider>
  );
}

import * as l10n from '@vscode/l10n';
import { clauses } from '../../src/model/text/clauses';
import type { RunLink } from '../../src/model/jobs/jobAround';
import { jobMoment } from '../../src/model/jobs/jobWords';
import { formatDateTime } from '../../src/model/text/formatTime';
import { oneLine } from '../../src/model/text/plainText';
import { statusWord } from '../../src/model/text/words';
import type { JobPageModel } from '../../src/protocol/jobPage';
import { Icon } from '../shared/icon';
import { usePage } from './pageContext';

/** Where the run is, with a way to each place it is in, and to the runs before and after it. */
export function Breadcrumb({ model }: { model: JobPageModel }) {
  const { host, dates, ask } = usePage();
  const job = model.job ?? model.summary;
  const moment = job && jobMoment(job);
  const { previous, next } = model.around ?? {};
  return (
    <div class="crumbs">
      <nav aria-label={l10n.t('Where this run is')}>
        <ol>
          <li>
            <button type="button" class="link" onClick={() => ask(host.openInstance())}>
              <bdi>{oneLine(model.instanceName, 60)}</bdi>
            </button>
          </li>
          {job && (
            <li>
              <button type="button" class="link" onClick={() => ask(host.openHistory())}>
                <bdi>{oneLine(model.targetName ?? job.targetId, 60)}</bdi>
              </button>
            </li>
          )}
          <li aria-current="page">
            {moment === undefined ? l10n.t('Run') : formatDateTime(moment, dates)}
          </li>
        </ol>
      </nav>
      <div class="neighbours" role="group" aria-label={l10n.t('Runs before and after')}>
        <Neighbour run={previous} isNext={false} />
        <Neighbour run={next} isNext />
      </div>
    </div>
  );
}

/** The way to a run beside this one, or why there is none. */
function Neighbour({ run, isNext }: { run: RunLink | 'none' | undefined; isNext: boolean }) {
  const { host, dates, ask } = usePage();
  const label = isNext ? l10n.t('Next run') : l10n.t('Previous run');
  const isThere = run !== undefined && run !== 'none';
  const about = !run
    ? l10n.t('not read yet')
    : run === 'none'
      ? isNext
        ? l10n.t('this is the newest run')
        : l10n.t('this is the oldest run')
      : clauses([statusWord(run.status), run.at !== undefined && formatDateTime(run.at, dates)]);
  const title = l10n.t('{0}: {1}', label, about);
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={title}
      title={title}
      aria-disabled={!isThere}
      onClick={() => isThere && ask(host.openJob(run.id))}
    >
      <Icon name={isNext ? 'arrow-right' : 'arrow-left'} />
    </button>
  );
}

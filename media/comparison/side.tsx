import * as l10n from '@vscode/l10n';
import { formatDateTime, formatDuration, type DateStyle } from '../../src/model/text/formatTime';
import { jobDuration, type Job } from '../../src/model/jobs/job';
import { jobMoment } from '../../src/model/jobs/jobWords';
import { statusWord } from '../../src/model/text/words';
import { Icon } from '../shared/icon';
import { ServiceText } from '../shared/serviceText';
import { statusLook } from '../shared/statusLook';

interface SideProps {
  title: string;
  openLabel: string;
  synchronizationJobId: string;
  job: Job | undefined;
  dates: DateStyle;
  onOpen: () => void;
}

/** One of the two jobs in short, with a way to its page. */
export function Side({ title, openLabel, synchronizationJobId, job, dates, onOpen }: SideProps) {
  const look = statusLook(job?.status);
  const moment = job && jobMoment(job);
  const duration = job && jobDuration(job);
  return (
    <section class="side" aria-label={title}>
      <h2>{title}</h2>
      <p>
        <span class={`${look.tone}-text side-status`}>
          <Icon name={look.icon} spin={look.spin === true} />{' '}
          <bdi>{job ? statusWord(job.status) : l10n.t('Status not known yet')}</bdi>
        </span>
        {moment !== undefined && <span>{formatDateTime(moment, dates)}</span>}
        {duration !== undefined && <span>{formatDuration(duration)}</span>}
      </p>
      <p class="dim">
        <ServiceText text={synchronizationJobId} class="mono" />
      </p>
      <button type="button" class="link" onClick={onOpen}>
        {openLabel}
      </button>
    </section>
  );
}

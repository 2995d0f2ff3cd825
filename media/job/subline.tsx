import * as l10n from '@vscode/l10n';
import { isFinal, type JobSummary } from '../../src/model/jobs/job';
import { directionWord, triggerWord } from '../../src/model/text/words';
import { ReadAge } from '../shared/readAge';
import { useNow } from '../shared/useNow';
import { usePage } from './pageContext';
import { timesText } from '../../src/model/jobs/timesText';

interface SublineProps {
  job: Pick<JobSummary, 'status' | 'direction' | 'triggerType' | 'startTime' | 'endTime'>;
  readAt: number | undefined;
  following: boolean;
}

/** What stands in the bracket at the end stays on one line: "(2 min 14 s)". */
const unbroken = (text: string) =>
  text.replace(/[(（][^(（]*$/u, (bracket) => bracket.replaceAll(' ', '\u00a0'));

/** Direction, trigger, times and age of the data; the one part of the page that a clock redraws. */
export function Subline({ job, readAt, following }: SublineProps) {
  const { dates } = usePage();
  const now = useNow(1000);
  return (
    <p class="subline">
      <bdi>{directionWord(job.direction)}</bdi>
      <bdi>{triggerWord(job.triggerType)}</bdi>
      {/* For how long it runs is told beside what is usual. */}
      <span>{unbroken(timesText(job, isFinal(job) ? now : (job.startTime ?? now), dates))}</span>
      {readAt !== undefined && <ReadAge readAt={readAt} dates={dates} />}
      {following && <span>{l10n.t('follows the job until it ends')}</span>}
    </p>
  );
}

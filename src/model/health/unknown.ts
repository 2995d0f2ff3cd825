import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import { isFinal, isFinished } from '../jobs/job';
import { jobMoment } from '../jobs/jobWords';
import { formatDuration } from '../text/formatTime';
import { when, type Diagnosis, type Rule } from './facts';

/** Nothing to judge by, or nothing we understand. */
export const unknown: Rule = (facts) => {
  const { runs, finished, now } = facts;
  const [newest] = runs;
  const saying = (sentence: string): Diagnosis => ({
    state: 'unknown',
    sentence,
    runs: runs.slice(0, 1),
  });
  if (!newest) {
    return saying(l10n.t('No run was found'));
  }
  if (isFinal(newest) && !isFinished(newest)) {
    const status = oneLine(newest.status, 40) || '?';
    return saying(
      l10n.t('Status that is not known, in the run of {0}: {1}', when(newest, facts), status),
    );
  }
  if (finished.length > 0) {
    return undefined;
  }
  const moment = jobMoment(newest);
  const isFirst = runs.length === 1 && facts.lookBack === undefined;
  return newest.status === 'running' && isFirst && moment !== undefined && moment <= now
    ? saying(
        l10n.t(
          'First run, running for {0}, since {1}: there is none to compare it with',
          formatDuration(now - moment),
          when(newest, facts),
        ),
      )
    : saying(
        l10n.t('No run that is known has ended yet; the newest is of {0}', when(newest, facts)),
      );
};

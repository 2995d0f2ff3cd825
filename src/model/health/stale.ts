import * as l10n from '@vscode/l10n';
import { jobMoment } from '../jobs/jobWords';
import { formatDuration } from '../text/formatTime';
import { earliest, when, type Rule } from './facts';

const hour = 3_600_000;

/** No run succeeded for long. Where nothing but people starts runs, a pause is theirs. */
export const stale: Rule = (facts) => {
  const { finished, runs, due, settings, now } = facts;
  const oldest = runs.at(-1);
  if (!oldest || facts.isManualOnly === true || facts.isOnDemand) {
    return undefined;
  }
  const limit = Math.max(
    settings.staleHours * hour,
    settings.staleIntervals * (due?.interval ?? 0),
  );
  // One that came through in part did its work for most; that it lost something is another verdict.
  const last = finished.find(({ status }) => status !== 'failed');
  const since = last ? jobMoment(last) : Math.max(earliest(facts), jobMoment(oldest) ?? -Infinity);
  if (since === undefined || !Number.isFinite(since) || now - since <= limit) {
    return undefined;
  }
  const [pause, line] = [formatDuration(now - since), formatDuration(limit)];
  return {
    state: 'stale',
    sentence: last
      ? l10n.t(
          'No success for {0} (the line is {1}); the last was the run of {2}',
          pause,
          line,
          when(last, facts),
        )
      : l10n.t('No run succeeded for {0} (the line is {1})', pause, line),
    runs: last ? [last] : runs.slice(0, 1),
    values: { withoutSuccess: now - since },
    limits: { withoutSuccess: limit },
  };
};

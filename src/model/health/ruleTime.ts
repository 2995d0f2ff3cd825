import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import { formatDuration, formatMoment } from '../text/formatTime';
import { usualDuration, type Diagnosis, type Facts, type Rule } from './facts';
import { when } from './ruleOutcome';
import type { Run } from './run';

const minute = 60_000;
const hour = 60 * minute;

/** A run that never began, or does not end. What ran to its end since then makes it history. */
export const stuck: Rule = (facts): Diagnosis | undefined => {
  const since = facts.finished[0]?.moment ?? -Infinity;
  const open = facts.runs.filter(
    ({ status, moment }) =>
      (status === 'pending' || status === 'running') && moment !== undefined && moment > since,
  );
  // The oldest has waited longest.
  for (const run of open.reverse()) {
    const found = run.status === 'pending' ? neverBegan(run, facts) : neverEnds(run, facts);
    if (found) {
      return found;
    }
  }
  return undefined;
};

function neverBegan(run: Run, facts: Facts): Diagnosis | undefined {
  const age = facts.now - (run.moment ?? facts.now);
  const limit = facts.settings.pendingMinutes * minute;
  if (age <= limit) {
    return undefined;
  }
  return {
    state: 'stuck',
    sentence: l10n.t(
      'The run of {0} has not begun for {1} (the line is {2}), which usually means that it never will: start it again',
      when(run, facts),
      formatDuration(age),
      formatDuration(limit),
    ),
    runs: [run],
    values: { waiting: age },
    limits: { waiting: limit },
  };
}

function neverEnds(run: Run, facts: Facts): Diagnosis | undefined {
  const age = facts.now - (run.moment ?? facts.now);
  const usual = usualDuration(facts);
  const { runningMinutes, runningFactor } = facts.settings;
  const limit = Math.max(runningMinutes * minute, (usual ?? 0) * runningFactor);
  if (age <= limit) {
    return undefined;
  }
  return {
    state: 'stuck',
    sentence:
      usual === undefined
        ? l10n.t('The run of {0} has been running for {1} (the line is {2})', when(run, facts), formatDuration(age), formatDuration(limit)) // prettier-ignore
        : l10n.t('The run of {0} has been running for {1} (the line is {2}; runs usually take {3})', when(run, facts), formatDuration(age), formatDuration(limit), formatDuration(usual)), // prettier-ignore
    runs: [run],
    values: { running: age, ...(usual !== undefined && { usualDuration: usual }) },
    limits: { running: limit },
  };
}

/** The schedule was due, and no automatic run began. */
export const overdue: Rule = (facts): Diagnosis | undefined => {
  const { due, runs, settings, now, dates } = facts;
  const expected = due?.expected;
  const sawNothing = runs.length === 0 && facts.lookBack === undefined;
  if (!due || expected === undefined || expected < earliest(facts) || sawNothing) {
    // What was due before we look back, or before there was anything to run, cannot be missed.
    return undefined;
  }
  const automatic = runs.filter(({ isAutomatic }) => isAutomatic);
  if (automatic.some(({ moment }) => moment !== undefined && moment >= expected)) {
    return undefined;
  }
  const [last] = automatic;
  const at = formatMoment(expected, { ...dates, ...(isZone(due.zone) && { timeZone: due.zone }) });
  const zone = oneLine(due.zone, 40) || '?';
  return {
    state: 'overdue',
    sentence: last
      ? l10n.t('Due at {0} ({1}), {2} ago, but the last automatic run is of {3}', at, zone, formatDuration(now - expected), when(last, facts)) // prettier-ignore
      : l10n.t('Due at {0} ({1}), {2} ago, but there is no automatic run', at, zone, formatDuration(now - expected)), // prettier-ignore
    runs: last ? [last] : [],
    values: { due: expected, late: now - expected },
    limits: { window: due.window * minute, grace: settings.graceMinutes * minute },
  };
};

/** No run succeeded for long. Where nothing but people starts runs, a pause is theirs. */
export const stale: Rule = (facts): Diagnosis | undefined => {
  const { finished, runs, due, settings, now } = facts;
  if (runs.length === 0 || facts.isManualOnly === true || facts.isOnDemand) {
    return undefined;
  }
  const limit = Math.max(
    settings.staleHours * hour,
    settings.staleIntervals * (due?.interval ?? 0),
  );
  // One that came through in part did its work for most; that it lost something is another verdict.
  const last = finished.find(({ status }) => status !== 'failed');
  const since = last ? last.moment : Math.max(earliest(facts), runs.at(-1)?.moment ?? -Infinity);
  if (since === undefined || !Number.isFinite(since) || now - since <= limit) {
    return undefined;
  }
  return {
    state: 'stale',
    sentence: last
      ? l10n.t('The last success is of {0}, {1} ago (the line is {2})', when(last, facts), formatDuration(now - since), formatDuration(limit)) // prettier-ignore
      : l10n.t('No run succeeded for {0} (the line is {1})', formatDuration(now - since), formatDuration(limit)), // prettier-ignore
    runs: last ? [last] : runs.slice(0, 1),
    values: { withoutSuccess: now - since },
    limits: { withoutSuccess: limit },
  };
};

/** The moment before which nothing can be said. */
function earliest({ lookBack, existsSince }: Facts): number {
  return Math.max(lookBack ?? -Infinity, existsSince ?? -Infinity);
}

/** A zone the runtime knows; another would throw where dates are written. */
function isZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

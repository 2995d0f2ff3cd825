import * as l10n from '@vscode/l10n';
import { jobDuration, type JobSummary } from '../jobs/job';
import { jobMoment } from '../jobs/jobWords';
import { formatDuration } from '../text/formatTime';
import { when, type Diagnosis, type Facts, type Rule } from './facts';
import { median } from './median';

const minute = 60_000;

/** How many times the longest run before it a run may take: a full run among incremental ones is no wonder. */
const longestFactor = 2;

/** A run that never began, or does not end. What ran to its end since then makes it history. */
export const stuck: Rule = (facts) => {
  const [last] = facts.finished;
  const since = (last && jobMoment(last)) ?? -Infinity;
  const open = facts.runs.filter((run) => {
    const isOpen = run.status === 'pending' || run.status === 'running';
    return isOpen && (jobMoment(run) ?? -Infinity) > since;
  });
  // The oldest has waited longest.
  for (const run of open.reverse()) {
    const found = run.status === 'pending' ? neverBegan(run, facts) : neverEnds(run, facts);
    if (found) {
      return found;
    }
  }
  return undefined;
};

function ageOf(run: JobSummary, { now }: Facts): number {
  return now - (jobMoment(run) ?? now);
}

function neverBegan(run: JobSummary, facts: Facts): Diagnosis | undefined {
  const age = ageOf(run, facts);
  const limit = facts.settings.pendingMinutes * minute;
  if (age <= limit) {
    return undefined;
  }
  return {
    state: 'stuck',
    sentence: l10n.t(
      'Not begun for {0} (the line is {1}), which usually means that it never will: start the run of {2} again',
      formatDuration(age),
      formatDuration(limit),
      when(run, facts),
    ),
    runs: [run],
    values: { waiting: age },
    limits: { waiting: limit },
  };
}

/** Without a run that ended there is nothing to call this one long by. */
function neverEnds(run: JobSummary, facts: Facts): Diagnosis | undefined {
  const age = ageOf(run, facts);
  const lasted = facts.finished.flatMap((each) => jobDuration(each) ?? []);
  const usual = median(lasted);
  if (usual === undefined) {
    return undefined;
  }
  const longest = Math.max(...lasted);
  const { runningMinutes, runningFactor } = facts.settings;
  const limit = Math.max(runningMinutes * minute, usual * runningFactor, longest * longestFactor);
  if (age <= limit) {
    return undefined;
  }
  return {
    state: 'stuck',
    sentence: l10n.t(
      'Running for {0}, since {1} (the line is {2}; runs usually take {3}, the longest took {4})',
      formatDuration(age),
      when(run, facts),
      formatDuration(limit),
      formatDuration(usual),
      formatDuration(longest),
    ),
    runs: [run],
    values: { running: age, usualDuration: usual, longestDuration: longest },
    limits: { running: limit },
  };
}

import * as l10n from '@vscode/l10n';
import { verdictWord } from '../health/healthWords';
import { median } from '../health/median';
import type { Unread } from '../health/verdict';
import type { VerdictState } from '../health/verdictState';
import { formatMoment, type DateStyle } from '../text/formatTime';
import { isFinished, jobDuration, type JobSummary } from './job';
import { earlierJobs } from './earlierJobs';
import { jobMoment } from './jobWords';
import { clauses } from '../text/clauses';

/** A run as much as a link to it needs. */
export interface RunLink {
  id: string;
  status: string;
  /** Unix time in milliseconds; absent when nobody knows when it began. */
  at?: number;
}

/** How many of the newest runs in a row ended alike. */
export interface Streak {
  status: string;
  runs: number;
  /** There may be more: older runs are not held. */
  isOpen: boolean;
}

/** What is known around a job, from what is held: how its target fares, and the runs before and after it. */
export interface JobAround {
  /** Of the target; absent while none of its runs is held. */
  verdict?: { state: VerdictState; unread: readonly Unread[] };
  streak?: Streak;
  /** The newest run that succeeded in full; `none` when all runs are held and none did. */
  lastSuccess?: RunLink | 'none';
  /** Neighbours in time; `none` at either end, absent while it is not known what there is. */
  previous?: RunLink | 'none';
  next?: RunLink | 'none';
  /** What the job is best compared with: the last run before it that succeeded and looked at something. */
  lastGood?: RunLink;
  /** How long runs of the target usually take, in milliseconds: the median. */
  usual?: number;
  /** What is missing is being read. */
  isReading: boolean;
  /** The user is told of the end of this job, or of runs of its target that end badly. */
  watched?: 'job' | 'target';
}

/** Runs of a target without a gap, newest first; `isWhole` when there are no older ones. */
export interface RunsHeld {
  runs: readonly JobSummary[];
  isWhole: boolean;
}

/** So few runs say nothing about what is usual. */
const fewest = 3;

/** Where a job stands among the runs that are held; of a job that is not among them nothing is known. */
export function neighboursOf(
  id: string,
  { runs, isWhole }: RunsHeld,
): Pick<JobAround, 'previous' | 'next' | 'lastGood'> {
  const at = runs.findIndex(({ synchronizationJobId }) => synchronizationJobId === id);
  const job = runs[at];
  if (!job) {
    return {};
  }
  const [later, earlier] = [runs[at - 1], runs[at + 1]];
  const { lastGood } = earlierJobs(job, runs);
  const previous = earlier ? linkOf(earlier) : isWhole ? 'none' : undefined;
  return {
    next: later ? linkOf(later) : 'none',
    ...(previous && { previous }),
    ...(lastGood && { lastGood: linkOf(lastGood) }),
  };
}

/** How the target has fared lately, and how long its runs take. */
export function fareOf({
  runs,
  isWhole,
}: RunsHeld): Pick<JobAround, 'streak' | 'lastSuccess' | 'usual'> {
  const finished = runs.filter(isFinished);
  const [newest] = finished;
  const success = finished.find(({ status }) => status === 'success');
  const durations = finished.flatMap((run) => jobDuration(run) ?? []);
  const usual = durations.length < fewest ? undefined : median(durations);
  const end = finished.findIndex(({ status }) => status !== newest?.status);
  const lastSuccess = success ? linkOf(success) : isWhole ? 'none' : undefined;
  return {
    ...(newest && {
      streak: {
        status: newest.status,
        runs: end < 0 ? finished.length : end,
        isOpen: end < 0 && !isWhole,
      },
    }),
    ...(lastSuccess && { lastSuccess }),
    ...(usual !== undefined && { usual }),
  };
}

function linkOf(run: JobSummary): RunLink {
  const at = jobMoment(run);
  return {
    id: run.synchronizationJobId,
    status: run.status,
    ...(at !== undefined && { at }),
  };
}

/** Verdicts of targets that nothing has come from for too long. */
const waiting: ReadonlySet<VerdictState> = new Set(['stuck', 'overdue', 'stale']);

/** "Failing: 4th failure in a row, last success 22 Nov, 23:20"; what is not held says so. */
export function standingSentence(
  { verdict, streak, lastSuccess }: JobAround,
  dates: DateStyle,
): string {
  // Successes in a row are no news of a target where none has come for too long.
  const isQuiet = streak?.status === 'success' && verdict && waiting.has(verdict.state);
  const facts = [
    ...(streak && !isQuiet ? [streakWords(streak, dates)] : []),
    ...(streak && (isQuiet || streak.status !== 'success')
      ? [successWords(lastSuccess, dates)]
      : []),
    ...(verdict?.unread.includes('runs') ? [l10n.t('older runs not read yet')] : []),
  ];
  const word = verdict ? verdictWord(verdict.state) : l10n.t('Not judged yet');
  return facts.length > 0
    ? l10n.t('{0}: {1}', word, clauses(facts))
    : l10n.t('{0}: {1}', word, l10n.t('runs not read yet'));
}

function streakWords({ status, runs, isOpen }: Streak, dates: DateStyle): string {
  const nth = ordinal(runs, dates);
  // One is no row.
  if (runs === 1 && !isOpen) {
    return status === 'failed'
      ? l10n.t('the newest run failed')
      : status === 'partial_success'
        ? l10n.t('the newest run succeeded partially')
        : l10n.t('the newest run succeeded');
  }
  switch (status) {
    case 'failed':
      return isOpen
        ? l10n.t('at least {0} failures in a row', runs)
        : l10n.t('{0} failure in a row', nth);
    case 'partial_success':
      return isOpen
        ? l10n.t('at least {0} partial successes in a row', runs)
        : l10n.t('{0} partial success in a row', nth);
    default:
      return isOpen
        ? l10n.t('at least {0} successes in a row', runs)
        : l10n.t('{0} success in a row', nth);
  }
}

function successWords(success: JobAround['lastSuccess'], dates: DateStyle): string {
  if (success === undefined) {
    return l10n.t('last success not read yet');
  }
  return success === 'none'
    ? l10n.t('no success so far')
    : l10n.t(
        'last success {0}',
        success.at === undefined ? l10n.t('at an unknown time') : formatMoment(success.at, dates),
      );
}

const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** "4th" in English; other languages put the number into their own words. */
function ordinal(value: number, { locale }: DateStyle): string {
  return locale?.startsWith('en') === false
    ? String(value)
    : `${value}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;
}

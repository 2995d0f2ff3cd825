import * as l10n from '@vscode/l10n';
import { formatDateTime, type DateStyle } from '../text/formatTime';
import { degraded } from './degraded';
import { readDue, type DueTimes } from './dueTimes';
import type { Facts, Rule } from './facts';
import { isFinished } from '../jobs/job';
import { jobMoment } from '../jobs/jobWords';
import { readHealthSettings, type HealthSettings } from './healthSettings';
import { failing } from './failing';
import { flapping } from './flapping';
import { guardTripped } from './guardTripped';
import { healthy } from './healthy';
import { hollow } from './hollow';
import { manualOnly } from './manualOnly';
import { nearGuard } from './nearGuard';
import { overdue } from './overdue';
import { readRuns, type GivenRun } from './runs';
import { spike } from './spike';
import { stale } from './stale';
import { stuck } from './stuck';
import { unreadWords } from './unreadWords';
import { unknown } from './unknown';
import type { Unread, Verdict } from './verdict';
import { compareStates } from './verdictState';
import type { Schedule } from '../configuration/schedule/schedule';
import type { PullProtectedRule } from '../configuration/syncConfiguration';

/** What is known of a target (one direction of a provider, or an application). Everything but `runs` and `now` may be missing. */
export interface HealthInput {
  /**
   * Jobs of the target as lists summarize them or details hold them, in any order: `status`, `startTime`, `endTime`,
   * `direction`, `triggerType`, `synchronizationJobId`, and the outcome as `result` with its statistics, or as
   * `counts`, `volume`, `deleted`, `errorCode` and `errorMessage`.
   */
  runs: readonly GivenRun[];
  /** When the target is judged, Unix time in milliseconds. */
  now: number;
  /** When the runs were read, Unix time in milliseconds; `now` unless told. */
  readAt?: number;
  /**
   * From when on `runs` is complete, Unix time in milliseconds: a run that is absent before says nothing. Absent when
   * `runs` holds all there are.
   */
  lookBack?: number;
  /** When the target was made, Unix time in milliseconds: it could not run before. */
  existsSince?: number;
  /** What the schedule says; a `Schedule`, or its due times worked out elsewhere. */
  schedule?: Schedule | DueTimes;
  /** `enabled` or anything else; a schedule without a word about it counts as switched on. */
  periodicSyncStatus?: string;
  /** `enabled` or anything else. */
  incrementalCallbackStatus?: string;
  /** Deletion thresholds of an inbound provider. */
  thresholds?: PullProtectedRule;
  /** Runs come when somebody wants them, as with most applications: a pause is not held against the target. */
  isOnDemand?: boolean;
  /** Ids of runs whose pages the user has opened: what they alarm of was seen. */
  opened?: ReadonlySet<string>;
  /** What is still to be read before the verdict can be final; nothing unless told. */
  unread?: readonly Unread[];
  /** Lines to draw elsewhere than by default. */
  settings?: Partial<HealthSettings>;
  /** How the sentence writes dates. */
  dates?: DateStyle;
}

const rules: readonly Rule[] = [
  guardTripped,
  failing,
  stuck,
  hollow,
  overdue,
  stale,
  degraded,
  flapping,
  nearGuard,
  spike,
  unknown,
  manualOnly,
  healthy,
];

/**
 * Judges whether a target is well. Pure; never throws for what the service may send. All rules are tried and the worst
 * that applies makes the verdict, in the order of {@link VerdictState}; the others are in `evidence.also`.
 */
export function assess(input: HealthInput): Verdict {
  const facts = readFacts(input);
  const found = rules
    .flatMap((rule) => rule(facts) ?? [])
    .sort((a, b) => compareStates(a.state, b.state));
  const [worst = { state: 'unknown', sentence: l10n.t('No run was found'), runs: [] }, ...others] =
    found;
  const asOf = facts.readAt;
  const oldest = facts.runs.at(-1);
  const lookBack = facts.lookBack ?? (oldest && jobMoment(oldest));
  const unread = input.unread ?? [];
  const isFinal = unread.length === 0;
  return {
    state: isFinal ? worst.state : 'unjudged',
    coverage: isFinal ? 'final' : 'provisional',
    unread,
    reason: isFinal
      ? l10n.t('{0}.', worst.sentence)
      : l10n.t('Not read yet: {0}. So far: {1}.', unreadWords(unread), worst.sentence),
    evidence: {
      runs: facts.runs.length,
      ...(lookBack !== undefined && { lookBack }),
      jobs: worst.runs
        .map(({ synchronizationJobId }) => synchronizationJobId)
        .filter((id) => id !== ''),
      values: worst.values ?? {},
      limits: worst.limits ?? {},
      ...(worst.runs[0]?.errorCode !== undefined && { errorCode: worst.runs[0].errorCode }),
      ...(worst.runs[0]?.errorMessage !== undefined && {
        errorMessage: worst.runs[0].errorMessage,
      }),
      ...(facts.due?.next !== undefined && { nextDue: facts.due.next }),
      ...(facts.due?.isZoneLearned && { zoneLearnedFromRuns: facts.due.zone }),
      also: isFinal ? others.map(({ state }) => state).filter((state) => state !== 'healthy') : [],
      ...(!isFinal && { soFar: worst.state }),
    },
    asOf,
  };
}

function readFacts(input: HealthInput): Facts {
  const settings = readHealthSettings(input.settings);
  const { now, periodicSyncStatus: periodic, incrementalCallbackStatus: incremental } = input;
  const runs = readRuns(input.runs);
  const isScheduled = periodic === undefined || periodic === 'enabled';
  return {
    runs,
    finished: runs.filter(isFinished),
    now,
    readAt: input.readAt ?? now,
    lookBack: input.lookBack,
    existsSince: input.existsSince,
    due: isScheduled ? readDue(input.schedule, now, settings.graceMinutes) : undefined,
    isManualOnly:
      periodic === undefined || incremental === undefined
        ? undefined
        : periodic !== 'enabled' && incremental !== 'enabled',
    isIncremental: incremental === 'enabled',
    isOnDemand: input.isOnDemand === true,
    thresholds: input.thresholds ?? {},
    opened: input.opened ?? new Set(),
    settings,
    dates: readDates(input.dates),
  };
}

/** A zone or language that the runtime does not know must not cost the verdict. */
function readDates(dates: DateStyle | undefined): DateStyle {
  try {
    formatDateTime(0, dates);
    return dates ?? {};
  } catch {
    return {};
  }
}

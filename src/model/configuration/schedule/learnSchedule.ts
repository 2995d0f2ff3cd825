import type { CronDialect } from './field';
import type { LearnedSchedule } from './learnedSchedule';
import { readSchedule, type PeriodicSyncConfig, type Schedule } from './schedule';
import { WallClock } from './wallClock';

export interface LearnOptions {
  /** Zone assumed so far. */
  zone: string;
  /** Zone the instance states for itself, where it could be read: preferred among zones that fit alike. */
  instanceZone?: string;
}

/** Fewer starts prove nothing. */
export const leastStarts = 5;
/** Below this nothing is claimed. */
export const leastConfidence = 0.95;

const mostStarts = 30;
/** Of the starts that have to fit. */
const leastFitting = 0.8;
const minute = 60_000;

/** Clocks of service and schedule may differ by that much. */
const early = minute;
/** A run that is due begins within that time; one of a list of hours within the hour window. */
const late = 14 * minute;

/** Nothing is surer: a queue that always holds runs back for an hour looks like another zone. */
const mostConfidence = 0.99;

/** Share of starts that are expected to follow the schedule, and of due times that have a run. */
const follows = 0.9;
const hasRun = 0.85;

/** Zones people mean, where several keep the same time; most of the service's users first. */
const wellKnown = [
  'Asia/Shanghai',
  'UTC',
  'Asia/Tokyo',
  'Asia/Hong_Kong',
  'Asia/Singapore',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Chicago',
  'America/Denver',
  'America/Sao_Paulo',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Calcutta',
  'Asia/Jakarta',
  'Asia/Bangkok',
  'Asia/Karachi',
  'Asia/Riyadh',
  'Europe/Moscow',
  'Europe/Athens',
  'Africa/Johannesburg',
  'Africa/Casablanca',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'Asia/Katmandu',
];

/**
 * Learns zone, weekday dialect, hour window and usual delay of a schedule from the starts of automatic runs, in Unix
 * milliseconds: of all zones and both dialects the one whose due times explain the starts. `undefined` with fewer than five
 * starts, without a pattern, where zones that differ explain them alike (a run every hour fits every zone of whole hours),
 * and below the stated confidence. Costs some 100 ms.
 */
export function learnSchedule(
  config: PeriodicSyncConfig | null | undefined,
  starts: readonly number[],
  options: LearnOptions,
): LearnedSchedule | undefined {
  const sorted = [...new Set(starts.filter((at) => Math.abs(at) < 8e15))]
    .sort((a, b) => a - b)
    .slice(-mostStarts);
  const last = sorted.at(-1);
  if (last === undefined || sorted.length < leastStarts) {
    return undefined;
  }
  const trials = zonesApart(sorted, options).flatMap((zones) =>
    schedulesIn(config, zones[0] ?? options.zone, last).map((schedule) =>
      trialOf(schedule, zones, sorted),
    ),
  );
  const best = likeliest(trials, options);
  if (!best || best.trial.fits.length < leastFitting * sorted.length) {
    return undefined;
  }
  const { trial, confidence } = best;
  const [zone] = trial.zones;
  if (confidence < leastConfidence || zone === undefined) {
    return undefined;
  }
  const delays = [...trial.fits].sort((a, b) => a - b);
  const at = (index: number) => Math.max(delays[index] ?? 0, 0);
  return {
    zone,
    alike: trial.zones,
    dialect: trial.dialect,
    delay: at(Math.floor((delays.length - 1) / 2)),
    longestDelay: at(delays.length - 1),
    ...(trial.isHours && {
      window: { from: Math.floor(at(0) / minute), to: Math.ceil(at(delays.length - 1) / minute) },
    }),
    runs: sorted.length,
    fitting: trial.fits.length,
    confidence,
  };
}

/** One way to read the schedule, held against the starts. */
interface Trial {
  /** Zones whose clocks agreed at all starts; the preferred first. */
  zones: readonly string[];
  dialect: CronDialect;
  isHours: boolean;
  /** What it is due at, as text: trials that are due alike cannot be told apart. */
  dues: string;
  /** Delays of the starts that fit, in milliseconds. */
  fits: readonly number[];
  /** Logarithm of how much better it explains the starts than chance does. */
  gain: number;
}

/** All zones, those together whose clocks agreed at all starts. */
function zonesApart(starts: readonly number[], options: LearnOptions): string[][] {
  const preferred = [options.zone, options.instanceZone ?? options.zone, ...wellKnown];
  const names = new Set([...preferred, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const clock = clockOf(name);
    if (clock) {
      const key = starts.map((at) => clock.reading(at) - at).join();
      groups.set(key, [...(groups.get(key) ?? []), name]);
    }
  }
  return [...groups.values()];
}

/** `undefined` for a zone that this machine does not know. */
function clockOf(zone: string): WallClock | undefined {
  try {
    return new WallClock(zone);
  } catch {
    return undefined;
  }
}

/** The schedule as Quartz and as Spring read it, where they differ or only Spring accepts it. */
function schedulesIn(
  config: PeriodicSyncConfig | null | undefined,
  zone: string,
  now: number,
): Schedule[] {
  const schedule = readSchedule(config, { zone, now: new Date(now) });
  const readings = schedule.otherReading ? [schedule, schedule.otherReading] : [schedule];
  return readings.filter((reading) => reading.next(new Date(now), 1).length > 0);
}

function trialOf(schedule: Schedule, zones: readonly string[], starts: readonly number[]): Trial {
  const isHours = schedule.kind === 'time';
  const width = early + (isHours ? schedule.window * minute : late);
  const due = dueTimes(schedule, starts);
  const span = (starts.at(-1) ?? 0) - (starts[0] ?? 0);
  // Mean time between due times: how likely chance is to hit one.
  const pause = Math.max(span / Math.max(due.length - 1, 1), width);
  const fits: number[] = [];
  const met = new Set<number>();
  let gain = 0;
  for (const start of starts) {
    const at = due.findLast((each) => each <= start + early);
    const isFit = at !== undefined && start - at <= width - early && !met.has(at);
    if (isFit) {
      fits.push(start - at);
      met.add(at);
    }
    gain += Math.log((isFit ? (follows * pause) / width : 0) + 1 - follows);
  }
  const missed = due.filter((at) => at > (starts[0] ?? 0) && !met.has(at)).length;
  // Twice as likely as not would be no gain.
  gain += met.size * Math.log(hasRun * 2) + missed * Math.log((1 - hasRun) * 2);
  const dialect = schedule.dialect ?? 'quartz';
  return { zones, dialect, isHours, dues: due.join(), fits, gain };
}

/** Due times from before the first start to the last; of a frequent schedule the newest. */
function dueTimes(schedule: Schedule, starts: readonly number[]): number[] {
  const [first = 0] = starts;
  const last = starts.at(-1) ?? first;
  const most = 3 * starts.length;
  const found = schedule.previous(new Date(last + early + 1), most).map((date) => date.getTime());
  const from = first - (schedule.kind === 'time' ? schedule.window * minute : 0) - late;
  return found.filter((at) => at >= from).reverse();
}

/** The trial that explains most, with the share it has of all explanations, chance being one of them. */
function likeliest(
  trials: readonly Trial[],
  { zone, instanceZone }: LearnOptions,
): { trial: Trial; confidence: number } | undefined {
  const weight = ({ zones }: Trial): number =>
    zones.includes(zone) || (instanceZone !== undefined && zones.includes(instanceZone))
      ? 3
      : zones.some((name) => wellKnown.includes(name))
        ? 1
        : 0.02;
  const total = trials.reduce((sum, trial) => sum + weight(trial), 0);
  const most = Math.max(0, ...trials.map(({ gain }) => gain));
  const share = (trial: Trial) => (weight(trial) / total) * Math.exp(trial.gain - most);
  const all = trials.reduce((sum, trial) => sum + share(trial), 0) + Math.exp(-most);
  const [best] = [...trials].sort((a, b) => share(b) - share(a));
  // Zones that differ and are due alike explain alike: none of them is told.
  const isAlone = best && !trials.some((trial) => trial !== best && trial.dues === best.dues);
  return isAlone
    ? { trial: best, confidence: Math.min(share(best) / all, mostConfidence) }
    : undefined;
}

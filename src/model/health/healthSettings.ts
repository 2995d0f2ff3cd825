/** Where the lines are drawn. Shares are between 0 and 1. */
export interface HealthSettings {
  /** Share of refused items from which on a run counts as failed. */
  failingShare: number;
  /** Items that must have been attempted before the share means anything. */
  failingItems: number;
  /** So many runs in a row with one error code make a target degraded even when they succeed. */
  repeatedErrors: number;
  /** Runs before the newest that say what is usual. */
  baselineRuns: number;
  /** Longest time before a start that is taken for waiting, in minutes. */
  pendingMinutes: number;
  /** Length up to which no run is called stuck, in minutes. */
  runningMinutes: number;
  /** Multiple of the median duration up to which no run is called stuck. */
  runningFactor: number;
  /** Time after a due time, or after the end of its window, in minutes. */
  graceMinutes: number;
  /** Multiple of the schedule's interval without a success. */
  staleIntervals: number;
  /** Hours without a success that are never called stale. */
  staleHours: number;
  /** Share of a deletion threshold. */
  guardShare: number;
  /** Runs whose deletions are held against the thresholds. */
  guardRuns: number;
  /** Multiple of the median absolute deviation. */
  spikeFactor: number;
  /** Fewer changes than this are never a spike. */
  spikeItems: number;
  /** Share of what runs saw that a single run may delete. */
  deletionShare: number;
  /** Fewer deletions than this are never held against {@link deletionShare}. */
  deletionItems: number;
  /** An unusual volume is told until so many runs came after it and {@link alarmHours} have passed, or it was opened. */
  alarmRuns: number;
  alarmHours: number;
  /** Changes of the status among {@link flappingRuns} runs. */
  flappingChanges: number;
  flappingRuns: number;
}

/** 40 % is the line at which Entra quarantines a provisioning job; the rest is our own judgement. */
export const defaultHealthSettings: HealthSettings = {
  failingShare: 0.4,
  failingItems: 5,
  repeatedErrors: 3,
  baselineRuns: 10,
  pendingMinutes: 5,
  runningMinutes: 15,
  runningFactor: 5,
  graceMinutes: 15,
  staleIntervals: 2,
  staleHours: 48,
  guardShare: 0.7,
  guardRuns: 10,
  spikeFactor: 5,
  spikeItems: 20,
  deletionShare: 0.2,
  deletionItems: 5,
  alarmRuns: 3,
  alarmHours: 24,
  flappingChanges: 3,
  flappingRuns: 6,
};

/** The defaults with what was set; what is no positive number is as good as not set. */
export function readHealthSettings(given: unknown): HealthSettings {
  const settings = { ...defaultHealthSettings };
  if (typeof given === 'object' && given !== null) {
    for (const [name, value] of Object.entries(given)) {
      if (name in settings && typeof value === 'number' && Number.isFinite(value) && value > 0) {
        settings[name as keyof HealthSettings] = value;
      }
    }
  }
  return settings;
}

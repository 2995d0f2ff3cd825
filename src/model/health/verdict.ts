import type { VerdictState } from './verdictState';

/**
 * What a verdict may still lack: some of the target's newest runs, its schedule, or the deletion limits that its runs are
 * held against.
 */
export type Unread = 'runs' | 'schedule' | 'limits';

/** The numbers behind a verdict, for machines. Times and lengths of time in milliseconds, shares from 0 to 1. */
export interface Evidence {
  /** How many runs were looked at. */
  runs: number;
  /** How far back they reach. */
  lookBack?: number;
  /** Jobs the verdict rests on, newest first. */
  jobs: string[];
  /** What was measured. */
  values: Readonly<Record<string, number>>;
  /** The lines that `values` were held against. */
  limits: Readonly<Record<string, number>>;
  /** Error pair of the newest of `jobs`. */
  errorCode?: string;
  errorMessage?: string;
  /** When the schedule wants the next run, while it is switched on. */
  nextDue?: number;
  /** IANA zone in which due times were worked out, where earlier runs told it and not the setting. */
  zoneLearnedFromRuns?: string;
  /** What else is true of the target, worst first; nothing before the verdict is final. */
  also: VerdictState[];
  /** Worst rule that applies to what is read, before the verdict is final. */
  soFar?: VerdictState;
}

/** Our own judgement of a target, because the service's "success" can be hollow. */
export interface Verdict {
  /** `unjudged` before the verdict is final. */
  state: VerdictState;
  /** Whether everything it rests on was read. What else will be read changes nothing of a final one. */
  coverage: 'final' | 'provisional';
  /** What is still to be read; empty for a final verdict. */
  unread: readonly Unread[];
  /** One sentence with the numbers used; when they were read and how far back is `asOf` and `evidence.lookBack`. */
  reason: string;
  evidence: Evidence;
  /** When what it rests on was read, Unix time in milliseconds. */
  asOf: number;
}

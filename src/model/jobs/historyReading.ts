import type { Verdict } from '../health/verdict';
import type { Failure } from '../resources/failure';
import type { History } from './history';

/** What is known of a target's runs at a moment. */
export interface HistoryReading {
  /** Name of the target, or its id. */
  targetName: string;
  instanceName: string;
  verdict?: Verdict;
  history?: History;
  /** Older runs can be read. */
  hasMore: boolean;
  /** Runs over all pages, as the service counts them. */
  total?: number;
  /** Unix time in milliseconds. */
  readAt?: number;
  loading: boolean;
  /** Why the newest read failed; the data of the last good one stays. */
  failure?: Failure;
}

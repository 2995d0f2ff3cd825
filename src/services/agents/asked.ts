import type { Clock } from '../../base/clock';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import type { LoaderSetting } from '../configuration/configurationLoader';
import type { Session } from '../connections/session';
import type { Health } from '../health/health';
import type { ReadingPlans } from '../health/readingPlans';
import type { JobReads } from './jobReads';

/** What tools are told from outside: what pages are made of, and how things are named to an agent. */
export interface AgentSources {
  health: Health;
  plans: ReadingPlans;
  loaderSetting: LoaderSetting;
  clock: Clock;
  /** A link that opens the thing in this editor; no account in it. */
  link: (ref: UnplacedRef) => string | undefined;
  /** The user lets names of people and mail addresses through. */
  showsPeople: () => boolean;
}

/** One question to the connection in use. */
export interface Asked extends AgentSources {
  session: Session;
  /** Jobs that were read for earlier questions. */
  reads: JobReads;
  /** Fires when the answer is due, or nobody waits for it any more: reading stops, and what is here is answered. */
  signal: AbortSignal;
}

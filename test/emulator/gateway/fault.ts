import { between } from '../data/random';
import type { ApiRequest } from './apiRequest';
import type { OddAnswer } from './oddAnswers';
import type { ProxyPageName } from './proxyPages';
import type { RetryAfterForm } from './retryAfterHeader';

export type FaultKind =
  | 'throttle'
  | 'throttleRetryAfter'
  | 'internalError'
  | 'unavailable'
  | 'htmlBadGateway'
  | 'reset'
  | 'hang'
  | 'slow'
  | 'truncatedJson'
  | 'emptyBody'
  | 'notJson'
  | 'expiredToken'
  | 'denied'
  | 'invalidKey'
  | 'clockSkew'
  | 'notFound'
  | 'repeatToken'
  | 'oddShapes'
  | 'refused'
  | 'oddAnswer'
  | 'proxied';

export const faultKinds: readonly FaultKind[] = [
  'throttle',
  'throttleRetryAfter',
  'internalError',
  'unavailable',
  'htmlBadGateway',
  'reset',
  'hang',
  'slow',
  'truncatedJson',
  'emptyBody',
  'notJson',
  'expiredToken',
  'denied',
  'invalidKey',
  'clockSkew',
  'notFound',
  'repeatToken',
  'oddShapes',
  'refused',
  'oddAnswer',
  'proxied',
];

/** Something that goes wrong until it is cleared or used up. */
export interface Fault {
  /** Action name, or `*` for every action. */
  action: string;
  kind: FaultKind;
  /** How many calls it meets; every one, if absent. */
  times?: number;
  /**
   * Milliseconds after which `throttleRetryAfter`, `refused` and `proxied` ask to come again; 500 unless told for the
   * first, not at all for the others.
   */
  retryAfter?: number;
  /** How they say so; in milliseconds unless told. */
  retryAfterAs?: RetryAfterForm;
  /** Name of the refusal of `refused` (see `refusals`); that of risk control unless told. */
  refusal?: string;
  /** Code and message of `refused`, instead of those of its refusal. */
  says?: { code: string; message: string };
  /** What `oddAnswer` sends; an answer without its member unless told. */
  answer?: OddAnswer;
  /** What `proxied` sends; a 502 unless told. */
  page?: ProxyPageName;
  /** Milliseconds `slow` waits before the normal answer; 4000 unless told. */
  delay?: number;
  /** `slow` waits between `delay` and so many milliseconds, another time for each call. */
  delayTo?: number;
  /** Only at this region's endpoint. */
  region?: string;
  /** Only when all these request parameters are equal. */
  match?: Record<string, string>;
}

/** The faults that are switched on. The first that fits a call is the one it meets. */
export class FaultBoard {
  private faults: Fault[] = [];
  private taken = 0;

  constructor(private readonly seed = 1) {}

  set(faults: Fault[]): void {
    this.faults = faults.filter((each) => each.times !== 0).map((each) => ({ ...each }));
  }

  clear(): void {
    this.faults = [];
  }

  /** The fault this call meets, counted down. */
  take({ action, region, parameters }: ApiRequest): Fault | undefined {
    const found = this.faults.find(
      (each) =>
        (each.action === '*' || each.action === action) &&
        (each.region === undefined || each.region === region) &&
        Object.entries(each.match ?? {}).every(([name, value]) => parameters[name] === value),
    );
    if (!found) return undefined;
    if (found.times !== undefined) {
      found.times -= 1;
      if (found.times <= 0) this.faults = this.faults.filter((each) => each !== found);
    }
    const { delay = 0, delayTo } = found;
    return delayTo === undefined
      ? found
      : { ...found, delay: between(this.seed, this.taken++, delay, delayTo) };
  }
}

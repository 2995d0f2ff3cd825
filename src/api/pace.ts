import { onceAborted } from '../base/abort';
import type { Clock } from '../base/clock';
import { MutableDisposable, type Disposable } from '../base/disposable';
import { CancelledError } from '../base/errors';
import { Emitter } from '../base/event';
import { ApiError } from './apiError';

/**
 * Calls a second at the start. The service publishes no limits; this stays below ten a second, the smallest that gateways
 * of Alibaba Cloud are documented with.
 */
const usualRate = 8;
/** How much more than at the start there may be when nothing is refused. */
const mostOverStart = 1.125;
/** A timer that is late by no more than this does not put off the calls behind it, in milliseconds. */
const lateness = 50;
/** Slowest pace, in calls a second. */
const lowestRate = 0.2;
/** What is left of the rate for the moment when a call was refused. */
const afterRefusal = 0.6;
/** What is left of it later on when another was refused not long before: one alone may be a matter of chance. */
const afterAnother = 0.8;
/** So many rounds of refusals in a row lower the rate. */
const slowedInARow = 3;
/** How long a rate has to hold before a higher one is tried, in milliseconds, and what comes of it then. */
const [quiet, afterQuiet] = [10_000, 1.1];
/** The same on the way back to a rate that is known to work. */
const [quickQuiet, afterQuickQuiet] = [1_000, 2];
/** Calls under way at the same time. */
const atOnce = 10;
/** So many of them for what nobody waits for, so that one that hangs never takes all places. */
const atOnceBehind = 8;
/** Pause after a refusal that names none, in milliseconds; doubles with each that follows, up to the longest. */
const [firstPause, longestPause] = [500, 30_000];
/** A pause from which on nobody waits: calls fail instead, in milliseconds. */
const tooLong = 60_000;

/** How urgent a call is. May change while it waits. */
export interface Urgency {
  /** Nobody waits for it: all others go first. */
  isBackground: boolean;
}

interface Waiting {
  urgency: Urgency;
  /** Unix time in milliseconds. */
  since: number;
  begin: (turn: Turn) => void;
  fail: (reason: Error) => void;
}

/** What a call was when it began. */
interface Turn {
  isBackground: boolean;
  round: number;
}

export interface PaceOptions {
  clock: Clock;
  /** Between 0 and 1; spreads pauses, so that many windows do not come back together. */
  random?: () => number;
  /** Calls a second at the start. */
  rate?: number;
}

/** The service has refused a call for its rate. */
export interface Slowdown {
  /** Unix time in milliseconds from which on calls are made again. */
  until: number;
  /** Calls a second from then on. */
  rate: number;
}

/**
 * When the calls of one account to one host may be made. Some at once after a rest, then evenly; what the user waits
 * for goes first. When the service refuses one, all of them pause and go on more slowly, since each pausing by itself
 * while the others go on would be refused most of the time. Beyond a rate that was refused they come only slowly; after an
 * outage, in which every rate is refused, they are soon as quick as before.
 */
export class Pace implements Disposable {
  private readonly didSlow = new Emitter<Slowdown>();
  /** Fires once for each round of refusals. */
  readonly onDidSlow = this.didSlow.event;
  private readonly clock: Clock;
  private readonly random: () => number;
  private readonly usual: number;
  private readonly highestRate: number;
  /** Calls a second. */
  private rate: number;
  /** Since when the rate is what it is. */
  private rateSince: number;
  /** The highest rate that nothing speaks against: what refusals took beyond it is given back soon. */
  private goodRate: number;
  private refusedAt = -Infinity;
  /** The rate when the first of the refusals in a row came. */
  private rateBefore: number;
  /** In the order in which they have come; those that were refused before come first. */
  private readonly waiting: Waiting[] = [];
  private readonly timer = new MutableDisposable<Disposable>();
  private running = 0;
  private runningBehind = 0;
  /** Times of the last calls, as many as may be made at once. */
  private readonly begun: number[] = [];
  /** Calls that may be made without a distance to the one before; saved up while nothing waits. */
  private saved = Infinity;
  private savedAt = -Infinity;
  private held = -Infinity;
  /** The clock when it was last looked at. */
  private seen = -Infinity;
  /** Why nothing is asked for a long time. */
  private refusal: ApiError | undefined;
  /** Counts rounds of refusals: calls of an earlier one tell nothing about the rate of this one. */
  private round = 0;
  /** Rounds without an answer in between. */
  private inARow = 0;

  constructor({ clock, random = Math.random, rate = usualRate }: PaceOptions) {
    this.clock = clock;
    this.random = random;
    this.usual = rate;
    this.highestRate = rate * mostOverStart;
    this.rate = rate;
    this.rateSince = clock.now();
    this.goodRate = this.rateBefore = rate;
  }

  /** Calls a second at present. */
  get currentRate(): number {
    return this.rate;
  }

  dispose(): void {
    this.timer.dispose();
    this.waiting.splice(0).forEach(({ fail }) => fail(new CancelledError()));
    this.didSlow.dispose();
  }

  /**
   * Does `work`, one call, when its turn has come. Rejects as `work` does; with {@link CancelledError} when the signal
   * fires before; with the service's refusal while that asks for a pause of a minute or more.
   */
  async run<T>(
    urgency: Urgency,
    signal: AbortSignal,
    work: () => Promise<T>,
    /** It was refused before, and waits no longer than it must. */
    again = false,
  ): Promise<T> {
    const { isBackground, round } = await this.turn(urgency, signal, again);
    try {
      const answer = await work();
      this.answered(round);
      return answer;
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'throttled') {
        this.refused(error, round);
      }
      throw error;
    } finally {
      this.running--;
      this.runningBehind -= Number(isBackground);
      this.proceed();
    }
  }

  /** Looks again at who waits: some call may have become urgent. */
  reconsider(): void {
    this.proceed();
  }

  private turn(urgency: Urgency, signal: AbortSignal, again: boolean): Promise<Turn> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(new CancelledError());
        return;
      }
      const { refusal } = this;
      if (refusal && this.held > this.now()) {
        reject(refusal);
        return;
      }
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(waiting), 1);
        reject(new CancelledError());
        this.proceed();
      };
      const waiting: Waiting = {
        urgency,
        since: this.now(),
        begin: (turn) => {
          signal.removeEventListener('abort', leave);
          resolve(turn);
        },
        fail: (reason) => {
          signal.removeEventListener('abort', leave);
          reject(reason);
        },
      };
      onceAborted(signal, leave);
      this.save();
      if (again) {
        this.waiting.unshift(waiting);
      } else {
        this.waiting.push(waiting);
      }
      this.proceed();
    });
  }

  /** Lets begin whoever may. */
  private proceed(): void {
    this.timer.value = undefined;
    for (let next = this.next(); next !== undefined; next = this.next()) {
      const now = this.now();
      const earliest = this.earliest();
      const wait = earliest - now;
      if (wait > 0) {
        this.timer.value = this.clock.after(wait, () => this.proceed());
        return;
      }
      this.waiting.splice(this.waiting.indexOf(next), 1);
      this.saved = Math.max(0, this.saved - 1);
      this.savedAt = now;
      const due = Math.max(earliest, next.since);
      this.begun.push(due > now - lateness ? due : now);
      this.begun.splice(0, this.begun.length - this.most);
      const { isBackground } = next.urgency;
      this.running++;
      this.runningBehind += Number(isBackground);
      next.begin({ isBackground, round: this.round });
    }
  }

  private next(): Waiting | undefined {
    if (this.running >= atOnce) {
      return undefined;
    }
    const waitedFor = this.waiting.find(({ urgency }) => !urgency.isBackground);
    return waitedFor ?? (this.runningBehind < atOnceBehind ? this.waiting[0] : undefined);
  }

  /** Calls that may be made at once after a rest: about those of a second. */
  private get most(): number {
    return Math.max(1, Math.floor(this.rate));
  }

  /** Unix time in milliseconds from which on the next call may be made. */
  private earliest(): number {
    const last = this.begun.at(-1) ?? -Infinity;
    const distance = this.saved >= 1 ? 0 : 1000 / this.rate;
    const oldest = this.begun.length >= this.most ? this.begun.at(-this.most) : undefined;
    const window = (this.most * 1000) / this.rate;
    return Math.max(this.held, last + distance, (oldest ?? -Infinity) + window);
  }

  /** A rest lets some of the next calls be made at once; while calls wait there is none. */
  private save(): void {
    const now = this.now();
    if (this.waiting.length === 0) {
      const rested = ((now - this.savedAt) * this.rate) / 1000;
      this.saved = Math.min(this.most, this.saved + rested);
    }
    this.savedAt = now;
  }

  private answered(round: number): void {
    if (round !== this.round) {
      return;
    }
    this.inARow = 0;
    const now = this.now();
    const isBack = this.rate >= this.goodRate;
    const [needed, factor] = isBack ? [quiet, afterQuiet] : [quickQuiet, afterQuickQuiet];
    if (this.rate < this.highestRate && now - this.rateSince >= needed) {
      this.rate = Math.min(isBack ? this.highestRate : this.goodRate, this.rate * factor);
      this.rateSince = now;
    }
  }

  private refused(refusal: ApiError, round: number): void {
    const now = this.now();
    const isNews = round === this.round;
    if (isNews) {
      this.round++;
      if (this.inARow === 0) {
        const { rate } = this;
        const isAlone = now - this.refusedAt >= quiet;
        this.goodRate = isAlone
          ? Math.min(rate, this.usual)
          : Math.max(lowestRate, rate * afterAnother);
        this.rateBefore = rate;
        this.refusedAt = now;
      }
      if (this.inARow < slowedInARow) {
        this.rate = Math.max(lowestRate, this.rate * afterRefusal);
        this.rateSince = now;
      } else {
        // Refused again and again without an answer, the rate is not the reason: longer pauses are for that.
        this.goodRate = Math.max(this.goodRate, this.rateBefore);
      }
      this.saved = 0;
    }
    if (isNews || refusal.retryAfter !== undefined) {
      this.held = Math.max(this.held, now + (refusal.retryAfter ?? this.pause()));
    }
    this.inARow += Number(isNews);
    const isHopeless = this.held - now >= tooLong;
    this.refusal = isHopeless ? refusal : undefined;
    if (isHopeless) {
      this.waiting.splice(0).forEach(({ fail }) => fail(refusal));
    }
    if (isNews) {
      this.didSlow.fire({ until: this.held, rate: this.rate });
    }
  }

  /** A clock that was set back makes what was noted before mean nothing: it would hold calls until that time returns. */
  private now(): number {
    const now = this.clock.now();
    if (now < this.seen) {
      this.begun.length = 0;
      this.held = -Infinity;
    }
    this.seen = now;
    return now;
  }

  private pause(): number {
    return Math.min(firstPause * 2 ** this.inARow, longestPause) * (1 + this.random() / 4);
  }
}

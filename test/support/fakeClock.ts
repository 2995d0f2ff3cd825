import type { Clock } from '../../src/base/clock';
import { toDisposable, type Disposable } from '../../src/base/disposable';

interface Timer {
  at: number;
  run: () => void;
}

/** What spreads the pauses of a pace in tests, so that they can be told from other timers by their length. */
export const paceRandom = () => 0.28;

/** Pauses of a pace after one refusal, two in a row and so on, in milliseconds. */
const pacePauses = [535, 1070, 2140, 4280, 8560, 17_120, 32_100];

/** Pauses between two attempts, but not the second for which the tree waits for slow regions. */
export const retryPauses = (ms: number): boolean =>
  (ms < 2000 && ms !== 1000) || pacePauses.some((pause) => Math.abs(pause - ms) < 1);

/** A clock that stands still until a test moves it. Timers run in the order of their time, then of their making. */
export class FakeClock implements Clock {
  private readonly timers = new Set<Timer>();
  /** Timers of such a length, in milliseconds, run by themselves, as if they had been waited for. */
  skips: (ms: number) => boolean = () => false;
  /** Lengths of all timers ever set, in milliseconds, oldest first. */
  readonly asked: number[] = [];

  constructor(private time = Date.UTC(2026, 10, 22, 1, 45, 3)) {}

  /** How many timers are set: a test that ends with some has left something running. */
  get waiting(): number {
    return this.timers.size;
  }

  /** How long from now until each waiting timer runs, shortest first. */
  get pending(): number[] {
    return [...this.timers].map(({ at }) => at - this.time).sort((a, b) => a - b);
  }

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): Disposable {
    const timer = { at: this.time + ms, run };
    this.timers.add(timer);
    this.asked.push(ms);
    if (this.skips(ms)) queueMicrotask(() => this.fire(timer));
    return toDisposable(() => this.timers.delete(timer));
  }

  /** Moves time and runs what comes due; lets promises settle after each timer, so that chains of them go on. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let due = this.nextUntil(end); due; due = this.nextUntil(end)) {
      this.fire(due);
      await settled();
    }
    this.time = end;
  }

  /** What the time is changes, as on a machine whose clock is put right; timers run as they would have. */
  setBack(ms: number): void {
    this.time -= ms;
    for (const timer of this.timers) timer.at -= ms;
  }

  private fire(timer: Timer): void {
    if (this.timers.delete(timer)) {
      this.time = Math.max(this.time, timer.at);
      timer.run();
    }
  }

  private nextUntil(end: number): Timer | undefined {
    return [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Resolves when every promise that could go on by itself has done so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

import type { Clock } from '../../src/base/clock';
import { toDisposable, type Disposable } from '../../src/base/disposable';

interface Timer {
  at: number;
  run: () => void;
}

/**
 * Pauses between two attempts, but not the second for which the tree waits for slow regions. Those of the pace are
 * spread at random: no other timer has so odd a length.
 */
export const retryPauses = (ms: number): boolean =>
  (ms < 2000 && ms !== 1000) || !Number.isInteger(ms * 1024);

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

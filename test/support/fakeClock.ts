import type { Clock } from '../../src/base/clock';
import { toDisposable, type Disposable } from '../../src/base/disposable';

/** A clock that stands still until a test moves it. Timers run in the order of their time, then of their making. */
export class FakeClock implements Clock {
  private readonly timers = new Set<{ at: number; run: () => void }>();

  constructor(private time = Date.UTC(2026, 10, 22, 1, 45, 3)) {}

  /** How many timers are set: a test that ends with some has left something running. */
  get waiting(): number {
    return this.timers.size;
  }

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): Disposable {
    const timer = { at: this.time + ms, run };
    this.timers.add(timer);
    return toDisposable(() => this.timers.delete(timer));
  }

  /** Moves time and runs what comes due; lets promises settle after each timer, so that chains of them go on. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let due = this.nextUntil(end); due; due = this.nextUntil(end)) {
      this.timers.delete(due);
      this.time = Math.max(this.time, due.at);
      due.run();
      await settled();
    }
    this.time = end;
  }

  private nextUntil(end: number): { at: number; run: () => void } | undefined {
    return [...this.timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Resolves when every promise that could go on by itself has done so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

import type { Clock } from '../../../src/base/clock';

/** Lets the pauses between attempts of the running extension pass at once. */
export class QuickClock {
  /** Calls run out of time soon as well: for those that hang. */
  isHurried = false;
  private readonly original: Clock['after'];

  constructor(private readonly clock: Clock) {
    this.original = clock.after.bind(clock);
    clock.after = (ms, run) => this.original(this.shortened(ms), run);
  }

  dispose(): void {
    this.clock.after = this.original;
  }

  private shortened(ms: number): number {
    const limitOfCall = 10_000;
    // A second is how long the tree waits for a region, and no pause is as long as those of the page.
    const isPause = ms < 5_000 && ms !== 1_000;
    return isPause ? 0 : ms === limitOfCall && this.isHurried ? 100 : ms;
  }
}

import type { Clock } from '../../../src/base/clock';

/** Lets the pauses between attempts of the running extension pass at once. */
export class QuickClock {
  /** Calls run out of time soon as well: for those that hang. */
  isHurried = false;
  /** All pauses pass at once, and the clock goes on by them: for a service that refuses calls for their rate. */
  isSkipping = false;
  /** Lengths of time limits, in milliseconds, that do not pass even then. */
  keeps: readonly number[] = [];
  private readonly original: Clock['after'];
  private readonly now: Clock['now'];
  private skipped = 0;

  constructor(private readonly clock: Clock) {
    this.original = clock.after.bind(clock);
    this.now = clock.now.bind(clock);
    clock.now = () => this.now() + this.skipped;
    clock.after = (ms, run) =>
      this.isSkipping && !this.keeps.includes(ms)
        ? this.original(0, () => {
            this.skipped += ms;
            run();
          })
        : this.original(this.shortened(ms), run);
  }

  /** What was skipped stays: a clock that went back would let what is paced by it wait until it has caught up. */
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

import type { Clock } from '../../../src/base/clock';
import { until } from './until';

/** Takes over the pauses of the running extension between two reads: they end when told, not when due. */
export class ManualTimers {
  /** How long each timer was meant to wait, in milliseconds. */
  readonly pauses: number[] = [];
  private readonly due = new Set<() => void>();
  private readonly original: Clock['after'];

  constructor(private readonly clock: Clock) {
    this.original = clock.after.bind(clock);
    clock.after = (ms, run) => {
      // What limits a wait, a call or a retry goes on as it is.
      if (ms < 5_000 || ms >= 10_000) return this.original(ms, run);
      this.pauses.push(ms);
      this.due.add(run);
      return { dispose: () => this.due.delete(run) };
    };
  }

  get pending(): number {
    return this.due.size;
  }

  async waiting(): Promise<void> {
    await until('a timer waits', () => this.due.size > 0);
  }

  fire(): void {
    const all = [...this.due];
    this.due.clear();
    for (const run of all) run();
  }

  dispose(): void {
    this.clock.after = this.original;
  }
}

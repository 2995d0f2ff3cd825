import type { Disposable } from './disposable';

/**
 * Runs work with at most so many pieces under way. Disposed, it starts nothing more: what waits is dropped, what is
 * under way ends as it will. A piece of work must not reject.
 */
export class Lane implements Disposable {
  private readonly waiting: (() => Promise<void>)[] = [];
  private running = 0;
  private disposed = false;
  private idle: (() => void)[] = [];

  constructor(private readonly width: number) {}

  add(work: () => Promise<void>): void {
    if (!this.disposed) {
      this.waiting.push(work);
      this.next();
    }
  }

  /** Resolves once nothing waits and nothing is under way; at once when that is so already, or after disposal. */
  drained(): Promise<void> {
    return this.disposed || this.running + this.waiting.length === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.idle.push(resolve));
  }

  dispose(): void {
    this.disposed = true;
    this.waiting.length = 0;
    this.rest();
  }

  private next(): void {
    while (this.running < this.width) {
      const work = this.waiting.shift();
      if (!work) {
        break;
      }
      this.running++;
      void work().finally(() => {
        this.running--;
        this.next();
      });
    }
    if (this.running === 0) {
      this.rest();
    }
  }

  private rest(): void {
    const idle = this.idle;
    this.idle = [];
    idle.forEach((resolve) => resolve());
  }
}

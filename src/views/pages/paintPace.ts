import type { Clock } from '../../base/clock';
import { MutableDisposable, type Disposable } from '../../base/disposable';

/**
 * Says when a page is painted: once for all that changes within a pause, and only while it can be seen. A hidden page is
 * made anew when it is shown, and asks for everything then; until that, nothing is worked out for it.
 */
export class PaintPace implements Disposable {
  private readonly timer = new MutableDisposable<Disposable>();
  private paintedAt = -Infinity;
  private isVisible = false;

  constructor(
    private readonly clock: Clock,
    /** Two paints are so many milliseconds apart at least; asked before each. */
    private readonly pause: () => number,
    private readonly paint: () => void,
  ) {}

  dispose(): void {
    this.timer.dispose();
  }

  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible;
    if (!isVisible) {
      this.timer.value = undefined;
    }
  }

  /** What is painted is out of date. */
  changed(): void {
    if (this.isVisible) {
      const pause = this.pause();
      const wait = this.paintedAt + pause - this.clock.now();
      // No longer than one pause, even after the clock was set back.
      this.timer.value ??= this.clock.after(Math.min(Math.max(0, wait), pause), () => {
        this.painted();
        this.paint();
      });
    }
  }

  /** The page has been given everything. */
  painted(): void {
    this.timer.value = undefined;
    this.paintedAt = this.clock.now();
  }
}

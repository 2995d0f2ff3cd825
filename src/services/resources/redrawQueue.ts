import type { Clock } from '../../base/clock';
import { MutableDisposable, type Disposable } from '../../base/disposable';
import type { TreeNode } from '../../model/resources/treeNode';

/** A row, or all rows. */
type Drawn = TreeNode | undefined;

/**
 * How long the tree has been left alone before rows are drawn again, in milliseconds. Long enough for a burst to become
 * one redraw, and over before anybody has read the rows that have just appeared.
 */
const pause = 50;

/**
 * Two draws are so many milliseconds apart at least: the editor puts off what follows the first within 200 ms, and then
 * answers may be under way again.
 */
const spacing = 210;

/**
 * Has rows drawn again when no answer about them is under way. Told to draw a row, the editor forgets at once what it
 * knows of the rows below; an answer about one of those that comes later has no place any more, and of two answers about
 * the same row the second is refused because ids are taken.
 */
export class RedrawQueue implements Disposable {
  private readonly timer = new MutableDisposable<Disposable>();
  private readonly changed = new Set<Drawn>();
  /** Rows whose children the tree waits for. */
  private readonly asked: Drawn[] = [];
  private drawnAt = -Infinity;

  constructor(
    private readonly clock: Clock,
    /** Draws a row and those below it, or all rows. */
    private readonly draw: (node: Drawn) => void,
  ) {}

  dispose(): void {
    this.timer.dispose();
  }

  /** While the work goes on the tree waits for an answer about the row. */
  async during<T>(node: Drawn, work: () => Promise<T>): Promise<T> {
    this.asked.push(node);
    try {
      return await work();
    } finally {
      this.asked.splice(this.asked.indexOf(node), 1);
      if (this.changed.size > 0) {
        this.wait();
      }
    }
  }

  /** What we make of rows changed: a burst of that is drawn once, after a pause. */
  add(node: Drawn): void {
    this.changed.add(node);
    if (!this.timer.value) {
      this.wait();
    }
  }

  /** The user asked for it, or it is news: drawn at once where it can be. */
  hurry(node: Drawn): void {
    if (node === undefined) {
      // Answers about anything are called off by the editor itself when all rows are drawn.
      this.changed.clear();
      this.drawNow(node);
    } else if (this.isAskedAbout(node)) {
      this.changed.add(node);
    } else if (this.clock.now() - this.drawnAt < spacing) {
      this.add(node);
    } else {
      this.drawNow(node);
    }
  }

  /** Draws whatever is under way. */
  drawNow(node: Drawn): void {
    this.drawnAt = this.clock.now();
    this.draw(node);
  }

  clear(): void {
    this.changed.clear();
  }

  private wait(): void {
    const rest = this.drawnAt + spacing - this.clock.now();
    this.timer.value = this.clock.after(Math.max(pause, rest), () => {
      this.timer.value = undefined;
      this.drawChanged();
    });
  }

  /** One at a time: each keeps the others waiting. */
  private drawChanged(): void {
    const changed = [...this.changed];
    const next = changed.includes(undefined)
      ? [undefined]
      : changed.filter((node) => !this.isAskedAbout(node) && !changed.some((other) => isBelow(node, other))); // prettier-ignore
    const [node] = next;
    if (next.length > 0) {
      this.changed.delete(node);
      changed.filter((each) => isBelow(each, node)).forEach((each) => this.changed.delete(each));
      this.drawNow(node);
    }
    if (next.length > 1) {
      this.wait();
    }
  }

  private isAskedAbout(node: Drawn): boolean {
    return this.asked.some(
      (asked) => asked?.id === node?.id || isBelow(asked, node) || isBelow(node, asked),
    );
  }
}

/** Whether a row is drawn with another because it is somewhere below that. */
function isBelow(node: Drawn, other: Drawn): boolean {
  return (
    node !== undefined &&
    (other === undefined || node.parent?.id === other.id || isBelow(node.parent, other))
  );
}

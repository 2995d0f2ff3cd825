import type { Clock } from '../../base/clock';
import { MutableDisposable, type Disposable } from '../../base/disposable';
import type { TreeNode } from '../../model/resources/treeNode';

/** A row, or all rows. */
export type Drawn = TreeNode | undefined;

/**
 * How long an answer may be on its way to the window, in milliseconds. A redraw that overtakes it is swallowed: the
 * window takes the answer for the one it asks for, and the rows in it are no longer known to the extension host.
 */
const underWay = 100;

/**
 * Two draws are so many milliseconds apart at least: what follows a draw within 200 ms is put off by the editor, and may
 * then overtake an answer.
 */
const spacing = 210;

/** When a redraw that the editor has not acted upon is repeated, in milliseconds, and how often at most. */
const patience = 1_500;
const repeatsAtMost = 3;

/** What is known of the editor's side of a row. */
interface RowState {
  readonly node: Drawn;
  unfolded: boolean;
  /** When its children were given out last, in milliseconds of the clock. */
  answeredAt: number;
  /** Drawn again, itself or with a row above it, and its children not asked for since. */
  isStale: boolean;
  /** The editor has asked how the row looks since then: what it asks from now on, it asks because of the redraw. */
  isTaken: boolean;
  /** By when its children are to be asked for; absent while nobody would see them. */
  deadline?: number;
  repeats: number;
}

/**
 * Through here go all redraws of the tree. The editor neither tells when it has carried one out, nor that it has
 * swallowed one; what it asks for afterwards tells. So a redraw waits until our answers about the row and those above it
 * have arrived, and one of an unfolded row counts as done only when its children have been asked for again.
 */
export class RedrawGate implements Disposable {
  private readonly timer = new MutableDisposable<Disposable>();
  private readonly states = new Map<string, RowState>();
  private readonly due = new Map<string, Drawn>();
  private readonly waiting = new Set<() => void>();
  private sentAt = -Infinity;
  private isVisible = true;
  private holds = 0;
  private isDisposed = false;

  constructor(
    private readonly clock: Clock,
    /** Draws rows and those below them; `undefined` stands for all rows. */
    private readonly draw: (rows: readonly TreeNode[] | undefined) => void,
  ) {}

  dispose(): void {
    this.isDisposed = true;
    this.timer.dispose();
    this.due.clear();
    this.states.clear();
    this.tellWaiting();
  }

  /** These rows look different, or have other rows below them. A burst is best told in one go. */
  add(...rows: readonly Drawn[]): void {
    // Before it has asked for anything the editor shows nothing that could be out of date.
    if (this.states.get(keyOf(undefined))?.unfolded) {
      rows.forEach((row) => this.due.set(keyOf(row), row));
      this.go();
    }
  }

  /** Nothing is drawn until this is disposed: the editor looks for a row, and passes over one that is drawn meanwhile. */
  hold(): Disposable {
    let isHeld = true;
    this.holds++;
    return {
      dispose: () => {
        if (isHeld) {
          isHeld = false;
          this.holds--;
          this.go();
        }
      },
    };
  }

  /** The editor has asked for the children of a row, and is given them now. */
  answered(node: Drawn): void {
    const state = this.stateOf(node);
    state.answeredAt = this.clock.now();
    // To find a row the editor asks for those above it whether they are unfolded or not, and tells when it unfolds them.
    state.unfolded ||= node === undefined || this.holds === 0;
    const wasAwaited = state.deadline !== undefined;
    if (!state.isStale || state.isTaken || node === undefined) {
      state.isStale = false;
      state.repeats = 0;
      delete state.deadline;
    }
    // Of the rest nothing can be drawn earlier because of this answer, and the clock is set for it.
    if (wasAwaited) {
      this.go();
    }
  }

  /** The editor has asked how a row looks, and is told now. */
  looked(node: TreeNode): void {
    const state = this.states.get(node.id);
    if (state) {
      state.isTaken = true;
    }
  }

  unfolded(node: TreeNode): void {
    const state = this.stateOf(node);
    state.unfolded = true;
    if (state.isStale || state.answeredAt === -Infinity) {
      state.deadline ??= this.clock.now() + patience;
      this.go();
    }
  }

  folded(node: TreeNode): void {
    const state = this.stateOf(node);
    state.unfolded = false;
    state.repeats = 0;
    delete state.deadline;
    this.go();
  }

  /** Whether the view can be seen. Rows of a hidden one are drawn when it shows again; all rows at once, at any time. */
  setVisible(isVisible: boolean): void {
    this.isVisible = isVisible;
    for (const state of this.states.values()) {
      if (state.deadline !== undefined) {
        state.deadline = this.clock.now() + patience;
      }
    }
    this.go();
  }

  /** Nothing that was drawn is of any interest any more. */
  clear(): void {
    const root = this.states.get(keyOf(undefined));
    this.states.clear();
    this.due.clear();
    if (root) {
      const { answeredAt, unfolded } = root;
      Object.assign(this.stateOf(undefined), { answeredAt, unfolded });
    }
    this.go();
  }

  /** A row is gone, and with it those below. */
  forget(node: TreeNode): void {
    for (const [key, state] of this.states) {
      if (state.node === node || isBelow(state.node, node)) {
        this.states.delete(key);
      }
    }
    for (const [key, row] of this.due) {
      if (row === node || isBelow(row, node)) {
        this.due.delete(key);
      }
    }
    this.go();
  }

  /** Resolves once none of the rows is to be drawn, or drawn and not yet asked about. */
  async settled(rows: readonly Drawn[]): Promise<void> {
    const isOpen = (row: Drawn) =>
      this.due.has(keyOf(row)) || this.states.get(keyOf(row))?.deadline !== undefined;
    while (rows.some(isOpen)) {
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Repeats what was not acted upon, draws what may be drawn, and sets the clock for the rest. */
  private go(): void {
    if (this.isDisposed) {
      return;
    }
    const now = this.clock.now();
    this.bringBack(now);
    this.repeatOverdue(now);
    const ready = this.next().filter((row) => this.readyAt(row) <= now);
    if (ready.length > 0) {
      this.send(ready, now);
    }
    const moments = [
      ...this.next().map((row) => this.readyAt(row)),
      ...[...this.states.values()].map(({ deadline }) => deadline ?? Infinity),
    ];
    const first = this.isVisible ? Math.min(...moments) : this.readyWhileHidden();
    this.timer.value = Number.isFinite(first)
      ? this.clock.after(Math.max(0, first - now), () => this.go())
      : undefined;
    this.tellWaiting();
  }

  /** After the clock was set back, what has been done lies in the future: nothing would be drawn until then. */
  private bringBack(now: number): void {
    this.sentAt = Math.min(this.sentAt, now);
    for (const state of this.states.values()) {
      state.answeredAt = Math.min(state.answeredAt, now);
      if (state.deadline !== undefined) {
        state.deadline = Math.min(state.deadline, now + patience);
      }
    }
  }

  private readyWhileHidden(): number {
    return this.due.has(keyOf(undefined)) ? this.readyAt(undefined) : Infinity;
  }

  private repeatOverdue(now: number): void {
    if (!this.isVisible) {
      return;
    }
    for (const state of this.states.values()) {
      if ((state.deadline ?? Infinity) > now) continue;
      delete state.deadline;
      if (state.repeats < repeatsAtMost) {
        state.repeats++;
        // Twice not even looked at: the editor does not know the row, so the one above has to bring it.
        const row =
          state.node && !state.isTaken && state.repeats > 1 ? state.node.parent : state.node;
        this.due.set(keyOf(row), row);
      }
    }
  }

  /** What is due, without rows that are drawn with another one. */
  private next(): Drawn[] {
    const rows = [...this.due.values()];
    return rows.filter((row) => !rows.some((other) => isBelow(row, other)));
  }

  private readyAt(row: Drawn): number {
    let at = this.sentAt + spacing;
    if (this.holds > 0 || (row && !this.isVisible)) {
      return Infinity;
    }
    for (const above of pathTo(row)) {
      at = Math.max(at, (this.states.get(keyOf(above))?.answeredAt ?? -Infinity) + underWay);
    }
    return at;
  }

  private send(rows: readonly Drawn[], now: number): void {
    this.sentAt = now;
    for (const row of rows) {
      this.markStale(row, now);
      for (const [key, each] of this.due) {
        if (each === row || isBelow(each, row)) {
          this.due.delete(key);
        }
      }
    }
    this.draw(rows.includes(undefined) ? undefined : (rows as readonly TreeNode[]));
  }

  private markStale(row: Drawn, now: number): void {
    const own = this.stateOf(row);
    const isOpen = row === undefined || own.unfolded;
    for (const state of this.states.values()) {
      if (state === own || isBelow(state.node, row)) {
        state.isStale = true;
        state.isTaken = false;
        // The editor forgets what was unfolded below a folded row.
        state.unfolded &&= state === own || isOpen;
        delete state.deadline;
        if (this.isInSight(state)) {
          state.deadline = now + patience;
        }
      }
    }
  }

  private isInSight({ node }: RowState): boolean {
    return pathTo(node).every((row) => this.states.get(keyOf(row))?.unfolded);
  }

  private stateOf(node: Drawn): RowState {
    const key = keyOf(node);
    let state = this.states.get(key);
    if (state?.node !== node || !state) {
      state = {
        node,
        unfolded: false,
        answeredAt: -Infinity,
        isStale: false,
        isTaken: false,
        repeats: 0,
      };
      this.states.set(key, state);
    }
    return state;
  }

  private tellWaiting(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    waiting.forEach((resolve) => resolve());
  }
}

function keyOf(row: Drawn): string {
  return row?.id ?? '';
}

/** A row and all above it, up to the root. */
function pathTo(row: Drawn): Drawn[] {
  return row === undefined ? [undefined] : [row, ...pathTo(row.parent)];
}

/** Whether a row is drawn with another because it is somewhere below that. */
function isBelow(row: Drawn, other: Drawn): boolean {
  return row !== undefined && (row.parent === other || isBelow(row.parent, other));
}

import type { Clock } from '../../src/base/clock';
import { sleep } from '../../src/base/clock';
import type { Event } from '../../src/base/event';

/** What the editor is given of a row. */
export interface FakeItem {
  /** What the editor knows it by. */
  handle: string;
  opens: boolean;
}

export interface FakeTree<Row extends object> {
  children: (row: Row | undefined) => readonly Row[];
  item: (row: Row) => FakeItem;
  /** Rows to draw again, or all. */
  onDidChange: Event<readonly Row[] | undefined>;
  unfolded?: (row: Row) => void;
  folded?: (row: Row) => void;
}

/** What the extension host keeps of a row. */
interface HostNode<Row> {
  row: Row | undefined;
  handle: string;
  children?: HostNode<Row>[];
}

/** What the window keeps of a row. */
export interface WindowNode {
  handle: string;
  parent?: WindowNode;
  opens: boolean;
  unfolded: boolean;
  isStale: boolean;
  /** Told by the host and not taken back since: the window does not ask again. */
  cached?: { handle: string; opens: boolean }[];
  children: WindowNode[];
}

/** How long the host gathers redraws after the first of them, in milliseconds. */
const gathering = 200;

/**
 * A model of VS Code's tree view, as far as its two halves can lose each other: the extension host keeps rows by handle
 * until a redraw, the window asks it by handle. A redraw that reaches the window while an answer about the same row is on
 * its way there is swallowed, because the answer then stands for the one the window would have asked for.
 */
export class FakeEditor<Row extends object> {
  /** What would stand in the log. */
  readonly log: string[] = [];
  readonly root: WindowNode = {
    handle: '',
    opens: true,
    unfolded: true,
    isStale: true,
    children: [],
  };
  private host: HostNode<Row> = { row: undefined, handle: '' };
  private readonly byHandle = new Map<string, HostNode<Row>>();
  private readonly byRow = new Map<Row, HostNode<Row>>();
  private gathered: (Row | undefined)[] | undefined;
  private gatheringUntil = -Infinity;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly refreshing = new Map<WindowNode, Promise<void>>();
  private drawing: Promise<void> = Promise.resolve();
  /**
   * Messages of a line arrive in the order they were sent. Answers are a line of their own: a busy window takes all that
   * have come in one go, and goes on with an answer only after it has carried out the redraws behind it.
   */
  private readonly lines = { toHost: 0, answers: 0, redraws: 0 };

  constructor(
    private readonly tree: FakeTree<Row>,
    private readonly clock: Clock,
    /** Of one message, in milliseconds. */
    private readonly delay: () => number,
  ) {
    tree.onDidChange((rows) => this.gather(rows ?? [undefined]));
  }

  /** The view shows for the first time. */
  open(): Promise<void> {
    return this.refresh(this.root);
  }

  /** All rows that can be seen, top to bottom. */
  visible(node = this.root): WindowNode[] {
    return node.children.flatMap((each) => [each, ...(each.unfolded ? this.visible(each) : [])]);
  }

  find(handle: string): WindowNode | undefined {
    return this.visible().find((node) => node.handle === handle);
  }

  unfold(node: WindowNode): Promise<void> {
    node.unfolded = true;
    void this.tell(node, true);
    return node.isStale ? this.refresh(node) : Promise.resolve();
  }

  fold(node: WindowNode): void {
    node.unfolded = false;
    void this.tell(node, false);
  }

  private async tell(node: WindowNode, unfolded: boolean): Promise<void> {
    await this.send('toHost');
    const row = this.byHandle.get(node.handle)?.row;
    if (row) this.tree[unfolded ? 'unfolded' : 'folded']?.(row);
  }

  /** Resolves when a message sent now has arrived. */
  private async send(line: 'toHost' | 'answers' | 'redraws'): Promise<void> {
    const now = this.clock.now();
    this.lines[line] = Math.max(this.lines[line], now + this.delay());
    await sleep(this.clock, this.lines[line] - now);
  }

  private gather(rows: readonly (Row | undefined)[]): void {
    const isFirst = this.clock.now() >= this.gatheringUntil;
    this.gatheringUntil = this.clock.now() + gathering;
    if (isFirst) {
      this.queue = this.queue.then(() => this.redraw(rows));
      return;
    }
    const waits = this.gathered === undefined;
    this.gathered = [...(this.gathered ?? []), ...rows];
    if (waits) void this.endOfGathering();
  }

  private async endOfGathering(): Promise<void> {
    while (this.clock.now() < this.gatheringUntil) {
      await sleep(this.clock, this.gatheringUntil - this.clock.now());
    }
    const rows = this.gathered ?? [];
    this.gathered = undefined;
    this.queue = this.queue.then(() => this.redraw(rows));
  }

  private async redraw(rows: readonly (Row | undefined)[]): Promise<void> {
    let handles: string[] = [];
    if (rows.includes(undefined)) {
      this.byHandle.clear();
      this.byRow.clear();
      this.host = { row: undefined, handle: '' };
    } else {
      const nodes = rows.flatMap((row) => (row && this.byRow.get(row)) ?? []);
      for (const node of nodes) {
        this.clearBelow(node);
        if (node.row) this.tree.item(node.row);
      }
      handles = nodes.map(({ handle }) => handle);
      if (handles.length === 0) return;
    }
    await this.send('redraws');
    await this.redrawWindow(handles);
    await this.send('toHost');
  }

  private async redrawWindow(handles: readonly string[]): Promise<void> {
    const all = (node: WindowNode): WindowNode[] => [node, ...node.children.flatMap(all)];
    const nodes =
      handles.length === 0
        ? [this.root]
        : all(this.root).filter(({ handle }) => handles.includes(handle));
    const before = this.drawing;
    const work = async () => {
      await before;
      nodes.forEach((node) => delete node.cached);
      await Promise.all(nodes.map((node) => this.refresh(node)));
    };
    this.drawing = work();
    await this.drawing;
  }

  private async refresh(node: WindowNode): Promise<void> {
    for (let other = this.under(node); other; other = this.under(node)) await other;
    const isGone = node.parent && !node.parent.children.includes(node);
    if (isGone) return;
    if (node.parent && !node.unfolded) {
      node.children = [];
      node.isStale = true;
      return;
    }
    const work = this.ask(node);
    this.refreshing.set(node, work);
    await work.finally(() => this.refreshing.delete(node));
    await Promise.all(
      node.children
        .filter(({ opens, unfolded }) => opens && unfolded)
        .map((each) => this.refresh(each)),
    );
  }

  /** Work on the row, or on one above or below it. */
  private under(node: WindowNode): Promise<void> | undefined {
    const isAbove = (one: WindowNode | undefined, other: WindowNode): boolean =>
      one !== undefined && (one === other || isAbove(one.parent, other));
    for (const [other, work] of this.refreshing)
      if (isAbove(node, other) || isAbove(other, node)) return work;
    return undefined;
  }

  private async ask(node: WindowNode): Promise<void> {
    if (!node.cached) {
      await this.send('toHost');
      const answer = this.answer(node.handle);
      await this.send('answers');
      node.cached = answer;
    }
    node.isStale = false;
    const before = new Map(node.children.map((each) => [each.handle, each]));
    node.children = node.cached.map(({ handle, opens }) => {
      const known = before.get(handle);
      if (!known)
        return { handle, parent: node, opens, unfolded: false, isStale: true, children: [] };
      delete known.cached;
      if (!known.unfolded) Object.assign(known, { children: [], isStale: true });
      return Object.assign(known, { opens });
    });
  }

  private answer(handle: string): { handle: string; opens: boolean }[] {
    const node = handle === '' ? this.host : this.byHandle.get(handle);
    if (!node) {
      this.log.push(`No tree item with id '${handle}' found.`);
      return [];
    }
    if (!node.children) {
      this.clearBelow(node);
      node.children = this.tree
        .children(node.row)
        .map((row) => ({ row, handle: this.tree.item(row).handle }));
      for (const child of node.children) {
        if (this.byHandle.has(child.handle)) this.log.push(`${child.handle} is already registered`);
        this.byHandle.set(child.handle, child);
        if (child.row) this.byRow.set(child.row, child);
      }
    }
    return node.children.map((child) => ({
      handle: child.handle,
      opens: this.tree.item(child.row!).opens,
    }));
  }

  private clearBelow(node: HostNode<Row>): void {
    for (const child of node.children ?? []) {
      this.clearBelow(child);
      this.byHandle.delete(child.handle);
      if (child.row) this.byRow.delete(child.row);
    }
    delete node.children;
  }
}

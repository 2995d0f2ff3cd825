import { describeFailure } from '../../api/describeFailure';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { CancelledError, isCancelled } from '../../base/errors';
import { Emitter } from '../../base/event';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey } from '../../model/resources/resourceRef';
import type { JobSummary } from '../../model/jobs/job';
import type { LocalDay } from '../../model/text/localDay';
import { ageOfRow, seenOfRow } from '../../model/resources/rowPresentation';
import type { Failure } from '../../model/resources/failure';
import type {
  FailureNode,
  JobsParent,
  LoadMoreNode,
  TreeNode,
} from '../../model/resources/treeNode';
import type { Session, Sessions } from '../connections/session';
import type { JobFilters } from '../jobs/jobFilters';
import {
  arrangeBelow,
  arrangeRoot,
  isOfConnection,
  type ArrangedRoot,
  type RootProblem,
} from './arrangeRows';
import { isOf, jobsBelow, listOf } from './listOf';
import { RedrawGate, type Drawn } from './redrawGate';
import type { RowMarks } from './rowMarks';
import { handOver, RowStore } from './rowStore';
import { rootLoadingId, TreeRows } from './treeRows';

/** What was read in a burst is looked at once for all of it, so many milliseconds later. */
const pause = 50;

/** What the editor was given below a row. */
interface Answer {
  node: Drawn;
  rows: readonly TreeNode[];
}

/**
 * The rows of the tree. They answer at once, from what was read; what was not is one row *Loading…* and is read then.
 * Costs, in calls: the root one per region, an instance two, everything else one; nothing is asked before its row is
 * opened. What changes is compared with what the editor was given, and the lowest row that shows it is drawn again.
 */
export class Explorer implements Disposable {
  private readonly store = new DisposableStore();
  private readonly followed = this.store.add(new MutableDisposable<Disposable>());
  private readonly timer = this.store.add(new MutableDisposable<Disposable>());
  private readonly didChange = this.store.add(new Emitter<readonly TreeNode[] | undefined>());
  /** These rows, or all, are to be drawn again, and their children to be asked for. */
  readonly onDidChange = this.didChange.event;
  private readonly didRead = this.store.add(new Emitter<Promise<void>>());
  /** Rows that the editor asked for are being read, until the promise resolves. */
  readonly onDidStartReading = this.didRead.event;
  private readonly didAnswer = this.store.add(new Emitter<TreeNode>());
  /** The editor has asked for the rows below a row, which is therefore unfolded. */
  readonly onDidAnswer = this.didAnswer.event;
  private readonly gate: RedrawGate;
  private readonly rowStore = new RowStore();
  private readonly answers = new Map<string, Answer>();
  /** What could be seen of a row when it was drawn last. */
  private drawn = new WeakMap<TreeNode, readonly unknown[]>();
  /** How old the result in a row was then. */
  private ages = new WeakMap<TreeNode, number>();
  /** Instances of which something has changed since the last comparison; empty for what is above all of them. */
  private readonly changed = new Set<string>();
  private everythingChanged = false;
  private session: Session | undefined;
  private treeRows: TreeRows | undefined;
  private marks: RowMarks | undefined;

  constructor(
    private readonly sessions: Sessions,
    private readonly filters: JobFilters,
    private readonly clock: Clock,
  ) {
    this.gate = this.store.add(new RedrawGate(clock, (rows) => this.didChange.fire(rows)));
    this.store.add(sessions.onDidChange((session) => this.follow(session)));
    this.store.add(filters.onDidChange(() => this.gate.add(undefined)));
  }

  dispose(): void {
    this.store.dispose();
  }

  /** From now on rows show what is ours: verdicts, and what the user watches. */
  judge(marks: RowMarks): void {
    this.marks = marks;
    this.store.add(marks.onDidChange((key) => this.note(key)));
    this.note(undefined);
  }

  /** The moment that ages in rows count to, Unix time in milliseconds. */
  get now(): number {
    return this.clock.now();
  }

  /** Rows below which the editor has asked for rows. */
  get answered(): TreeNode[] {
    return [...this.answers.values()].flatMap(({ node }) => node ?? []);
  }

  /** The rows below a row, or those at the top, as they are shown, as far as they are known. No call. */
  rows(node?: TreeNode): TreeNode[] {
    return this.keep(node, this.rowsOfSession(node));
  }

  /** Why there are no rows at the top, where something else is said in their place. */
  get problem(): RootProblem | undefined {
    return this.arranged()?.problem;
  }

  private keep(node: TreeNode | undefined, rows: TreeNode[] | undefined): TreeNode[] {
    if (rows) {
      const kept = this.rowStore.keep(rows);
      for (const row of kept) {
        // An instance is marked when something of it changes: its mark is made of all its targets, the summary of those
        // of all instances.
        const isOfMany = row.kind === 'instance' || row.kind === 'summary';
        if (!isOfMany || !this.drawn.has(row)) {
          this.update(row);
        }
      }
      return kept;
    }
    // Of a connection that the window has left: all rows are about to be drawn again.
    return node ? [{ kind: 'loading', id: `${node.id}/loading`, parent: node }] : [];
  }

  /**
   * The rows below a row once they have been read, whatever the editor shows: without those that only say something
   * about the others, and each failure where it happened.
   */
  async children(node?: TreeNode): Promise<TreeNode[]> {
    const rows = this.current();
    if (!rows || !this.session || (node && !isOf(this.session, node))) {
      return [];
    }
    await rows.read(node);
    // The window may have changed to another connection while we waited.
    return this.treeRows === rows ? this.keep(node, this.foundRows(node)) : [];
  }

  /** The rows that the editor asks for; what is not here yet is read, and drawn when it comes. */
  answer(node?: TreeNode): TreeNode[] {
    const rows = this.rows(node);
    this.readFor(node);
    const key = node?.id ?? '';
    const before = this.answers.get(key)?.rows ?? [];
    if (!isSame(before, rows)) {
      handOver(before, rows);
      const now = new Set(rows);
      this.drop(before.filter((row) => !now.has(row)));
    }
    this.answers.set(key, { node, rows });
    this.gate.answered(node);
    if (node) {
      this.didAnswer.fire(node);
    }
    return rows;
  }

  /** The editor asks how a row looks; tells whether anything seen of it is not as when it asked last. */
  look(node: TreeNode): boolean {
    this.update(node);
    const before = this.drawn.get(node);
    const seen = seenOfRow(node);
    this.drawn.set(node, seen);
    const age = ageOfRow(node, this.now);
    if (age !== undefined) {
      this.ages.set(node, age);
    }
    this.gate.looked(node);
    return before === undefined || !isSame(before, seen);
  }

  /** Has drawn what says an age that is not right any more. Whoever shows the tree calls it now and then. */
  redrawAges(): void {
    const old = [...this.answers.values()]
      .flatMap(({ rows }) => rows)
      .filter((row) => this.ages.has(row) && this.ages.get(row) !== ageOfRow(row, this.now));
    if (old.length > 0) {
      this.gate.add(...old);
    }
  }

  unfolded(node: TreeNode): void {
    this.gate.unfolded(node);
  }

  folded(node: TreeNode): void {
    this.gate.folded(node);
  }

  /** Whether the tree can be seen: what is hidden is not drawn. */
  setVisible(isVisible: boolean): void {
    this.gate.setVisible(isVisible);
  }

  /** Somebody else has given the editor *Loading…* before anything of this was there. */
  takeOver(): void {
    // First, because a session that is new here has everything forgotten that was to be drawn.
    this.current();
    this.answers.set('', { node: undefined, rows: [{ kind: 'loading', id: rootLoadingId }] });
    this.gate.answered(undefined);
    this.gate.add(undefined);
    this.readFor(undefined);
  }

  /**
   * Resolves once the editor shows the rows above a row as they are known, so that it can find the row; nothing is drawn
   * again until what it resolves to is disposed.
   */
  async holdFor(row: TreeNode): Promise<Disposable> {
    this.compare();
    const above: Drawn[] = [undefined];
    for (let node = row.parent; node; node = node.parent) {
      above.push(node);
    }
    await this.gate.settled(above);
    return this.gate.hold();
  }

  /** Puts on a row what is known by now beside its own data: the last run of a target, and what is ours. */
  update(node: TreeNode): void {
    const { current } = this.sessions;
    if (!current || !isOf(current, node)) {
      return;
    }
    if (node.kind === 'summary') {
      const failure = this.connectionFailure(current);
      if (failure) node.failure = failure;
      else delete node.failure;
    } else if (node.kind === 'provider' || node.kind === 'application') {
      const { scope } = jobsBelow(node, node.instance, {});
      node.lastRun = scope.target && current.cache.lastRun(node.instance, scope.target);
    }
    this.marks?.mark(node);
  }

  /** Reads a row's children, or everything shown, again. */
  refresh(node?: TreeNode): void {
    const { current } = this.sessions;
    if (!current) {
      return;
    }
    if (!node) {
      current.cache.invalidate();
      this.current()?.retryRegions();
    } else if (node.kind === 'instance') {
      current.cache.invalidate(node.instance);
    } else {
      listOf(current, node, this.filters.current)?.invalidate();
    }
    this.gate.add(node);
  }

  /** Appends the next page below a row. A second call while the first is under way joins it. */
  async loadMore({ parent, region }: Pick<LoadMoreNode, 'parent' | 'region'>): Promise<void> {
    await this.listBelow(parent, region)?.loadMore();
  }

  /** Does again what a failure row tells of. */
  async retry({ parent, region, id }: FailureNode): Promise<void> {
    const list = this.listBelow(parent, region);
    if (list?.failedOnNext && id.endsWith('/failure')) {
      await this.loadMore({ parent, region });
    } else if (list && !parent) {
      // One region that failed is no reason to read the others again.
      list.invalidate();
      this.readFor(undefined);
    } else {
      this.refresh(parent);
    }
  }

  /**
   * The row of a job below another row. When a filter or a page that is not loaded hides it, it is put at the top of
   * its list, and says so, until the next one is asked for.
   */
  async pin(parent: JobsParent, job: JobSummary): Promise<TreeNode> {
    const isIt = (row: TreeNode) =>
      row.kind === 'job' && row.job.synchronizationJobId === job.synchronizationJobId;
    const rows = await this.children(parent);
    const day = rows.find(
      (row) =>
        row.kind === 'day' &&
        row.jobs?.some((each) => each.synchronizationJobId === job.synchronizationJobId),
    );
    const listed = rows.find(isIt) ?? (day && (await this.children(day)).find(isIt));
    if (listed) {
      return listed;
    }
    const treeRows = this.current();
    if (treeRows) {
      treeRows.pinned = { parent, job };
      this.note(undefined);
    }
    const row = (await this.children(parent)).find(isIt);
    if (!row) {
      throw new CancelledError();
    }
    return row;
  }

  /** The row of a day below a row with jobs, at the top of its list until another day is gone to. No call. */
  async goToDay(parent: JobsParent, day: LocalDay): Promise<TreeNode> {
    const treeRows = this.current();
    if (treeRows) {
      treeRows.pinnedDay = { parent, day };
      this.note(undefined);
    }
    const isIt = (row: TreeNode) => row.kind === 'day' && !row.jobs && row.day.from === day.from;
    const row = (await this.children(parent)).find(isIt);
    if (!row) {
      throw new CancelledError();
    }
    return row;
  }

  private current(): TreeRows | undefined {
    const { current } = this.sessions;
    if (current !== this.session) {
      this.attach(current);
    }
    return this.treeRows;
  }

  private rowsOfSession(node: TreeNode | undefined): TreeNode[] | undefined {
    if (!node) {
      return this.arranged()?.rows;
    }
    const found = this.foundRows(node);
    // Whether a failure is said above is found out by all that stands there: not for lists without one.
    return found?.some(({ kind }) => kind === 'failure')
      ? arrangeBelow(found, node, this.isSaidAtTop())
      : found;
  }

  private arranged(): ArrangedRoot | undefined {
    const found = this.foundRows(undefined);
    return found && this.session && arrangeRoot(found, this.session.connection.id);
  }

  private isSaidAtTop(): (failure: Pick<FailureNode, 'of'>) => boolean {
    const root = this.foundRows(undefined) ?? [];
    return isOfConnection(
      root.filter((row) => row.kind === 'failure'),
      this.treeRows?.regionCount ?? 0,
    );
  }

  /** Why the connection as a whole cannot be read, as far as that has come up. */
  private connectionFailure(session: Session): Failure | undefined {
    const isWide = this.isSaidAtTop();
    return session.cache.errors.map(describeFailure).find(isWide);
  }

  private foundRows(node: TreeNode | undefined): TreeNode[] | undefined {
    const treeRows = this.current();
    return this.session && treeRows && (!node || isOf(this.session, node))
      ? treeRows.below(node)
      : undefined;
  }

  private readFor(node: TreeNode | undefined): void {
    const treeRows = this.current();
    if (!treeRows || !this.session || (node && !isOf(this.session, node))) {
      return;
    }
    if (treeRows.needsRead(node)) {
      // Rejects by cancellation only: then the window has left the connection, and its tree with it.
      const read = treeRows.read(node).catch((error: unknown) => {
        if (!isCancelled(error)) throw error;
      });
      this.didRead.fire(read);
    }
  }

  private listBelow(parent: TreeNode | undefined, region: string | undefined) {
    const { current } = this.sessions;
    if (!current) {
      return undefined;
    }
    return parent
      ? listOf(current, parent, this.filters.current)
      : region === undefined
        ? undefined
        : current.cache.instances(region);
  }

  private follow(session: Session | undefined): void {
    if (session !== this.session) {
      this.attach(session);
    }
    this.gate.add(undefined);
  }

  private attach(session: Session | undefined): void {
    this.session = session;
    this.treeRows = session && new TreeRows(session, this.filters, this.clock, () => this.note(''));
    this.rowStore.clear();
    this.answers.clear();
    this.gate.clear();
    this.drawn = new WeakMap();
    this.changed.clear();
    this.everythingChanged = false;
    this.timer.value = undefined;
    const following = new DisposableStore();
    if (session) {
      const note = (instance?: InstanceRef) => this.note(instance ? instanceKey(instance) : '');
      following.add(session.cache.onDidChange(note));
      following.add(session.cache.onDidChangeList(note));
      following.add(session.configurations.onDidChange(note));
    }
    this.followed.value = following;
  }

  /** Something of an instance, of what is above all of them (the empty key), or of anything has changed. */
  private note(key: string | undefined): void {
    if (this.answers.size === 0) {
      return;
    }
    if (key === undefined) {
      this.everythingChanged = true;
    } else {
      this.changed.add(key);
    }
    this.timer.value ??= this.clock.after(pause, () => this.compare());
  }

  /** Has drawn what differs from what the editor was given. */
  private compare(): void {
    this.timer.value = undefined;
    const isChanged = (key: string) => this.everythingChanged || this.changed.has(key);
    const due: Drawn[] = [];
    for (const { node, rows } of [...this.answers.values()]) {
      if (isChanged(node && 'instance' in node ? instanceKey(node.instance) : '')) {
        const now = this.rows(node);
        if (!isSame(now, rows)) {
          due.push(node);
        }
      }
    }
    for (const { rows } of this.answers.values()) {
      for (const row of rows) {
        // The summary is of all instances.
        const isOfAll = row.kind === 'summary';
        if (isOfAll || isChanged('instance' in row ? instanceKey(row.instance) : '')) {
          if (isOfAll || row.kind === 'instance') {
            this.update(row);
          }
          const before = this.drawn.get(row);
          if (before && !isSame(before, seenOfRow(row))) {
            due.push(row);
          }
        }
      }
    }
    this.changed.clear();
    this.everythingChanged = false;
    if (due.length > 0) {
      this.gate.add(...due);
    }
  }

  /** The editor has other rows now: these, and those below them, are known no more. */
  private drop(gone: readonly TreeNode[]): void {
    for (const row of gone) {
      for (const each of this.answers.get(row.id)?.rows ?? []) {
        this.drop([each]);
      }
      this.answers.delete(row.id);
      this.gate.forget(row);
    }
    this.rowStore.drop(gone);
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

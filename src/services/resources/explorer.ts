import * as l10n from '@vscode/l10n';
import { describeFailure } from '../../api/describeFailure';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { CancelledError } from '../../base/errors';
import { Emitter } from '../../base/event';
import { providerDirections } from '../../model/resources/identityProvider';
import type { Instance, InstanceRef } from '../../model/resources/instance';
import type { JobSummary } from '../../model/jobs/job';
import type {
  FailureNode,
  InstanceNode,
  JobsParent,
  LoadMoreNode,
  TreeNode,
} from '../../model/resources/treeNode';
import type { JobFilters } from '../jobs/jobFilters';
import { jobList, withPinned, type PinnedJob } from './jobRows';
import type { JudgedRows } from './judgedRows';
import { isOf, jobsBelow, listOf } from './listOf';
import { failureRow, rowsOf, type Listed } from './listRows';
import { loadPatiently } from './loadPatiently';
import type { PagedList } from './pagedList';
import { RedrawQueue } from './redrawQueue';
import type { Session, Sessions } from '../connections/session';

function isSameRun(one: JobSummary, other: JobSummary | undefined): boolean {
  return one.synchronizationJobId === other?.synchronizationJobId && one.status === other.status;
}

/**
 * The children of every row of the tree. Costs, in calls: the root one per region, an instance two, everything else one;
 * nothing is asked before its row is opened.
 */
export class Explorer implements Disposable {
  private readonly store = new DisposableStore();
  private readonly followed = this.store.add(new MutableDisposable<Disposable>());
  private readonly didChange = this.store.add(new Emitter<TreeNode | undefined>());
  /** The children of a row, or of the root, are to be asked for again. */
  readonly onDidChange = this.didChange.event;
  /** Instances on show, so that a job that moves on can be drawn again. */
  private readonly instances = new Map<string, InstanceNode>();
  /** The job that was asked for although its list does not show it; one at a time. */
  private pinned: PinnedJob | undefined;
  private readonly redraws: RedrawQueue;
  private judged: JudgedRows | undefined;

  constructor(
    private readonly sessions: Sessions,
    private readonly filters: JobFilters,
    private readonly clock: Clock,
  ) {
    this.redraws = this.store.add(new RedrawQueue(clock, (node) => this.didChange.fire(node)));
    this.store.add(sessions.onDidChange((session) => this.follow(session)));
    this.store.add(filters.onDidChange(() => this.redraws.hurry(undefined)));
  }

  dispose(): void {
    this.store.dispose();
  }

  /** From now on rows show what is ours: verdicts, and what the user watches. */
  judge(judged: JudgedRows): void {
    this.judged = judged;
    this.store.add(judged.onDidChange((node) => this.redraws.add(node)));
    for (const node of this.instances.values()) {
      judged.note(node);
      if (node.health) {
        this.redraws.add(node);
      }
    }
  }

  async children(node?: TreeNode): Promise<TreeNode[]> {
    const session = this.sessions.current;
    if (!session || (node && !isOf(session, node))) {
      return [];
    }
    if (!this.followed.value) {
      this.follow(session, false);
    }
    const rows = await this.redraws.during(node, () => this.rows(session, node));
    rows.forEach((row) => this.update(row));
    // The window may have changed to another connection while we waited: its tree asks for itself.
    return session.signal.aborted ? [] : rows;
  }

  /** Puts on a row what is known by now beside its own data: the last run of a target, and what is ours. */
  update(node: TreeNode): void {
    const session = this.sessions.current;
    if (!session || !isOf(session, node)) {
      return;
    }
    if (node.kind === 'provider' || node.kind === 'application') {
      const { scope } = jobsBelow(node, node.instance, {});
      node.lastRun = scope.target && session.inventory.lastRun(node.instance, scope.target);
    }
    this.judged?.note(node);
  }

  /** Asks for a row's children, or everything shown, again when it is next drawn, which is at once. */
  refresh(node?: TreeNode): void {
    const session = this.sessions.current;
    if (!session) {
      return;
    }
    if (!node) {
      session.inventory.invalidate();
    } else if (node.kind === 'instance') {
      session.inventory.invalidate(node.instance);
    } else {
      listOf(session, node, this.filters.current)?.invalidate();
    }
    this.redraws.hurry(node);
  }

  /** Appends the next page below a row. A second call while the first is under way joins it. */
  async loadMore({ parent, region }: Pick<LoadMoreNode, 'parent' | 'region'>): Promise<void> {
    const list = this.listBelow(parent, region);
    if (!list || list.isLoadingMore) {
      return;
    }
    const loaded = list.loadMore();
    this.redraws.hurry(parent);
    await loaded;
    this.redraws.hurry(parent);
  }

  /** Does again what a failure row tells of. */
  async retry({ parent, region, id }: FailureNode): Promise<void> {
    const list = this.listBelow(parent, region);
    if (list?.failedOnNext && id.endsWith('/failure')) {
      await this.loadMore({ parent, region });
    } else if (list && !parent) {
      // One region that failed is no reason to read the others again.
      list.invalidate();
      this.redraws.hurry(undefined);
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
    const listed = (await this.children(parent)).find(isIt);
    if (listed) {
      return listed;
    }
    const before = this.pinned;
    this.pinned = { parent, job };
    // Without waiting: the editor reveals a row once it has drawn what it was told of before.
    if (before && before.parent.id !== parent.id) {
      this.redraws.drawNow(before.parent);
    }
    this.redraws.drawNow(parent);
    const row = (await this.children(parent)).find(isIt);
    if (!row) {
      throw new CancelledError();
    }
    return row;
  }

  private listBelow(parent: TreeNode | undefined, region: string | undefined) {
    const session = this.sessions.current;
    if (!session) {
      return undefined;
    }
    return parent
      ? listOf(session, parent, this.filters.current)
      : region === undefined
        ? undefined
        : session.inventory.instances(region);
  }

  private follow(session: Session | undefined, announce = true): void {
    this.instances.clear();
    this.judged?.forget();
    this.redraws.clear();
    this.pinned = undefined;
    const redraw = ({ region, instanceId }: InstanceRef) => {
      const shown = this.instances.get(`${region}/${instanceId}`);
      if (shown) {
        this.redraws.hurry(shown);
      }
    };
    const following = new DisposableStore();
    if (session) {
      following.add(session.inventory.onDidChange(redraw));
      following.add(session.configurations.onDidChange(redraw));
    }
    this.followed.value = following;
    if (announce) {
      this.didChange.fire(undefined);
    }
  }

  private async rows(session: Session, node: TreeNode | undefined): Promise<TreeNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.root(session);
      case 'instance':
        return this.belowInstance(session, node, node.instance);
      case 'provider': {
        const hasConfiguration = providerDirections(node.provider).length > 0;
        const { instance, provider } = node;
        const configuration: TreeNode = {
          kind: 'configuration',
          id: `${node.id}/configuration`,
          parent: node,
          instance,
          provider,
          findings: session.configurations.findings(instance, provider.identityProviderId),
        };
        return [...(hasConfiguration ? [configuration] : []), ...(await this.jobs(session, node))];
      }
      case 'application':
      case 'allJobs':
        return this.jobs(session, node);
      case 'applications': {
        const { instance } = node;
        return this.listed(node, {
          list: session.inventory.applications(instance),
          toNode: (application) => ({
            kind: 'application',
            id: `${node.id}/${application.applicationId}`,
            parent: node,
            instance,
            application,
          }),
          whenEmpty: l10n.t('No applications'),
        });
      }
      default:
        return [];
    }
  }

  /** Instances of all regions; one region that fails does not hide the others. */
  private async root(session: Session): Promise<TreeNode[]> {
    let regions;
    try {
      regions = await session.regions();
    } catch (error) {
      return [
        { kind: 'failure', id: `${session.connection.id}/failure`, ...describeFailure(error) },
      ];
    }
    const lists = regions.map(({ id }) => session.inventory.instances(id));
    await loadPatiently(lists, this.clock, () => this.redraws.add(undefined));
    return regions.flatMap(({ id: region }): TreeNode[] => {
      const idPrefix = `${session.connection.id}/${region}`;
      const list = session.inventory.instances(region);
      if (list.isLoading && list.items.length === 0) {
        return [{ kind: 'loading', id: `${idPrefix}/loading`, region }];
      }
      const toNode = (instance: Instance): TreeNode => {
        const node: InstanceNode = {
          kind: 'instance',
          id: `${idPrefix}/${instance.instanceId}`,
          instance,
        };
        this.instances.set(`${region}/${instance.instanceId}`, node);
        return node;
      };
      return rowsOf(undefined, { list, toNode }, { idPrefix, region });
    });
  }

  private async belowInstance(
    session: Session,
    node: TreeNode,
    instance: Instance,
  ): Promise<TreeNode[]> {
    const { inventory } = session;
    const newest = inventory.newestJobs(instance);
    // Side by side; the providers show even when the jobs may not be listed.
    const [providers] = await Promise.all([
      this.load(inventory.providers(instance)),
      this.load(newest),
    ]);
    return [
      ...rowsOf(node, {
        list: providers,
        toNode: (provider) => ({
          kind: 'provider',
          id: `${node.id}/${provider.identityProviderId}`,
          parent: node,
          instance,
          provider,
        }),
        whenEmpty: l10n.t('No identity providers'),
      }),
      ...(newest.error === undefined ? [] : [failureRow(node, newest, `${node.id}/lastRuns`)]),
      { kind: 'applications', id: `${node.id}/applications`, parent: node, instance },
      { kind: 'allJobs', id: `${node.id}/allJobs`, parent: node, instance },
    ];
  }

  private async jobs(session: Session, node: JobsParent): Promise<TreeNode[]> {
    const filter = this.filters.current;
    const { instance } = node;
    const { scope } = jobsBelow(node, instance, filter);
    const rows = await this.listed(node, jobList(session.inventory, node, filter));
    if (scope.target && 'lastRun' in node) {
      const lastRun = session.inventory.lastRun(instance, scope.target);
      if (lastRun && !isSameRun(lastRun, node.lastRun)) {
        // The row says what its list has just been proved wrong about.
        this.redraws.add(node);
      }
    }
    const pinned = this.pinned?.parent.id === node.id && { ...this.pinned, parent: node };
    return pinned ? withPinned(session.inventory, rows, pinned, filter, this.clock.now()) : rows;
  }

  private async load<T>(list: PagedList<T>): Promise<PagedList<T>> {
    await list.load();
    return list;
  }

  private async listed<T>(parent: TreeNode | undefined, listed: Listed<T>): Promise<TreeNode[]> {
    await listed.list.load();
    return rowsOf(parent, listed);
  }
}

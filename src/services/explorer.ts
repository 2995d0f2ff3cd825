import * as l10n from '@vscode/l10n';
import { describeFailure } from '../api/describeFailure';
import { abortable } from '../base/abort';
import type { Clock } from '../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../base/disposable';
import { Emitter } from '../base/event';
import { providerDirections } from '../model/identityProvider';
import type { Instance, InstanceRef } from '../model/instance';
import { isEmptyFilter, withinTarget, type JobFilter } from '../model/jobFilter';
import type { FailureNode, JobNode, LoadMoreNode, TreeNode } from '../model/treeNode';
import type { JobScope } from './inventory';
import type { JobFilters } from './jobFilters';
import { failureRow, rowsOf, type Listed } from './listRows';
import type { AnyList, PagedList } from './pagedList';
import type { Session, Sessions } from './session';

/** How long one region may keep the others from being drawn, in milliseconds. */
const longestWait = 1_000;

/** Whether a row is of this connection, and not of one the window has left: its ids mean nothing to other keys. */
function isOf(session: Session, node: TreeNode): boolean {
  return node.id.startsWith(`${session.connection.id}/`);
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
  private readonly instances = new Map<string, TreeNode>();

  constructor(
    private readonly sessions: Sessions,
    private readonly filters: JobFilters,
    private readonly clock: Clock,
  ) {
    this.store.add(sessions.onDidChange((session) => this.follow(session)));
    this.store.add(filters.onDidChange(() => this.didChange.fire(undefined)));
  }

  dispose(): void {
    this.store.dispose();
  }

  async children(node?: TreeNode): Promise<TreeNode[]> {
    const session = this.sessions.current;
    if (!session || (node && !isOf(session, node))) {
      return [];
    }
    if (!this.followed.value) {
      this.follow(session, false);
    }
    const rows = await this.rows(session, node);
    // The window may have changed to another connection while we waited: its tree asks for itself.
    return session.signal.aborted ? [] : rows;
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
      this.listOf(session, node)?.invalidate();
    }
    this.didChange.fire(node);
  }

  /** Appends the next page below a row. A second call while the first is under way joins it. */
  async loadMore({ parent, region }: Pick<LoadMoreNode, 'parent' | 'region'>): Promise<void> {
    const list = this.listBelow(parent, region);
    if (!list || list.isLoadingMore) {
      return;
    }
    const loaded = list.loadMore();
    this.didChange.fire(parent);
    await loaded;
    this.didChange.fire(parent);
  }

  /** Does again what a failure row tells of. */
  async retry({ parent, region, id }: FailureNode): Promise<void> {
    const list = this.listBelow(parent, region);
    if (list?.failedOnNext && id.endsWith('/failure')) {
      await this.loadMore({ parent, region });
    } else if (list && !parent) {
      // One region that failed is no reason to read the others again.
      list.invalidate();
      this.didChange.fire(undefined);
    } else {
      this.refresh(parent);
    }
  }

  private listBelow(parent: TreeNode | undefined, region: string | undefined) {
    const session = this.sessions.current;
    if (!session) {
      return undefined;
    }
    return parent
      ? this.listOf(session, parent)
      : region === undefined
        ? undefined
        : session.inventory.instances(region);
  }

  private follow(session: Session | undefined, announce = true): void {
    this.instances.clear();
    const redraw = ({ region, instanceId }: InstanceRef) => {
      const shown = this.instances.get(`${region}/${instanceId}`);
      if (shown) {
        this.didChange.fire(shown);
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
        return [
          ...(hasConfiguration ? [configuration] : []),
          ...(await this.jobs(session, node, instance)),
        ];
      }
      case 'application':
      case 'allJobs':
        return this.jobs(session, node, node.instance);
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
            lastRun: session.inventory.lastRun(instance, application.applicationId),
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
    await this.loadPatiently(regions.map(({ id }) => session.inventory.instances(id)));
    return regions.flatMap(({ id: region }): TreeNode[] => {
      const idPrefix = `${session.connection.id}/${region}`;
      const list = session.inventory.instances(region);
      if (list.isLoading && list.items.length === 0) {
        return [{ kind: 'loading', id: `${idPrefix}/loading`, region }];
      }
      const toNode = (instance: Instance): TreeNode => {
        const node: TreeNode = {
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

  /** Loads all lists, but waits for them only so long: a slow one is drawn when it comes. */
  private async loadPatiently(lists: readonly PagedList<Instance>[]): Promise<void> {
    const loads = lists.map((list) => list.load());
    const wait = new AbortController();
    const timer = this.clock.after(longestWait, () => wait.abort());
    try {
      await abortable(Promise.all(loads), wait.signal);
    } catch (error) {
      if (!wait.signal.aborted) {
        throw error;
      }
    } finally {
      timer.dispose();
    }
    const redraw = () => this.didChange.fire(undefined);
    lists.forEach((list, index) => {
      if (list.isLoading) {
        // Rejects only by cancellation: then the window has left the connection, and its tree with it.
        loads[index]?.then(redraw, () => {});
      }
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
          lastRun: inventory.lastRun(instance, provider.identityProviderId),
        }),
        whenEmpty: l10n.t('No identity providers'),
      }),
      ...(newest.error === undefined ? [] : [failureRow(node, newest, `${node.id}/lastRuns`)]),
      { kind: 'applications', id: `${node.id}/applications`, parent: node, instance },
      { kind: 'allJobs', id: `${node.id}/allJobs`, parent: node, instance },
    ];
  }

  private jobs(session: Session, node: TreeNode, instance: Instance): Promise<TreeNode[]> {
    const { scope, filter } = this.jobsBelow(node, instance);
    const toNode = (job: JobNode['job']): JobNode => ({
      kind: 'job',
      id: `${node.id}/${job.synchronizationJobId}`,
      parent: node,
      instance,
      job,
      ...(node.kind === 'allJobs' && {
        targetName: session.inventory.nameOf(job.targetId) ?? job.targetId,
      }),
    });
    return this.listed(node, {
      list: session.inventory.jobs(scope, filter),
      toNode,
      whenEmpty: isEmptyFilter(filter) ? l10n.t('No jobs yet') : l10n.t('No jobs match the filter'),
    });
  }

  private jobsBelow(node: TreeNode, instance: Instance): { scope: JobScope; filter: JobFilter } {
    const filter = this.filters.current;
    switch (node.kind) {
      case 'provider': {
        const id = node.provider.identityProviderId;
        return {
          scope: { instance, target: { type: 'identity_provider', id } },
          filter: withinTarget(filter),
        };
      }
      case 'application': {
        const id = node.application.applicationId;
        return {
          scope: { instance, target: { type: 'application', id } },
          filter: withinTarget(filter),
        };
      }
      default:
        return { scope: { instance }, filter };
    }
  }

  /** The list whose rows stand below a node. */
  private listOf(session: Session, node: TreeNode): AnyList | undefined {
    if (!isOf(session, node)) {
      return undefined;
    }
    switch (node.kind) {
      case 'instance':
        return session.inventory.providers(node.instance);
      case 'applications':
        return session.inventory.applications(node.instance);
      case 'provider':
      case 'application':
      case 'allJobs': {
        const { scope, filter } = this.jobsBelow(node, node.instance);
        return session.inventory.jobs(scope, filter);
      }
      default:
        return undefined;
    }
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

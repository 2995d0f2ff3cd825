import * as l10n from '@vscode/l10n';
import { describeFailure } from '../../api/describeFailure';
import type { Clock } from '../../base/clock';
import type { Instance } from '../../model/resources/instance';
import { providerDirections } from '../../model/resources/identityProvider';
import type { Region } from '../../model/resources/region';
import type { InstanceNode, JobsParent, TreeNode } from '../../model/resources/treeNode';
import type { Session } from '../connections/session';
import type { JobFilters } from '../jobs/jobFilters';
import { dayGoneTo, type PinnedDay } from './dayRows';
import { jobList, jobsOfDay, withPinned, type PinnedJob } from './jobRows';
import { listOf } from './listOf';
import { failureRow, isPending, rowsOf } from './listRows';
import { loadPatiently } from './loadPatiently';
import type { AnyList, PagedList } from './pagedList';

/** Id of the one row of a tree of which nothing is known yet, not even of which connection it is. */
export const rootLoadingId = 'loading';

/**
 * What stands below each row of one session: its rows from what was read, and the reads they need. The rows are made anew
 * each time; a row store makes them the ones that the editor knows.
 */
export class TreeRows {
  private regions: readonly Region[] | undefined;
  private regionsError: unknown;
  /** Rows, or the root, that need not wait for a slow list any more. */
  private readonly waited = new Set<string>();
  /** The job that was asked for although its list does not show it; one at a time. */
  pinned: PinnedJob | undefined;
  /** The day that was gone to, and where; one at a time. */
  pinnedDay: PinnedDay | undefined;

  constructor(
    private readonly session: Session,
    private readonly filters: JobFilters,
    private readonly clock: Clock,
    /** What stands below the root is to be looked at again; lists tell of themselves. */
    private readonly onRootChange: () => void,
  ) {}

  /**
   * Reads what stands below a row as far as it is not here. Resolves once {@link below} has more to say than *Loading…*;
   * rejects by cancellation only.
   */
  async read(node: TreeNode | undefined): Promise<void> {
    const lists = node ? this.lists(node) : await this.rootLists();
    const isSlow = node === undefined || node.kind === 'instance';
    if (!isSlow) {
      await Promise.all(lists.map((list) => list.load()));
    } else if (lists.some((list) => list.needsLoad || list.isLoading)) {
      await loadPatiently(lists, this.clock);
    }
    const key = node?.id ?? '';
    if (isSlow && !this.waited.has(key)) {
      this.waited.add(key);
      this.onRootChange();
    }
  }

  /** Whether {@link read} would make a call. */
  needsRead(node: TreeNode | undefined): boolean {
    const { cache } = this.session;
    const lists = node
      ? this.lists(node)
      : (this.regions ?? []).map(({ id }) => cache.instances(id));
    const needsRegions = !node && !this.regions && this.regionsError === undefined;
    return needsRegions || lists.some((list) => list.needsLoad);
  }

  /** Regions whose instances are shown; 0 while that is not known. */
  get regionCount(): number {
    return this.regions?.length ?? 0;
  }

  /** Forgets a failure to find out the regions, so that they are asked for again. */
  retryRegions(): void {
    this.regionsError = undefined;
  }

  /** The rows below a row, or those at the top, as far as they are known. No call. */
  below(node: TreeNode | undefined): TreeNode[] {
    switch (node?.kind) {
      case undefined:
        return this.root();
      case 'instance':
        return this.belowInstance(node);
      case 'provider':
        return [...this.configuration(node), ...this.jobs(node)];
      case 'day':
        return jobsOfDay(this.session.cache, node, this.filters.current);
      case 'application':
      case 'allJobs':
        return this.jobs(node);
      case 'applications': {
        const { instance } = node;
        return rowsOf(node, {
          list: this.session.cache.applications(instance),
          toRows: (applications) =>
            applications.map((application) => ({
              kind: 'application',
              id: `${node.id}/${application.applicationId}`,
              parent: node,
              instance,
              application,
            })),
          whenEmpty: l10n.t('No applications'),
        });
      }
      default:
        return [];
    }
  }

  private async rootLists(): Promise<PagedList<Instance>[]> {
    if (!this.regions) {
      try {
        this.regions = await this.session.regions();
        this.regionsError = undefined;
      } catch (error) {
        this.regionsError = error;
      }
      this.onRootChange();
    }
    return (this.regions ?? []).map(({ id }) => this.session.cache.instances(id));
  }

  private lists(node: TreeNode): AnyList[] {
    const { cache } = this.session;
    if (node.kind === 'instance') {
      // Side by side; the providers show even when the jobs may not be listed.
      return [cache.providers(node.instance), cache.newestJobs(node.instance)];
    }
    const list = listOf(this.session, node, this.filters.current);
    return list ? [list] : [];
  }

  /** Instances of all regions; one region that fails does not hide the others. */
  private root(): TreeNode[] {
    const { connection, cache } = this.session;
    if (this.regionsError !== undefined) {
      const failure = describeFailure(this.regionsError);
      return [{ kind: 'failure', id: `${connection.id}/failure`, ...failure }];
    }
    const regions = this.regions ?? [];
    const lists = regions.map(({ id }) => cache.instances(id));
    if (!this.regions || (lists.some(isPending) && !this.waited.has(''))) {
      return [{ kind: 'loading', id: rootLoadingId }];
    }
    return regions.flatMap(({ id: region }): TreeNode[] => {
      const idPrefix = `${connection.id}/${region}`;
      const toRows = (instances: readonly Instance[]): TreeNode[] =>
        instances.map((instance) => ({
          kind: 'instance',
          id: `${idPrefix}/${instance.instanceId}`,
          instance,
        }));
      return rowsOf(undefined, { list: cache.instances(region), toRows }, { idPrefix, region });
    });
  }

  private belowInstance(node: InstanceNode): TreeNode[] {
    const { cache } = this.session;
    const { instance } = node;
    const newest = cache.newestJobs(instance);
    const providers = cache.providers(instance);
    if ((isPending(providers) || isPending(newest)) && !this.waited.has(node.id)) {
      return [{ kind: 'loading', id: `${node.id}/loading`, parent: node }];
    }
    return [
      ...rowsOf(node, {
        list: providers,
        toRows: (items) =>
          items.map((provider) => ({
            kind: 'provider',
            id: `${node.id}/${provider.identityProviderId}`,
            parent: node,
            instance,
            provider,
          })),
        whenEmpty: l10n.t('No identity providers'),
      }),
      ...(newest.error === undefined ? [] : [failureRow(node, newest, `${node.id}/lastRuns`)]),
      { kind: 'applications', id: `${node.id}/applications`, parent: node, instance },
      { kind: 'allJobs', id: `${node.id}/allJobs`, parent: node, instance },
    ];
  }

  private configuration(node: TreeNode & { kind: 'provider' }): TreeNode[] {
    const { instance, provider } = node;
    const { identityProviderId } = provider;
    return providerDirections(provider).length === 0
      ? []
      : [
          {
            kind: 'configuration',
            id: `${node.id}/configuration`,
            parent: node,
            instance,
            provider,
            findings: this.session.configurations.findings(instance, identityProviderId),
          },
        ];
  }

  private jobs(node: JobsParent): TreeNode[] {
    const filter = this.filters.current;
    const { cache } = this.session;
    const rows = rowsOf(node, jobList(cache, node, filter));
    const pinned = this.pinned?.parent.id === node.id && { ...this.pinned, parent: node };
    const shown = pinned ? withPinned(cache, rows, pinned, filter, this.clock.now()) : rows;
    return this.pinnedDay?.parent.id === node.id
      ? [dayGoneTo({ ...this.pinnedDay, parent: node }), ...shown]
      : shown;
  }
}

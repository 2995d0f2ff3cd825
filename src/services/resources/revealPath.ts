import * as l10n from '@vscode/l10n';
import { throwIfAborted } from '../../base/abort';
import { UserError } from '../../base/errors';
import type { InstanceRef } from '../../model/resources/instance';
import type { JobSummary } from '../../model/jobs/job';
import { resourceId, type Resource } from '../../model/resources/resource';
import type { InstanceNode, JobsParent, TreeNode } from '../../model/resources/treeNode';
import type { Explorer } from './explorer';
import type { PagedList } from './pagedList';
import type { Session, Sessions } from '../connections/session';

/** Pages read at most to find a row: a list longer than that is not read through for one of its rows. */
const pagesAtMost = 10;

/**
 * Finds the row of a thing, whatever hides it: rows above it are read as the tree would read them, further pages of
 * instances, providers and applications up to a limit, and a job that a filter or an unread page hides is pinned to
 * the top of its list.
 */
export class RevealPath {
  constructor(
    private readonly sessions: Sessions,
    private readonly explorer: Explorer,
  ) {}

  /**
   * The row, and those above it as its parents; for a thing that has none, that of its instance. Throws a sentence for the
   * user when there is no such row.
   */
  async to(connectionId: string, resource: Resource): Promise<TreeNode> {
    const session = this.sessions.current;
    if (session?.connection.id !== connectionId) {
      throw new UserError(l10n.t('This belongs to another connection. Switch to it first.'));
    }
    const instance = await this.instance(session, resource.instance);
    const id = resourceId(resource);
    switch (resource.kind) {
      case 'identityProvider':
        return (await this.provider(session, instance, id)) ?? notListed(id);
      case 'application':
        return (await this.application(session, instance, id)) ?? notListed(id);
      case 'job':
        return this.job(session, instance, resource.job);
      default:
        return instance;
    }
  }

  private async instance(
    session: Session,
    { region, instanceId }: InstanceRef,
  ): Promise<InstanceNode> {
    const list = session.cache.instances(region);
    await loadUntil(session, list, (row) => row.instanceId === instanceId);
    const rows = await this.explorer.children();
    const isIt = (row: TreeNode): row is InstanceNode =>
      row.kind === 'instance' &&
      row.instance.instanceId === instanceId &&
      row.instance.region === region;
    throwIfAborted(session.signal);
    return rows.find(isIt) ?? notListed(instanceId);
  }

  private async provider(session: Session, instance: InstanceNode, id: string) {
    const list = session.cache.providers(instance.instance);
    if (!(await loadUntil(session, list, (row) => row.identityProviderId === id))) {
      return undefined;
    }
    const rows = await this.explorer.children(instance);
    return rows.find((row) => row.kind === 'provider' && row.provider.identityProviderId === id);
  }

  private async application(session: Session, instance: InstanceNode, id: string) {
    const list = session.cache.applications(instance.instance);
    if (!(await loadUntil(session, list, (row) => row.applicationId === id))) {
      return undefined;
    }
    const folder = await this.below(instance, 'applications');
    const rows = folder ? await this.explorer.children(folder) : [];
    return rows.find((row) => row.kind === 'application' && row.application.applicationId === id);
  }

  private async below(instance: InstanceNode, kind: 'applications' | 'allJobs') {
    return (await this.explorer.children(instance)).find((row) => row.kind === kind);
  }

  /** Below its target; below *All jobs* when the target is gone, or is none that has a row. */
  private async job(session: Session, instance: InstanceNode, job: JobSummary): Promise<TreeNode> {
    const target =
      job.targetType === 'identity_provider'
        ? await this.provider(session, instance, job.targetId)
        : job.targetType === 'application'
          ? await this.application(session, instance, job.targetId)
          : undefined;
    const parent = target ?? (await this.below(instance, 'allJobs'));
    throwIfAborted(session.signal);
    if (!parent) {
      return notListed(job.synchronizationJobId);
    }
    return this.explorer.pin(parent as JobsParent, job);
  }
}

/** Reads further pages until a row fits, within the limit; tells whether one does. */
async function loadUntil<T>(
  session: Session,
  list: PagedList<T>,
  fits: (row: T) => boolean,
): Promise<boolean> {
  await list.load();
  for (let page = 1; page < pagesAtMost && list.hasMore && !list.items.some(fits); page++) {
    throwIfAborted(session.signal);
    await list.loadMore();
    if (list.error !== undefined) break;
  }
  return list.items.some(fits);
}

function notListed(id: string): never {
  throw new UserError(
    l10n.t('{0} is not among the rows of this connection. Refresh the view and try again.', id),
  );
}

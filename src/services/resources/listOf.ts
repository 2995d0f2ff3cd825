import type { Instance } from '../../model/resources/instance';
import { withinTarget, type JobFilter, type JobListFilter } from '../../model/jobs/jobFilter';
import type { TreeNode } from '../../model/resources/treeNode';
import type { JobScope } from './resourceCache';
import type { AnyList } from './pagedList';
import type { Session } from '../connections/session';

/** Whether a row is of this connection, and not of one the window has left: its ids mean nothing to other keys. */
export function isOf(session: Session, node: TreeNode): boolean {
  return node.id.startsWith(`${session.connection.id}/`);
}

/** Which jobs stand below a row; a row of one target has no use for the part of the filter about targets. */
export function jobsBelow(
  node: TreeNode,
  instance: Instance,
  filter: JobFilter,
): { scope: JobScope; filter: JobListFilter } {
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
    case 'day': {
      const asked = jobsBelow(node.parent, instance, filter);
      return { ...asked, filter: { ...asked.filter, day: node.day } };
    }
    default:
      return { scope: { instance }, filter };
  }
}

/** The list whose rows stand below a row, if the row is of this session. */
export function listOf(session: Session, node: TreeNode, filter: JobFilter): AnyList | undefined {
  if (!isOf(session, node)) {
    return undefined;
  }
  switch (node.kind) {
    case 'instance':
      return session.cache.providers(node.instance);
    case 'applications':
      return session.cache.applications(node.instance);
    case 'provider':
    case 'application':
    case 'allJobs': {
      const asked = jobsBelow(node, node.instance, filter);
      return session.cache.jobs(asked.scope, asked.filter);
    }
    case 'day': {
      const asked = jobsBelow(node, node.instance, filter);
      return node.jobs ? undefined : session.cache.jobs(asked.scope, asked.filter);
    }
    default:
      return undefined;
  }
}

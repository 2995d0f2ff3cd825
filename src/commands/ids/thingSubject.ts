import type { PageLink } from '../../contributions';
import type { Found } from '../../model/resources/found';
import { readThingLink, type ThingLink } from '../../model/resources/thingLink';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Services } from '../services';

/** What a command about a thing may be given. */
export type ThingSubject = TreeNode | PageLink | ThingLink;

export type SubjectServices = Pick<
  Services,
  'sessions' | 'panels' | 'configurationPanels' | 'view'
>;

/** What commands about any thing work with. */
export type ThingServices = SubjectServices &
  Pick<Services, 'connections' | 'elsewhere' | 'recents' | 'revealPath' | 'clock' | 'log'>;

/** The thing a command means: what is given, else that of the page in front, else that of the selected row. */
export function thingOf(
  { sessions, panels, configurationPanels, view }: SubjectServices,
  subject?: ThingSubject,
): ThingLink | undefined {
  const meant = subject ?? panels.active?.link ?? configurationPanels.active?.link ?? view.selected;
  if (!meant) {
    return undefined;
  }
  if ('kind' in meant) {
    return ofRow(meant, sessions.current?.connection.id);
  }
  if ('synchronizationJobId' in meant) {
    return readThingLink({ ...meant, thingId: meant.synchronizationJobId });
  }
  if ('identityProviderId' in meant) {
    return readThingLink({ ...meant, thingId: meant.identityProviderId });
  }
  return readThingLink(meant);
}

/** A row as what its id would be found to be; `undefined` for rows that only hold others. */
export function foundOfRow(node: TreeNode): Found | undefined {
  switch (node.kind) {
    case 'instance':
      return { kind: node.kind, instance: node.instance };
    case 'provider':
    case 'configuration':
      return { kind: 'identityProvider', instance: node.instance, provider: node.provider };
    case 'application':
      return { kind: node.kind, instance: node.instance, application: node.application };
    case 'job':
      return { kind: node.kind, instance: node.instance, job: node.job };
    default:
      return undefined;
  }
}

/** What a row is about; rows that only hold others are about their instance. */
function ofRow(node: TreeNode, connectionId: string | undefined): ThingLink | undefined {
  if (!('instance' in node)) {
    return undefined;
  }
  const { region, instanceId } = node.instance;
  const at = (thingId: string) => readThingLink({ thingId, connectionId, region, instanceId });
  switch (node.kind) {
    case 'instance':
    case 'applications':
    case 'allJobs':
      return at(instanceId);
    case 'provider':
    case 'configuration':
      return at(node.provider.identityProviderId);
    case 'application':
      return at(node.application.applicationId);
    case 'job':
      return at(node.job.synchronizationJobId);
  }
}

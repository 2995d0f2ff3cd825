import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import type { InstanceRef } from '../../model/resources/instance';
import type { JobSummary } from '../../model/jobs/job';
import { nameOr } from '../../model/resources/names';
import type { TreeNode } from '../../model/resources/treeNode';
import { providerTypeWord, targetTypeWord } from '../../model/text/words';
import type { HistoryLink } from '../../protocol/historyPage';
import { targetOf } from '../../services/jobs/jobPair';
import type { Session } from '../../services/connections/session';
import { pickOne } from '../../views/picks/pickOne';
import type { Services } from '../services';

/** What commands about one target work with. */
export type TargetServices = Pick<
  Services,
  'sessions' | 'health' | 'panels' | 'configurationPanels' | 'historyPanels' | 'view'
>;

/**
 * The target a command means: that of the row or link given, else of the page in front, else of the selected row, else
 * the one the user picks among those that were loaded.
 */
export async function linkOfTarget(
  services: TargetServices,
  subject?: TreeNode | HistoryLink | null,
): Promise<HistoryLink | undefined> {
  const { sessions, panels, configurationPanels, historyPanels, view } = services;
  if (subject && 'targetId' in subject) {
    return subject;
  }
  const session = sessions.current;
  if (!session) {
    throw new UserError(l10n.t('Add a connection first.'));
  }
  if (subject) {
    return ofRow(session, subject);
  }
  const job = panels.active;
  const configuration = configurationPanels.active;
  return (
    historyPanels.active?.link ??
    (job && ofJob(job.link, job.reading?.job ?? job.reading?.summary)) ??
    (configuration && ofProvider(configuration.link)) ??
    (view.selected && ofRow(session, view.selected)) ??
    (await picked(services, session))
  );
}

/** The target of a row; `undefined` for a row that is about none. */
export function ofRow(session: Session, node: TreeNode): HistoryLink | undefined {
  const { connection } = session;
  switch (node.kind) {
    case 'provider':
    case 'configuration':
      return linkTo(connection.id, node.instance, {
        type: 'identity_provider',
        id: node.provider.identityProviderId,
      });
    case 'application':
      return linkTo(connection.id, node.instance, {
        type: 'application',
        id: node.application.applicationId,
      });
    case 'job':
      return ofJob({ connectionId: connection.id, ...node.instance }, node.job);
    default:
      return undefined;
  }
}

function ofJob(
  where: InstanceRef & { connectionId: string },
  job: Pick<JobSummary, 'targetType' | 'targetId'> | undefined,
): HistoryLink | undefined {
  const target = job && targetOf(job);
  return target && linkTo(where.connectionId, where, target);
}

function ofProvider({
  identityProviderId,
  ...where
}: InstanceRef & { connectionId: string; identityProviderId: string }): HistoryLink {
  return linkTo(where.connectionId, where, { type: 'identity_provider', id: identityProviderId });
}

async function picked(
  { health }: TargetServices,
  { connection, inventory }: Session,
): Promise<HistoryLink | undefined> {
  const instances = new Map(
    inventory
      .knownProviders()
      .map(({ instance }) => [`${instance.region}/${instance.instanceId}`, instance]),
  );
  const targets = [...instances.values()].flatMap((instance) =>
    health.targets(instance).map((target) => ({ instance, target })),
  );
  if (targets.length === 0) {
    throw new UserError(l10n.t('Open an instance in the IDaaS Sync view first.'));
  }
  return pickOne(
    l10n.t('Show history of'),
    targets.map(({ instance, target }) => ({
      label: nameOr(
        target.provider?.identityProviderName ?? inventory.nameOf(target.id),
        target.id,
      ),
      description: target.provider
        ? providerTypeWord(target.provider.identityProviderType)
        : targetTypeWord(target.type),
      value: linkTo(connection.id, instance, target),
    })),
  );
}

function linkTo(
  connectionId: string,
  { region, instanceId }: InstanceRef,
  { type, id }: { type: HistoryLink['targetType']; id: string },
): HistoryLink {
  return { connectionId, region, instanceId, targetType: type, targetId: id };
}

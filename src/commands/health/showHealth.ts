import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import type { TreeNode } from '../../model/resources/treeNode';
import type { HealthLink } from '../../protocol/healthPage';
import { linkOfTarget, type TargetServices } from '../ids/targetSubject';
import type { HistoryLink } from '../../protocol/historyPage';
import type { Services } from '../services';

type HealthServices = Pick<Services, 'sessions' | 'healthPanels' | 'view'>;

/** Opens the health page of the connection in use, or of what the link says. A row handed over by a title menu says nothing. */
export function showHealth(
  { sessions, healthPanels }: HealthServices,
  subject?: TreeNode | HealthLink | null,
): void {
  const { current } = sessions;
  if (!current) {
    throw new UserError(l10n.t('Add a connection first.'));
  }
  const link =
    subject && 'connectionId' in subject ? subject : { connectionId: current.connection.id };
  healthPanels.show(link, undefined, false);
}

/** Opens the health page of the instance that a row is, or is of. */
export function showInstanceHealth(
  { sessions, healthPanels, view }: HealthServices,
  given?: TreeNode,
): void {
  const node = given ?? view.selected;
  const { current } = sessions;
  if (current && node && 'instance' in node) {
    const { region, instanceId } = node.instance;
    const link = { connectionId: current.connection.id, region, instanceId };
    healthPanels.show(link, undefined, false);
  }
}

/** Opens the runs of a target over time. */
export async function showHistory(
  services: TargetServices,
  subject?: TreeNode | HistoryLink | null,
): Promise<void> {
  const link = await linkOfTarget(services, subject);
  if (link) {
    services.historyPanels.show(link, undefined, false);
  }
}

import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import type { HistoryLink } from '../../protocol/historyPage';
import { HistoryPanel, type HistoryPanelServices } from './historyPanel';
import { PagePanels, readTexts } from './pagePanels';

/** All history pages of the window. */
export class HistoryPanels extends PagePanels<HistoryLink, undefined, HistoryPanel> {
  constructor(services: HistoryPanelServices) {
    super(
      {
        viewType: panels.history,
        title: l10n.t('History'),
        subject: 'targetId',
        readLink,
        create: (panel, link) => new HistoryPanel(panel, link, services),
      },
      services.connections,
    );
  }
}

function readLink(state: unknown): HistoryLink | undefined {
  const texts = readTexts(state, [
    'connectionId',
    'region',
    'instanceId',
    'targetType',
    'targetId',
  ]);
  const targetType = texts?.targetType;
  return texts && (targetType === 'identity_provider' || targetType === 'application')
    ? { ...texts, targetType }
    : undefined;
}

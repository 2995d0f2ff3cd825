import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { sweptSentences } from '../../services/files/sweptFiles';
import { notify, withProgress } from '../../views/status/notify';
import type { Services } from '../services';

/**
 * Checks the settings in all files of the workspace, and says in one notification what came of it; the problems are in
 * the list of the editor. Nobody is called.
 */
export async function checkConfigurationFiles({ files }: Pick<Services, 'files'>): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    throw new UserError(l10n.t('Open the folder with your configuration files first.'));
  }
  const checks = await files();
  const swept = await withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: l10n.t('Checking configuration files'),
      cancellable: true,
    },
    (cancelled, tell) =>
      checks.checkWorkspace(cancelled, ({ looked, total }) =>
        tell(l10n.t('{0} of {1}', looked, total)),
      ),
  );
  const showThem = l10n.t('Show Problems');
  const chosen = await notify(
    swept.problems > 0 ? 'warning' : 'information',
    sweptSentences(swept),
    ...(swept.problems > 0 ? [showThem] : []),
  );
  if (chosen === showThem) {
    await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
  }
}

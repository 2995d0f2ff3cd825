import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { fileSyntax } from '../../views/files/fileSyntax';
import type { Services } from '../services';
import { located, sessionInUse } from '../ids/located';

/**
 * Compares settings in the file in front with what the service has now, in the editor's own diff: those at an offset, or
 * at the cursor. One call.
 */
export async function compareFile(
  services: Pick<Services, 'sessions' | 'compared'>,
  offset?: number,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const syntax = editor && fileSyntax(editor.document);
  if (!syntax) {
    throw new UserError(l10n.t('Open a JSON or YAML file with push or pull settings first.'));
  }
  const { document, selection } = editor;
  const [{ settingsToCompare }, { comparableAnswer, comparableFile }] = await Promise.all([
    import('../../services/files/settingsToCompare'),
    import('../../services/files/comparableSettings'),
  ]);
  const at = offset ?? document.offsetAt(selection.active);
  const found = settingsToCompare(document.getText(), syntax, at);
  if (!found) {
    throw new UserError(
      l10n.t(
        'The file names no provider: settings to compare have an InstanceId and an IdentityProviderId.',
      ),
    );
  }
  const { file, instanceId, identityProviderId: id } = found;
  const { client, signal } = sessionInUse(services);
  const ref = await located(services, { kind: 'identityProvider', id, instanceId });
  const { raw } = await client.getConfiguration(ref, ref.id, file.direction, signal);
  const title = document.uri.path.split('/').at(-1) ?? '';
  await services.compared.show(
    { title: l10n.t('Live'), document: comparableAnswer(raw, file) },
    { title, document: comparableFile(file) },
  );
}

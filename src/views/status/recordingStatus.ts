import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Disposable } from '../../base/disposable';
import type { CommandId } from '../../contributions';

/** Says, for as long as it stands, that answers are recorded; a click ends that. */
export function showRecording(): Disposable {
  const item = vscode.window.createStatusBarItem(
    'idaasSync.recording',
    vscode.StatusBarAlignment.Left,
    9,
  );
  item.name = l10n.t('Recording answers');
  item.text = `$(record) ${item.name}`;
  item.tooltip = l10n.t('End the recording and show it');
  item.command = 'idaasSync.recordAnswers' satisfies CommandId;
  item.accessibilityInformation = { label: item.name, role: 'button' };
  item.show();
  return item;
}

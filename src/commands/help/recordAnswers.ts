import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Disposable } from '../../base/disposable';
import { Recording } from '../../services/recording/recording';
import { confirm, notify } from '../../views/status/notify';
import { showRecording } from '../../views/status/recordingStatus';
import type { Services } from '../services';

/** The recording under way in this window. It is nowhere but in memory, and ends with the window. */
export class AnswerRecorder {
  private under: { recording: Recording; status: Disposable } | undefined;

  constructor(private readonly services: Pick<Services, 'tap'>) {}

  /** Starts to record after a question; while it records, ends that and shows what was kept. */
  async toggle(): Promise<void> {
    await (this.under ? this.end(this.under) : this.begin());
  }

  dispose(): void {
    this.services.tap.listener = undefined;
    this.under?.status.dispose();
    this.under = undefined;
  }

  private async begin(): Promise<void> {
    const agreed = await confirm('information', {
      text: l10n.t('Record what the service answers from now on?'),
      detail: l10n.t(
        'Names, mail addresses, hosts and ids are replaced and secrets left out before anything is kept. Nothing is saved or sent: you see the recording first. Run the command again to end it.',
      ),
      button: l10n.t('Record'),
    });
    if (!agreed) {
      return;
    }
    const recording = new Recording();
    this.under = { recording, status: showRecording() };
    this.services.tap.listener = recording.note;
  }

  private async end({ recording }: { recording: Recording }): Promise<void> {
    this.dispose();
    if (recording.count === 0) {
      await notify(
        'information',
        l10n.t('Nothing was asked of the service while it was recorded.'),
      );
      return;
    }
    const content = `${JSON.stringify(recording.file, undefined, 2)}\n`;
    const document = await vscode.workspace.openTextDocument({ language: 'json', content });
    await vscode.window.showTextDocument(document);
    const save = l10n.t('Save…');
    const chosen = await notify(
      'information',
      l10n.t(
        '{0} answers recorded. Read them and change what you do not want to share, then save.',
        recording.count,
      ),
      save,
    );
    if (chosen === save && !document.isClosed) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.saveAs');
    }
  }
}

import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Session } from '../../services/connections/session';
import { notify } from '../../views/status/notify';
import type { Services } from '../services';

/** The profile of the Aliyun CLI that a session takes its keys from; the CLI is told to use the same. */
export function profileOf(session: Session | undefined): string | undefined {
  const source = session?.connection.source;
  return source?.kind === 'profile' ? source.profile : undefined;
}

/**
 * Puts a command that changes something on the clipboard, with comments above it, and offers to put it into a terminal
 * as well. Whether it is run is the user's to decide there: it is typed, and Enter is not pressed.
 */
export async function handOver(
  { guarded }: Pick<Services, 'guarded'>,
  command: string,
  told: string,
): Promise<void> {
  await vscode.env.clipboard.writeText(command);
  const what = l10n.t('Put into Terminal');
  // Copied it is now, whenever the notification goes.
  void guarded(what, async () => {
    if ((await notify('information', told, what)) === what) {
      // One of its own: what runs in another may take the text for something else.
      const terminal = vscode.window.createTerminal('IDaaS Sync');
      terminal.show();
      // A line that ends is run, so that the comments stay behind.
      terminal.sendText(command.slice(command.lastIndexOf('\n') + 1), false);
    }
  });
}

import * as vscode from 'vscode';
import { CancelledError, isCancelled } from '../../base/errors';
import { Channel, type Handlers } from '../../protocol/channel';
import type { PageSetting } from '../../protocol/page';
import { dateStyle } from '../editor';
import type { Log } from '../log';
import { pageHtml, pageRoot } from './pageHtml';
import { webviewPort } from './webviewPort';

/** Puts a page into a panel and answers the pipe to it. The page asks for everything when it is ready. */
export function openChannel<Host extends object, Page extends object>(
  panel: vscode.WebviewPanel,
  page: string,
  handlers: Handlers<Host>,
  { extensionUri, log }: { extensionUri: vscode.Uri; log: Log },
): Channel<Host, Page> {
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [pageRoot(extensionUri)] };
  panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icons', `${page}.svg`);
  const channel = new Channel<Host, Page>(webviewPort(webview), handlers, (error, method) => {
    if (!isCancelled(error)) {
      log.error(`Page ${page}, ${method}`, error);
    }
  });
  webview.html = pageHtml(webview, extensionUri, page);
  return channel;
}

/** Waits for a command that copies, and rejects unless it did: the page says "Copied" for whatever resolves. */
export async function copied(command: Thenable<unknown>): Promise<void> {
  if ((await command) !== true) {
    throw new CancelledError();
  }
}

/** What every page is given with its first model. */
export function pageSetting(): PageSetting {
  return { dates: dateStyle(), ...(vscode.l10n.bundle && { l10n: vscode.l10n.bundle }) };
}

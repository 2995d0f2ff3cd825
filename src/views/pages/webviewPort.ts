import type * as vscode from 'vscode';
import type { Port } from '../../protocol/channel';

/** The host's end of the pipe to a page. */
export function webviewPort(webview: vscode.Webview): Port {
  return {
    post: (message) => {
      webview.postMessage(message).then(undefined, () => {
        // The panel is gone, and nobody is left to be told.
      });
    },
    listen: (listener) => {
      const subscription = webview.onDidReceiveMessage(listener);
      return () => {
        subscription.dispose();
      };
    },
  };
}

import type * as vscode from 'vscode';
import type { Port } from '../../protocol/channel';

/** The host's end of the pipe to a page. */
export function webviewPort(webview: vscode.Webview): Port {
  return {
    // Rejects only when the panel is gone, and then nobody is left to be told.
    post: (message) => void webview.postMessage(message),
    listen: (listener) => {
      const subscription = webview.onDidReceiveMessage(listener);
      return () => {
        subscription.dispose();
      };
    },
  };
}

import * as vscode from 'vscode';
import { randomBytes } from 'node:crypto';

/** Folder of the built pages; the only one a page may load from. */
export function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'media');
}

/**
 * The document of every page: nothing but one script and one style sheet of ours. The policy forbids all else, inline
 * script and style included, so that text of the service can never become more than text. No font and no picture either:
 * a page that goes away while it still loads a file keeps VS Code from showing the next one for 30 seconds.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: string): string {
  const asset = (file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageRoot(extensionUri), file)).toString();
  const nonce = randomBytes(16).toString('base64url');
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    // These two do not fall back to the first.
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>IDaaS Sync</title>
<link rel="stylesheet" href="${asset(`${page}/main.css`)}">
</head>
<body>
<main id="page" data-page="${page}"></main>
<script nonce="${nonce}" src="${asset('main.js')}"></script>
</body>
</html>`;
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the host', () => {
  it('runs the release it was asked for', () => {
    assert.equal(vscode.version, process.env['IDAAS_VSCODE_VERSION']);
  });

  it('reads the quiet user settings', () => {
    const telemetry = vscode.workspace.getConfiguration('telemetry').get('telemetryLevel');
    assert.equal(telemetry, 'off');
  });

  it('opens a workspace folder that can be written to', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'written.txt');
    await vscode.workspace.fs.writeFile(file, Buffer.from('text'));
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.getText(), 'text');
  });

  it('carries text over the clipboard', async () => {
    await vscode.env.clipboard.writeText('idaas_ue2jvisn35ea5lmthk267xxxxx');
    assert.equal(await vscode.env.clipboard.readText(), 'idaas_ue2jvisn35ea5lmthk267xxxxx');
  });

  it('shows a webview that runs scripts and posts messages back', async () => {
    const panel = vscode.window.createWebviewPanel('host', 'Host', vscode.ViewColumn.One, {
      enableScripts: true,
    });
    try {
      const answer = new Promise<unknown>((resolve) => {
        panel.webview.onDidReceiveMessage(resolve);
      });
      panel.webview.html = `<!DOCTYPE html><html><head>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n'">
        </head><body><script nonce="n">acquireVsCodeApi().postMessage('ready')</script></body></html>`;
      assert.equal(await answer, 'ready');
    } finally {
      panel.dispose();
    }
  });
});

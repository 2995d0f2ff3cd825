import assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { Pages, type PageRecord } from './support/pages';
import { Service } from './support/service';

/** Directives of the policy in a page's document, by name. */
function policyOf(html: string): Map<string, string[]> {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  return new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );
}

describe('the document of a page', () => {
  let service: Service;
  let pages: Pages;

  before(async () => {
    service = await Service.start();
    pages = new Pages();
    await service.signIn();
    const job = await service.node('Corporate directory', 'HQ OpenLDAP', 'job');
    const configuration = await service.node('Corporate directory', 'HQ OpenLDAP', 'configuration');
    for (const [command, node] of [
      ['idaasSync.openJob', job],
      ['idaasSync.openJobToSide', job],
      ['idaasSync.openConfiguration', configuration],
    ] as const) {
      await vscode.commands.executeCommand(command, node);
      await pages.last.ready();
    }
  });
  after(async () => {
    await pages.close();
    pages.dispose();
    await service.dispose();
  });

  const each = (check: (page: PageRecord, html: string) => void) => {
    assert.equal(pages.all.length, 3);
    for (const page of pages.all) check(page, page.panel.webview.html);
  };
  const nonceOf = (html: string) => {
    const [source = ''] = policyOf(html).get('script-src') ?? [];
    const [, nonce] = /^'nonce-([\w-]{22,})'$/.exec(source) ?? [];
    assert.ok(nonce, source);
    return nonce;
  };

  it('forbids everything but what is named, and nothing is named loosely', () => {
    each(({ panel }, html) => {
      const policy = policyOf(html);
      for (const name of ['default-src', 'base-uri', 'form-action'])
        assert.deepEqual(policy.get(name), ["'none'"], name);
      assert.equal(policy.get('script-src')?.length, 1);
      const own = panel.webview.cspSource.split(/\s+/);
      for (const [name, sources] of policy)
        for (const source of sources)
          assert.ok(
            own.includes(source) || /^('none'|data:|'nonce-[\w-]+'|'sha256-.+')$/.test(source),
            `${name} ${source}`,
          );
      for (const name of ['connect-src', 'frame-src', 'img-src', 'object-src'])
        assert.deepEqual(policy.get(name) ?? ["'none'"], ["'none'"]);
    });
  });

  it('runs one script, by a nonce of its own', () => {
    const nonces = new Set<string>();
    each((_, html) => {
      const nonce = nonceOf(html);
      nonces.add(nonce);
      const scripts = html.match(/<script[^>]*>/g) ?? [];
      assert.equal(scripts.length, 1);
      assert.ok(scripts[0].includes(`nonce="${nonce}"`));
      assert.doesNotMatch(html, / on\w+=|javascript:/);
    });
    assert.equal(nonces.size, 3);
  });

  it('may load from the built pages only, and is not kept while hidden', () => {
    const root = path.join('dist', 'media');
    each(({ panel }) => {
      const { localResourceRoots = [] } = panel.webview.options;
      assert.ok(localResourceRoots.every(({ fsPath }) => fsPath.endsWith(root)));
      assert.equal(localResourceRoots.length, 1);
      assert.ok(!panel.webview.options.enableCommandUris);
      assert.ok(!panel.options.retainContextWhenHidden);
    });
  });

  it('holds no text of the service', () => {
    each((_, html) => assert.doesNotMatch(html, /HQ OpenLDAP|idp_|sync_\w{8}/));
  });
});

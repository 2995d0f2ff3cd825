import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import * as path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { repository } from '../vscode/repository';
import { bodyClasses, themeVariables, type ThemeKind } from './themes';

const { pageOptions } = createRequire(__filename)('../../esbuild.js') as {
  pageOptions: BuildOptions;
};

/** Rules that VS Code itself puts before a webview's own, as far as they matter to our pages. */
const defaultStyles = `
body { overscroll-behavior-x: none; background-color: transparent; color: var(--vscode-editor-foreground);
  font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight); font-size: var(--vscode-font-size);
  margin: 0; padding: 0 20px; }
img, video { max-width: 100%; max-height: 100%; }
a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
code { font-family: var(--monaco-monospace-font); }`;

/** Serves one page on loopback with the very policy that VS Code's host sets, outside VS Code. */
export class PageHost {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Builds the pages as the build does and serves one of them. */
  static async start(page: string): Promise<PageHost> {
    const { outputFiles } = await build({
      ...pageOptions,
      sourcemap: false,
      write: false,
      absWorkingDir: repository,
    });
    const built = path.join(repository, 'dist/media');
    const files = new Map(
      outputFiles.map((file) => [
        path.relative(built, file.path).replaceAll(path.sep, '/'),
        file.contents,
      ]),
    );
    const types: Record<string, string> = {
      js: 'text/javascript',
      css: 'text/css',
    };
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const name = url.pathname.slice(1);
      const kind = (url.searchParams.get('theme') ?? 'dark') as ThemeKind;
      const file = files.get(name);
      if (name === 'theme.css') {
        response.setHeader('content-type', 'text/css').end(themeSheet(kind));
      } else if (file) {
        response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? '').end(file);
      } else {
        response
          .setHeader('content-type', 'text/html; charset=utf-8')
          .setHeader('content-security-policy', policy)
          .end(html(page, kind));
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PageHost(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const policy =
  "default-src 'none'; style-src 'self'; script-src 'nonce-abc123'; form-action 'none'";

function themeSheet(kind: ThemeKind): string {
  const variables = Object.entries(themeVariables[kind])
    .map(([name, value]) => `--${name.startsWith('text-link-') ? '' : 'vscode-'}${name}: ${value};`)
    .join('\n');
  return `${defaultStyles}\n:root {\n${variables}\ncolor-scheme: ${kind.includes('light') ? 'light' : 'dark'};\n}\nhtml { background: var(--vscode-editor-background); }`;
}

const html = (page: string, kind: ThemeKind) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${page}</title>
<link rel="stylesheet" href="theme.css?theme=${kind}"><link rel="stylesheet" href="${page}/main.css"></head>
<body class="${bodyClasses[kind]}" data-vscode-theme-kind="vscode-${kind}">
<main id="page" data-page="${page}"></main>
<script nonce="abc123">
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => window.toHost(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
</script>
<script nonce="abc123" src="main.js"></script>
</body></html>`;

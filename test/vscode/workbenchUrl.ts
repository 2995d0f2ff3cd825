import type { Server } from './server';

export interface WorkbenchOptions {
  /** The folder to open; an empty window without. */
  readonly folder?: string;
  /** Extensions run from their source folder. */
  readonly extensionDevelopmentPaths?: readonly string[];
  /** A module whose `run()` the extension host calls. */
  readonly extensionTestsPath?: string;
}

/** The address under which a browser finds the workbench. */
export function workbenchUrl(server: Server, options: WorkbenchOptions = {}): string {
  const remote = (file: string) => `vscode-remote://127.0.0.1:${server.port}${urlPath(file)}`;
  const payload = [
    ...(options.extensionDevelopmentPaths ?? []).map((folder) => [
      'extensionDevelopmentPath',
      remote(folder),
    ]),
    ...(options.extensionTestsPath
      ? [['extensionTestsPath', remote(options.extensionTestsPath)]]
      : []),
  ];
  const url = new URL(server.url);
  if (options.folder) url.searchParams.set('folder', urlPath(options.folder));
  else url.searchParams.set('ew', 'true');
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Windows paths appear in addresses as `/c:/folder`. */
function urlPath(file: string): string {
  const slashes = file.replaceAll('\\', '/');
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

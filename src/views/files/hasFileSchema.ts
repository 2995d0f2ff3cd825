import type { TextDocument } from 'vscode';

/** Whether the editor's JSON support knows the form of a document by its name: `*.idaas-push.json`, `*.idaas-pull.json`. */
export function hasFileSchema({ uri, languageId }: TextDocument): boolean {
  return languageId !== 'yaml' && /\.idaas-(?:push|pull)\.json$/.test(uri.path);
}

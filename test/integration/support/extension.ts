import * as vscode from 'vscode';
import type { activate } from '../../../src/extension';

/** What the running extension hands to tests. */
export type Services = NonNullable<ReturnType<typeof activate>>;

export const extensionId = 'idaas-sync.idaas-sync-explorer';

export function extension(): vscode.Extension<Services> {
  const found = vscode.extensions.getExtension<Services>(extensionId);
  if (!found) throw new Error(`VS Code does not know ${extensionId}.`);
  return found;
}

/** The services of the extension as this window runs it. */
export async function services(): Promise<Services> {
  return extension().activate();
}

import * as vscode from 'vscode';
import type { activate } from '../../../src/extension';

/** What the running extension hands to tests. */
export type Services = Awaited<ReturnType<Started['start']>>;

type Started = NonNullable<ReturnType<typeof activate>>;

export const extensionId = 'idaas-sync.idaas-sync-explorer';

export function extension(): vscode.Extension<Started> {
  const found = vscode.extensions.getExtension<Started>(extensionId);
  if (!found) throw new Error(`VS Code does not know ${extensionId}.`);
  return found;
}

/** The services of the extension as this window runs it. */
export async function services(): Promise<Services> {
  return (await extension().activate()).start();
}

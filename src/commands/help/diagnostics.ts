import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { settings } from '../../contributions';
import { tellBriefly } from '../../views/status/notify';
import type { Services } from '../services';
import { diagnosticsText } from './diagnosticsText';

type DiagnosticServices = Pick<Services, 'connections' | 'extensionId' | 'log' | 'sessions'>;

/** *Report Issue…*: the editor's own reporter with what a report needs; the user reads and sends it. */
export async function reportIssue(services: DiagnosticServices): Promise<void> {
  const { extensionId } = services;
  const issueBody = `${l10n.t('What did you do, what did you expect, what happened?')}\n\n\n${textOf(services)}`;
  await vscode.commands.executeCommand('workbench.action.openIssueReporter', {
    extensionId,
    issueBody,
  });
}

/** *Copy Diagnostics*: the same as text. */
export async function copyDiagnostics(services: DiagnosticServices): Promise<void> {
  await vscode.env.clipboard.writeText(textOf(services));
  tellBriefly(l10n.t('Diagnostics copied'));
}

function textOf({ connections, extensionId, log, sessions }: DiagnosticServices): string {
  const manifest = vscode.extensions.getExtension(extensionId)?.packageJSON as
    { version?: string } | undefined;
  const configuration = vscode.workspace.getConfiguration();
  const changed = Object.values(settings).flatMap((id) => {
    const value: unknown = configuration.inspect(id)?.globalValue;
    // Where calls go may name a company's own host.
    return value === undefined ? [] : [[id, id === settings.endpoint ? 'set' : value] as const];
  });
  return diagnosticsText({
    versions: {
      extension: manifest?.version ?? 'unknown',
      editor: `${vscode.version} (${vscode.env.appHost}${vscode.env.remoteName === undefined ? '' : `, ${vscode.env.remoteName}`})`,
      system: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
      language: vscode.env.language,
    },
    settings: Object.fromEntries(changed),
    connections: connections
      .list()
      .map(({ source, regions }) => ({ source: source.kind, regions: regions.length })),
    instances:
      sessions.current?.cache.listsOf('instances').flatMap(({ list }) => list.items).length ?? 0,
    failures: log.failures,
  });
}

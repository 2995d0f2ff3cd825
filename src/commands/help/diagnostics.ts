import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { settings } from '../../contributions';
import { notify, tellBriefly } from '../../views/status/notify';
import type { Services } from '../services';
import { diagnosticsText, remoteKind } from './diagnosticsText';

type DiagnosticServices = Pick<Services, 'connections' | 'extensionId' | 'log' | 'sessions'>;

/** *Report Issue…*: the editor's own reporter with what a report needs; the user reads and sends it. */
export async function reportIssue(services: DiagnosticServices): Promise<void> {
  const { extensionId } = services;
  const text = textOf(services);
  if (!manifestOf(extensionId)?.bugs) {
    // Built before the project had an address: the reporter would only say that it finds none.
    await vscode.env.clipboard.writeText(text);
    const where = l10n.t(
      'This package of the extension does not say where problems are reported. What a report needs was copied: send it to whoever gave you the package.',
    );
    await notify('information', where);
    return;
  }
  const question = l10n.t('What did you do, what did you expect, what happened?');
  await vscode.commands.executeCommand('workbench.action.openIssueReporter', {
    extensionId,
    issueBody: `${question}\n\n\n${text}`,
  });
  if (vscode.env.uiKind === vscode.UIKind.Web) {
    // There the reporter is a page of the project, which takes no text along.
    await vscode.env.clipboard.writeText(text);
    await notify('information', l10n.t('Diagnostics copied: paste them into the report.'));
  }
}

/** *Copy Diagnostics*: the same as text. */
export async function copyDiagnostics(services: DiagnosticServices): Promise<void> {
  await vscode.env.clipboard.writeText(textOf(services));
  tellBriefly(l10n.t('Diagnostics copied'));
}

interface Manifest {
  readonly version?: string;
  readonly bugs?: unknown;
}

const manifestOf = (extensionId: string) =>
  vscode.extensions.getExtension(extensionId)?.packageJSON as Manifest | undefined;

function textOf({ connections, extensionId, log, sessions }: DiagnosticServices): string {
  const configuration = vscode.workspace.getConfiguration();
  const changed = Object.values(settings).flatMap((id) => {
    const { globalValue, defaultValue } = configuration.inspect<unknown>(id) ?? {};
    if (globalValue === undefined || isDeepStrictEqual(globalValue, defaultValue)) return [];
    // Where calls go may name a company's own host.
    return [[id, id === settings.endpoint ? 'set' : globalValue] as const];
  });
  const remote = remoteKind(vscode.env.remoteName);
  return diagnosticsText({
    versions: {
      extension: manifestOf(extensionId)?.version ?? 'unknown',
      editor: `${vscode.version} (${[vscode.env.appHost, ...remote].join(', ')})`,
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

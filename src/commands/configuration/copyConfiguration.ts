import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { configurationMarkdown } from '../../model/configuration/configurationMarkdown';
import type { TreeNode } from '../../model/resources/treeNode';
import type { ConfigurationLink } from '../../protocol/configurationPage';
import { dateStyle } from '../../views/editor';
import { providerOf, withConfiguration, type ProviderServices } from '../ids/providerSubject';

/** Puts settings, schedule and findings on the clipboard as Markdown, for a ticket; tells whether it did. */
export async function copyConfiguration(
  services: ProviderServices,
  subject?: TreeNode | ConfigurationLink,
): Promise<boolean> {
  const provider = await providerOf(services, subject);
  if (!provider) {
    return false;
  }
  const text = await withConfiguration(services, provider, ({ current }) =>
    configurationMarkdown(
      {
        name: current.providerName,
        ...provider.link,
        push: current.push?.config,
        pull: current.pull?.config,
        schedules: { push: current.push?.schedule, pull: current.pull?.schedule },
        units: current.units,
        findings: current.findings,
      },
      dateStyle(),
    ),
  );
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(l10n.t('Copied as {0}', 'Markdown'), 3000);
  return true;
}

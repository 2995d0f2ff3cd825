import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { configurationMarkdown } from '../../model/configuration/configurationMarkdown';
import { instanceOf } from '../../model/resources/resourceRef';
import { dateStyle } from '../../views/editor';
import { tellBriefly } from '../../views/status/notify';
import { whichProvider } from '../ids/whichTarget';
import { withConfiguration, type ConfigurationServices } from './withConfiguration';

/** Puts settings, schedule and findings on the clipboard as Markdown, for a ticket; tells whether it did. */
export async function copyConfiguration(
  services: ConfigurationServices,
  subject?: unknown,
): Promise<boolean> {
  const found = await whichProvider(services, subject);
  if (!found) {
    return false;
  }
  const { ref } = found;
  const text = await withConfiguration(services, { ref, known: found.known }, ({ current }) =>
    configurationMarkdown(
      {
        name: current.providerName,
        ...instanceOf(ref),
        identityProviderId: ref.id,
        outbound: current.outbound?.config,
        inbound: current.inbound?.config,
        schedules: { outbound: current.outbound?.schedule, inbound: current.inbound?.schedule },
        units: { ...current.units, ...departmentPaths(current.departments) },
        findings: current.findings,
      },
      dateStyle(),
    ),
  );
  await vscode.env.clipboard.writeText(text);
  tellBriefly(l10n.t('Copied as {0}', 'Markdown'));
  return true;
}

/** Departments as the units beside which they stand: with nothing above them that is known. */
function departmentPaths(departments: Record<string, string>): Record<string, { path: string[] }> {
  return Object.fromEntries(
    Object.entries(departments).map(([id, name]) => [id, { path: [name] }]),
  );
}

import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { exportExtension, exportFormats, exportJob, type ExportFormat } from '../model/jobExport';
import type { TreeNode } from '../model/treeNode';
import type { JobLink } from '../protocol/jobPage';
import { dateStyle } from '../views/editor';
import { pickOne } from '../views/picks/pickOne';
import { linkOf, readingOf, type JobServices } from './jobSubject';

/** *Copy Job As…*: the text goes to the clipboard; tells whether it did. */
export async function copyJobAs(
  services: JobServices,
  subject?: TreeNode | JobLink,
  format?: ExportFormat,
): Promise<boolean> {
  const exported = await exportOf(services, subject, format);
  if (exported) {
    await vscode.env.clipboard.writeText(exported.text);
    vscode.window.setStatusBarMessage(l10n.t('Copied as {0}', exported.name), 3000);
  }
  return exported !== undefined;
}

/** *Save Job As…*: the text goes to a file the user names. */
export async function saveJobAs(
  services: JobServices,
  subject?: TreeNode | JobLink,
  format?: ExportFormat,
): Promise<void> {
  const exported = await exportOf(services, subject, format);
  if (exported) {
    await save(exported);
  }
}

const formatNames: Record<ExportFormat, string> = {
  markdown: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
};

interface Exported {
  text: string;
  format: ExportFormat;
  name: string;
  jobId: string;
}

async function exportOf(
  services: JobServices,
  subject: TreeNode | JobLink | undefined,
  given: ExportFormat | undefined,
): Promise<Exported | undefined> {
  const link = linkOf(services, subject);
  if (!link) {
    return undefined;
  }
  const format =
    given ??
    (await pickOne(
      l10n.t('Export job'),
      exportFormats.map((value) => ({ label: formatNames[value], value })),
    ));
  if (!format) {
    return undefined;
  }
  const { job, targetName, instanceName, requestId, readAt } = await readingOf(services, link);
  if (!job) {
    return undefined;
  }
  const { region, instanceId } = link;
  const text = exportJob(
    { job, targetName, instanceName, instanceId, region, requestId, readAt },
    format,
    dateStyle(),
  );
  return { text, format, name: formatNames[format], jobId: link.synchronizationJobId };
}

async function save({ text, format, name, jobId }: Exported): Promise<void> {
  const extension = exportExtension[format];
  // Ids are file names on every system once anything unusual is out of them.
  const file = `${jobId.replace(/[^\w-]/g, '')}.${extension}`;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    title: l10n.t('Save job as {0}', name),
    filters: { [name]: [extension] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
  });
  if (uri) {
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text, 'utf8'));
    const openIt = l10n.t('Open');
    const chosen = await vscode.window.showInformationMessage(
      l10n.t('Saved as {0}.', uri.path.split('/').at(-1) ?? file),
      openIt,
    );
    if (chosen === openIt) {
      await vscode.window.showTextDocument(uri);
    }
  }
}

import * as l10n from '@vscode/l10n';
import { exportJob, type ExportFormat } from '../../model/jobs/jobExport';
import type { TreeNode } from '../../model/resources/treeNode';
import type { JobLink } from '../../protocol/jobPage';
import { dateStyle } from '../../views/editor';
import { linkOf, readingOf, type JobServices } from './jobSubject';
import { copyExport, formatNames, pickFormat, saveExport, type Exported } from '../saveExport';

/** *Copy Job As…*: the text goes to the clipboard; tells whether it did. */
export async function copyJobAs(
  services: JobServices,
  subject?: TreeNode | JobLink,
  format?: ExportFormat,
): Promise<boolean> {
  const exported = await exportOf(services, subject, format);
  if (exported) {
    await copyExport(exported);
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
    await saveExport(exported, l10n.t('Save job as {0}', formatNames[exported.format]));
  }
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
  const format = given ?? (await pickFormat(l10n.t('Export job')));
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
  return { text, format, file: link.synchronizationJobId };
}

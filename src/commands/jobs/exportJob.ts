import * as l10n from '@vscode/l10n';
import { exportJob, type ExportFormat } from '../../model/jobs/jobExport';
import { dateStyle } from '../../views/editor';
import type { FrontServices } from '../ids/inFront';
import { whichJob } from '../ids/whichTarget';
import type { Services } from '../services';
import { jobReading } from './jobReading';
import { copyExport, formatNames, pickFormat, saveExport, type Exported } from '../saveExport';

type JobServices = FrontServices & Pick<Services, 'clock'>;

/** *Copy Job As…*: the text goes to the clipboard; tells whether it did. */
export async function copyJobAs(
  services: JobServices,
  subject?: unknown,
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
  subject?: unknown,
  format?: ExportFormat,
): Promise<void> {
  const exported = await exportOf(services, subject, format);
  if (exported) {
    await saveExport(exported, l10n.t('Save job as {0}', formatNames[exported.format]));
  }
}

async function exportOf(
  services: JobServices,
  subject: unknown,
  given: ExportFormat | undefined,
): Promise<Exported | undefined> {
  const ref = await whichJob(services, subject);
  if (!ref) {
    return undefined;
  }
  const format = given ?? (await pickFormat(l10n.t('Export job')));
  if (!format) {
    return undefined;
  }
  const { job, targetName, instanceName, requestId, readAt } = await jobReading(services, ref);
  if (!job) {
    return undefined;
  }
  const { region, instanceId } = ref;
  const text = exportJob(
    { job, targetName, instanceName, instanceId, region, requestId, readAt },
    format,
    dateStyle(),
  );
  return { text, format, file: ref.id };
}

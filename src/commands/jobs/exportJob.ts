import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { PlacedRef } from '../../model/resources/resourceRef';
import {
  copyFormats,
  exportJob,
  type CopyFormat,
  type ExportFormat,
} from '../../model/jobs/jobExport';
import { dateStyle } from '../../views/editor';
import { pickOne } from '../../views/picks/pickOne';
import { tellBriefly } from '../../views/status/notify';
import { addressOf } from '../ids/copyLink';
import type { FrontServices } from '../ids/inFront';
import { whichJob } from '../ids/whichTarget';
import type { Services } from '../services';
import { jobReading } from './jobReading';
import { copyExport, formatNames, pickFormat, saveExport } from '../saveExport';

type JobServices = FrontServices & Pick<Services, 'clock' | 'connections' | 'extensionId'>;

/** *Copy for Ticket* and *Copy Job As…*: the text goes to the clipboard; tells whether it did. */
export async function copyJobAs(
  services: JobServices,
  subject?: unknown,
  given?: CopyFormat,
): Promise<boolean> {
  const ref = await whichJob(services, subject);
  const format = ref && (given ?? (await pickCopyFormat()));
  const text = format && (await textOf(services, ref, format));
  if (!ref || !format || text === undefined) {
    return false;
  }
  if (format === 'ticket') {
    await vscode.env.clipboard.writeText(text);
    tellBriefly(l10n.t('Copied for a ticket'));
  } else {
    await copyExport({ text, format, file: ref.id });
  }
  return true;
}

/** *Save Job As…*: the text goes to a file the user names. */
export async function saveJobAs(
  services: JobServices,
  subject?: unknown,
  given?: ExportFormat,
): Promise<void> {
  const ref = await whichJob(services, subject);
  const format = ref && (given ?? (await pickFormat(l10n.t('Export job'))));
  const text = format && (await textOf(services, ref, format));
  if (ref && format && text !== undefined) {
    const title = l10n.t('Save job as {0}', formatNames[format]);
    await saveExport({ text, format, file: ref.id }, title);
  }
}

/** What a ticket wants comes first, then every counter in each format. */
function pickCopyFormat(): Promise<CopyFormat | undefined> {
  return pickOne(
    l10n.t('Copy job'),
    copyFormats.map((value) =>
      value === 'ticket'
        ? { label: l10n.t('For a ticket'), description: l10n.t('a few lines of Markdown'), value }
        : { label: formatNames[value], description: l10n.t('every counter'), value },
    ),
  );
}

async function textOf(
  services: JobServices,
  ref: PlacedRef<'job'>,
  format: CopyFormat,
): Promise<string | undefined> {
  const { job, targetName, instanceName, requestId, readAt } = await jobReading(services, ref);
  if (!job) {
    return undefined;
  }
  const { region, instanceId } = ref;
  const link = addressOf(services, ref);
  return exportJob(
    { job, targetName, instanceName, instanceId, region, requestId, readAt, link },
    format,
    dateStyle(),
  );
}

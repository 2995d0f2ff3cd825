import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { exportHealth } from '../../model/health/healthExport';
import { defaultOrder, type HealthFilter, type HealthOrder } from '../../model/health/healthTable';
import type { ExportFormat } from '../../model/jobs/jobExport';
import type { HealthRef } from '../../protocol/healthPage';
import { dateStyle } from '../../views/editor';
import type { HealthPanel } from '../../views/pages/healthPanel';
import { withProgress } from '../../views/status/notify';
import { copyExport, formatNames, pickFormat, saveExport, type Exported } from '../saveExport';
import type { Services } from '../services';

type HealthServices = Pick<Services, 'pages'>;
type Given = [ref?: HealthRef, format?: ExportFormat, filter?: HealthFilter, order?: HealthOrder];

/** *Copy Health As…*: the text goes to the clipboard; tells whether it did. */
export async function copyHealthAs(services: HealthServices, ...given: Given): Promise<boolean> {
  const exported = await exportOf(services, ...given);
  if (exported) {
    await copyExport(exported);
  }
  return exported !== undefined;
}

/** *Save Health As…*: the text goes to a file the user names. */
export async function saveHealthAs(services: HealthServices, ...given: Given): Promise<void> {
  const exported = await exportOf(services, ...given);
  if (exported) {
    await saveExport(exported, l10n.t('Save health as {0}', formatNames[exported.format]));
  }
}

/** Reads what the page does not cover yet; cancelled, the export says what it covers. */
async function readRest(page: HealthPanel): Promise<void> {
  if (page.isWhole) {
    return;
  }
  const title = l10n.t('Reading what the export is to cover');
  const location = vscode.ProgressLocation.Notification;
  await withProgress({ location, title, cancellable: true }, async (token, tell) => {
    const abort = new AbortController();
    const listening = token.onCancellationRequested(() => abort.abort());
    try {
      await page.finish(abort.signal, ({ done, of }) =>
        tell(l10n.t('{0} of {1} targets', done, of)),
      );
    } finally {
      listening.dispose();
    }
  });
}

/** The rows of an open page: the one of the reference, else the one in front. */
async function exportOf(
  { pages }: HealthServices,
  ...[ref, given, filter = {}, order = defaultOrder]: Given
): Promise<Exported | undefined> {
  const page = ref ? pages.health.find(ref) : pages.health.active;
  const format = page && (given ?? (await pickFormat(l10n.t('Export health'))));
  if (!page || !format) {
    return undefined;
  }
  await readRest(page);
  const text = exportHealth(page.report(filter, order), format, dateStyle());
  const name = page.ref.kind === 'connection' ? 'all' : page.ref.instanceId;
  return { text, format, file: `health-${name}` };
}

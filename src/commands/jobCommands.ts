import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../base/errors';
import type { Clock } from '../base/clock';
import { exportExtension, exportFormats, exportJob, type ExportFormat } from '../model/jobExport';
import type { JobNode, TreeNode } from '../model/treeNode';
import type { JobLink } from '../protocol/jobPage';
import { JobWatch, type JobReading } from '../services/jobWatch';
import type { Session, Sessions } from '../services/session';
import type { RawDocuments } from '../views/documents/rawDocuments';
import { dateStyle } from '../views/editor';
import type { Log } from '../views/log';
import type { JobPanels } from '../views/panels/jobPanels';
import { pickOne } from '../views/picks/pickOne';
import type { ExplorerView } from '../views/tree/explorerView';
import type { CommandHandlers } from './register';

export interface JobServices {
  sessions: Sessions;
  panels: JobPanels;
  documents: RawDocuments;
  view: ExplorerView;
  clock: Clock;
  log: Log;
}

type Handled =
  | 'idaasSync.openJob'
  | 'idaasSync.openJobToSide'
  | 'idaasSync.openRawJob'
  | 'idaasSync.copyJobAs'
  | 'idaasSync.saveJobAs'
  | 'idaasSync.showLog';

/** Commands about one job: open it, see its raw record, take it away. */
export function jobCommands(services: JobServices): Pick<CommandHandlers, Handled> {
  const { log } = services;
  return {
    'idaasSync.openJob': (subject) => open(services, subject, false),
    'idaasSync.openJobToSide': (subject) => open(services, subject, true),
    'idaasSync.openRawJob': async (subject) => {
      const link = linkOf(services, subject);
      if (!link) {
        return;
      }
      const reading = await readingOf(services, link);
      if (reading.raw) {
        const { synchronizationJobId: id, ...where } = link;
        await services.documents.open({ ...where, kind: 'job', id }, reading.raw);
      }
    },
    'idaasSync.copyJobAs': async (subject, format) => {
      const exported = await exportOf(services, subject, format);
      if (exported) {
        await vscode.env.clipboard.writeText(exported.text);
        vscode.window.setStatusBarMessage(l10n.t('Copied as {0}', exported.name), 3000);
      }
    },
    'idaasSync.saveJobAs': async (subject, format) => {
      const exported = await exportOf(services, subject, format);
      if (exported) {
        await save(exported);
      }
    },
    'idaasSync.showLog': () => log.show(),
  };
}

function session(services: JobServices): Session {
  const { current } = services.sessions;
  if (!current) {
    throw new UserError(l10n.t('Add a connection first.'));
  }
  return current;
}

/** The job a command means: the row or link given, else the page in front, else the selected row. */
function linkOf(services: JobServices, subject?: TreeNode | JobLink): JobLink | undefined {
  const { panels, view } = services;
  if (subject && 'synchronizationJobId' in subject) {
    return subject;
  }
  const node = subject ?? (panels.active ? undefined : view.selected);
  return node?.kind === 'job' ? linkOfNode(services, node) : panels.active?.link;
}

function linkOfNode(services: JobServices, { instance, job }: JobNode): JobLink {
  return {
    connectionId: session(services).connection.id,
    region: instance.region,
    instanceId: instance.instanceId,
    synchronizationJobId: job.synchronizationJobId,
  };
}

function open(services: JobServices, subject: TreeNode | JobLink | undefined, toSide: boolean) {
  const link = linkOf(services, subject);
  const node = subject && 'kind' in subject && subject.kind === 'job' ? subject : undefined;
  if (link) {
    services.panels.show(link, node && { summary: node.job, instance: node.instance }, toSide);
  }
}

/** What is known of a job: its open page's reading, else one read. Throws when it cannot be read. */
async function readingOf(services: JobServices, link: JobLink): Promise<JobReading> {
  const shown = services.panels.find(link)?.reading;
  if (shown?.job) {
    return shown;
  }
  const current = session(services);
  if (current.connection.id !== link.connectionId) {
    throw new UserError(l10n.t('This job belongs to another connection. Switch to it first.'));
  }
  const watch = new JobWatch(current, link, services.clock);
  try {
    await watch.refresh();
    const { failure } = watch.current;
    if (failure) {
      const details = [failure.code, failure.requestId].filter(Boolean).join(', ');
      throw new UserError(details ? `${failure.sentence} (${details})` : failure.sentence);
    }
    return watch.current;
  } finally {
    watch.dispose();
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

import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import type { JobNode, TreeNode } from '../../model/resources/treeNode';
import type { JobLink } from '../../protocol/jobPage';
import type { JobReading } from '../../model/jobs/jobReading';
import { JobLoader } from '../../services/jobs/jobLoader';
import type { Session } from '../../services/connections/session';
import type { Services } from '../services';

/** What commands about one job work with. */
export type JobServices = Pick<Services, 'sessions' | 'panels' | 'view' | 'clock'>;

function session(services: JobServices): Session {
  const { current } = services.sessions;
  if (!current) {
    throw new UserError(l10n.t('Add a connection first.'));
  }
  return current;
}

/** The job a command means: the row or link given, else the page in front, else the selected row. */
export function linkOf(services: JobServices, subject?: TreeNode | JobLink): JobLink | undefined {
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

/** What is known of a job, with the answer as it came: of its open page, else of one read. Throws when that fails. */
export async function readingOf(
  services: JobServices,
  link: JobLink,
): Promise<JobReading & Pick<JobLoader, 'raw'>> {
  const page = services.panels.find(link);
  if (page?.reading?.job) {
    return { ...page.reading, raw: page.raw };
  }
  const current = session(services);
  if (current.connection.id !== link.connectionId) {
    throw new UserError(l10n.t('This job belongs to another connection. Switch to it first.'));
  }
  const loader = new JobLoader(current, link, services.clock);
  try {
    await loader.refresh();
    const { failure } = loader.current;
    if (failure) {
      const details = [failure.code, failure.requestId].filter(Boolean).join(', ');
      throw new UserError(details ? `${failure.sentence} (${details})` : failure.sentence);
    }
    return { ...loader.current, raw: loader.raw };
  } finally {
    loader.dispose();
  }
}

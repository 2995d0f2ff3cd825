import type { TreeNode } from '../../model/resources/treeNode';
import type { JobLink } from '../../protocol/jobPage';
import { linkOf, readingOf, type JobServices } from './jobSubject';
import type { Services } from '../services';

/** Opens the answer about a job as a read-only document. */
export async function openRawJob(
  services: JobServices & Pick<Services, 'documents'>,
  subject?: TreeNode | JobLink,
): Promise<void> {
  const link = linkOf(services, subject);
  if (!link) {
    return;
  }
  const { raw } = await readingOf(services, link);
  if (raw) {
    const { synchronizationJobId: id, ...where } = link;
    await services.documents.open({ ...where, kind: 'job', id }, raw);
  }
}

import type { TreeNode } from '../../model/resources/treeNode';
import type { JobLink } from '../../protocol/jobPage';
import { linkOf, type JobServices } from './jobSubject';
import { noteRow, type NotingServices } from '../ids/noteRow';

/** Opens the page of a job: in the preview, or beside what is open. */
export function openJob(
  services: JobServices & NotingServices,
  subject: TreeNode | JobLink | undefined,
  toSide: boolean,
): void {
  const link = linkOf(services, subject);
  const node = subject && 'kind' in subject && subject.kind === 'job' ? subject : undefined;
  if (link) {
    services.panels.show(link, node && { summary: node.job, instance: node.instance }, toSide);
  }
  if (node) {
    noteRow(services, node);
  }
}

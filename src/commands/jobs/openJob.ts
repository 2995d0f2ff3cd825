import { inFront, type FrontServices } from '../ids/inFront';
import { located } from '../ids/located';
import { isJob, meant } from '../ids/meant';
import { noteRow, type NotingServices } from '../ids/noteRow';

/** Opens the page of a job: in the preview, or beside what is open. */
export async function openJob(
  services: FrontServices & NotingServices,
  subject: unknown,
  toSide: boolean,
): Promise<void> {
  const found = meant(subject, inFront(services), isJob);
  if (!found) {
    return;
  }
  const { row } = found;
  const known = row?.kind === 'job' ? { summary: row.job, instance: row.instance } : undefined;
  services.pages.job.show(await located(services, found.ref), known, toSide);
  if (row) {
    noteRow(services, row);
  }
}

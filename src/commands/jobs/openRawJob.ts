import type { FrontServices } from '../ids/inFront';
import { whichJob } from '../ids/whichTarget';
import { jobReading } from './jobReading';
import type { Services } from '../services';

/** Opens the answer about a job as a read-only document. */
export async function openRawJob(
  services: FrontServices & Pick<Services, 'documents' | 'clock'>,
  subject?: unknown,
): Promise<void> {
  const ref = await whichJob(services, subject);
  if (!ref) {
    return;
  }
  const { raw } = await jobReading(services, ref);
  if (raw) {
    await (await services.documents.get()).raw.open(ref, raw);
  }
}

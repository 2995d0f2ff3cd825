import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import type { PlacedRef } from '../../model/resources/resourceRef';
import type { JobReading } from '../../model/jobs/jobReading';
import { JobLoader } from '../../services/jobs/jobLoader';
import { sessionInUse } from '../ids/located';
import type { Services } from '../services';

/** What is known of a job, with the answer as it came: of its open page, else of one read. Throws when that fails. */
export async function jobReading(
  services: Pick<Services, 'sessions' | 'pages' | 'clock'>,
  ref: PlacedRef<'job'>,
): Promise<JobReading & Pick<JobLoader, 'raw'>> {
  const page = services.pages.job.find(ref);
  if (page?.reading?.job) {
    return { ...page.reading, raw: page.raw };
  }
  const session = sessionInUse(services);
  if (session.connection.id !== ref.connectionId) {
    throw new UserError(l10n.t('This job belongs to another connection. Switch to it first.'));
  }
  const loader = new JobLoader(session, ref, services.clock);
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

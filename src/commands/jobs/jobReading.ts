import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import type { PlacedRef } from '../../model/resources/resourceRef';
import { JobWatch, type JobReading } from '../../services/jobs/jobWatch';
import { sessionInUse } from '../ids/located';
import type { Services } from '../services';

/** What is known of a job: its open page's reading, else one read. Throws when it cannot be read. */
export async function jobReading(
  services: Pick<Services, 'sessions' | 'panels' | 'clock'>,
  ref: PlacedRef<'job'>,
): Promise<JobReading> {
  const shown = services.panels.find(ref)?.reading;
  if (shown?.job) {
    return shown;
  }
  const session = sessionInUse(services);
  if (session.connection.id !== ref.connectionId) {
    throw new UserError(l10n.t('This job belongs to another connection. Switch to it first.'));
  }
  const watch = new JobWatch(session, ref, services.clock);
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

import * as l10n from '@vscode/l10n';
import { oneLine } from '../../model/text/plainText';
import { UserError } from '../../base/errors';
import { formatZonedDateTime } from '../../model/text/formatTime';
import { createdAt } from '../../model/ids/createdAt';
import { isFinal } from '../../model/jobs/job';
import { targetOfRef, targetRef } from '../../model/resources/resourceRef';
import { nameOr } from '../../model/resources/names';
import { targetTypeWord } from '../../model/text/words';
import { targetOf } from '../../services/jobs/jobPair';
import type { Watch } from '../../services/watches/watchStore';
import { dateStyle } from '../../views/editor';
import { pickOne } from '../../views/picks/pickOne';
import { tellBriefly } from '../../views/status/notify';
import { jobReading } from '../jobs/jobReading';
import type { Services } from '../services';
import { inFront, type FrontServices } from '../ids/inFront';
import { located } from '../ids/located';
import { hasTarget, meant } from '../ids/meant';

type WatchServices = FrontServices & Pick<Services, 'watches' | 'clock'>;

/** *Watch*: one notification when the job ends, or whenever a new run of the target ends badly. */
export async function watch(services: WatchServices, subject?: unknown): Promise<void> {
  const found = await watchOf(services, subject);
  if (!found) {
    return;
  }
  await services.watches.add(found);
  const name = oneLine(found.name, 60);
  tellBriefly(
    found.jobId === undefined
      ? l10n.t('Watching {0}', name)
      : l10n.t('Watching a job of {0}', name),
    4000,
  );
}

export async function stopWatching(services: WatchServices, subject?: unknown): Promise<void> {
  const found = await watchOf(services, subject, true);
  if (found) {
    await services.watches.remove(found);
  }
}

/** Lists what is watched; what is picked is watched no longer. */
export async function showWatched({ watches }: WatchServices): Promise<void> {
  const watched = watches.current();
  if (watched.length === 0) {
    tellBriefly(l10n.t('Nothing is watched'), 4000);
    return;
  }
  const over = await pickOne(
    l10n.t('Watched'),
    watched.map((each) => ({
      label: oneLine(each.name, 80),
      description: kindOf(each),
      value: each,
    })),
    l10n.t('Choose what to stop watching'),
  );
  if (over) {
    await watches.remove(over);
    tellBriefly(l10n.t('No longer watched: {0}', oneLine(over.name, 60)), 4000);
  }
}

function kindOf({ target, jobId }: Watch): string {
  if (jobId === undefined) {
    return targetTypeWord(targetOfRef(target).type);
  }
  const created = createdAt(jobId);
  return created
    ? l10n.t('Job of {0}', formatZonedDateTime(created.getTime(), dateStyle()))
    : l10n.t('Job {0}', oneLine(jobId, 60));
}

/** What is meant, as a watch. A job that has ended cannot be waited for, but its watch can be dropped. */
async function watchOf(
  services: WatchServices,
  subject: unknown,
  ended = false,
): Promise<Watch | undefined> {
  const session = services.sessions.current;
  const found = meant(subject, inFront(services), hasTarget);
  if (!session || !found) {
    return undefined;
  }
  const { kind, ...rest } = await located(services, found.ref);
  if (kind !== 'job') {
    const name = nameOr(session.cache.nameOf(rest.id), rest.id);
    return { target: { ...rest, kind }, name };
  }
  const { job, targetName } = await jobReading(services, { ...rest, kind });
  const target = job && targetOf(job);
  if (!job || !target) {
    throw new UserError(l10n.t('Only jobs of a provider or an application can be watched.'));
  }
  if (isFinal(job) && !ended) {
    throw new UserError(
      l10n.t('This job has ended. Watch its provider to be told of the next one.'),
    );
  }
  const { connectionId } = rest;
  return {
    target: { ...targetRef(rest, target), connectionId },
    jobId: rest.id,
    name: nameOr(targetName, target.id),
  };
}

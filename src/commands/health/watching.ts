import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import { UserError } from '../../base/errors';
import { formatDateTime } from '../../model/text/formatTime';
import { createdAt } from '../../model/ids/ids';
import { isFinal } from '../../model/jobs/job';
import { nameOr } from '../../model/resources/names';
import type { TreeNode } from '../../model/resources/treeNode';
import { targetTypeWord } from '../../model/text/words';
import type { JobLink } from '../../protocol/jobPage';
import { targetOf } from '../../services/jobs/jobPair';
import { watchId, type Watch } from '../../services/watches/watchList';
import { dateStyle } from '../../views/editor';
import { pickOne } from '../../views/picks/pickOne';
import { linkOf, readingOf, type JobServices } from '../jobs/jobSubject';
import type { Services } from '../services';
import { ofRow } from '../ids/targetSubject';

type WatchServices = JobServices & Pick<Services, 'watches'>;

/** *Watch*: one notification when the job ends, or whenever a new run of the target ends badly. */
export async function watch(services: WatchServices, subject?: TreeNode | JobLink): Promise<void> {
  const found = await watchOf(services, subject);
  if (!found) {
    return;
  }
  await services.watches.add(found);
  const name = oneLine(found.name, 60);
  vscode.window.setStatusBarMessage(
    found.synchronizationJobId === undefined
      ? l10n.t('Watching {0}', name)
      : l10n.t('Watching a job of {0}', name),
    4000,
  );
}

export async function stopWatching(
  services: WatchServices,
  subject?: TreeNode | JobLink,
): Promise<void> {
  const found = await watchOf(services, subject, true);
  if (found) {
    await services.watches.remove(found);
  }
}

/** Lists what is watched; what is picked is watched no longer. */
export async function showWatched({ watches }: WatchServices): Promise<void> {
  const watched = watches.current();
  if (watched.length === 0) {
    vscode.window.setStatusBarMessage(l10n.t('Nothing is watched'), 4000);
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
    vscode.window.setStatusBarMessage(
      l10n.t('No longer watched: {0}', oneLine(over.name, 60)),
      4000,
    );
  }
}

function kindOf({ targetType, synchronizationJobId }: Watch): string {
  if (synchronizationJobId === undefined) {
    return targetTypeWord(targetType);
  }
  const created = createdAt(synchronizationJobId);
  return created
    ? l10n.t('Job of {0}', formatDateTime(created.getTime(), dateStyle()))
    : l10n.t('Job {0}', oneLine(synchronizationJobId, 60));
}

/** What a row or page is about, as a watch. A job that has ended cannot be waited for, but its watch can be dropped. */
async function watchOf(
  services: WatchServices,
  subject: TreeNode | JobLink | undefined,
  ended = false,
): Promise<Watch | undefined> {
  const { sessions, view, panels } = services;
  const session = sessions.current;
  const row =
    subject && 'kind' in subject ? subject : panels.active || subject ? undefined : view.selected;
  if (session && row && row.kind !== 'job') {
    const target = ofRow(session, row);
    return (
      target && {
        region: target.region,
        instanceId: target.instanceId,
        targetType: target.targetType,
        targetId: target.targetId,
        name: nameOr(session.inventory.nameOf(target.targetId), target.targetId),
      }
    );
  }
  const link = linkOf(services, subject);
  if (!session || !link) {
    return undefined;
  }
  const { job, targetName } = await readingOf(services, link);
  const target = job && targetOf(job);
  if (!job || !target) {
    throw new UserError(l10n.t('Only jobs of a provider or an application can be watched.'));
  }
  if (isFinal(job) && !ended) {
    throw new UserError(
      l10n.t('This job has ended. Watch its provider to be told of the next one.'),
    );
  }
  return {
    region: link.region,
    instanceId: link.instanceId,
    targetType: target.type,
    targetId: target.id,
    synchronizationJobId: link.synchronizationJobId,
    name: nameOr(targetName, target.id),
  };
}

/** Whether a row's subject is among the watches. */
export function isWatched(watches: readonly Watch[], watch: Watch): boolean {
  return watches.some((each) => watchId(each) === watchId(watch));
}

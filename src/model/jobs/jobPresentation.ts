import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import {
  optional,
  sharedCapabilities,
  watching,
  type RowPresentation,
} from '../resources/presentation';
import {
  formatZonedDateTime,
  formatDuration,
  formatMoment,
  type DateStyle,
} from '../text/formatTime';
import { isFinal, jobDuration, jobTargetTypes } from './job';
import { countsSummary, hiddenSentence, hiddenWord, jobMoment, outcomeSummary } from './jobWords';
import { nameOr, providerName } from '../resources/names';
import { statusIcon } from './statusIcon';
import type { JobNode } from '../resources/treeNode';
import { directionWord, statusWord, targetTypeWord, triggerWord } from '../text/words';
import { clauses, dotted } from '../text/clauses';

/** Name of a job's target, also where the row stands below it and need not say it. */
function targetOf({ targetName, parent: above }: JobNode): string {
  const parent = above?.kind === 'day' ? above.parent : above;
  switch (parent?.kind) {
    case 'provider':
      return providerName(parent.provider);
    case 'application':
      return nameOr(parent.application.applicationName, parent.application.applicationId);
    default:
      return oneLine(targetName ?? '', 60);
  }
}

/** How the row of a job looks. */
export function jobPresentation(node: JobNode, dates: DateStyle): RowPresentation {
  const { job, targetName, hiddenBy } = node;
  const moment = jobMoment(job);
  const began =
    moment === undefined
      ? nameOr(undefined, job.synchronizationJobId)
      : formatMoment(moment, dates);
  const duration = jobDuration(job);
  const target = targetName === undefined ? undefined : oneLine(targetName, 60);
  const hidden = hiddenBy && hiddenWord(hiddenBy);
  const watched = node.watched && l10n.t('watched');
  const isOfTarget = jobTargetTypes.some((type) => type === job.targetType);
  return {
    label: began,
    // What went wrong comes first: in a narrow side bar the rest is cut off. The status is the icon, and the word is said
    // where there is nothing else to say.
    description: dotted([
      hidden,
      outcomeSummary(job, dates) ?? statusWord(job.status),
      target,
      watched,
    ]),
    icon: statusIcon(job.status),
    tooltip: [
      [l10n.t('Job'), job.synchronizationJobId],
      ...optional(l10n.t('Revealed'), hiddenBy && hiddenSentence(hiddenBy)),
      [l10n.t('Status'), statusWord(job.status)],
      [l10n.t('Target'), targetOf(node) || `${targetTypeWord(job.targetType)} ${job.targetId}`],
      [l10n.t('Direction'), clauses([directionWord(job.direction), triggerWord(job.triggerType)])],
      ...optional(l10n.t('Start'), job.startTime && formatZonedDateTime(job.startTime, dates)),
      ...optional(
        l10n.t('Duration'),
        duration === undefined ? undefined : formatDuration(duration),
      ),
      ...optional(l10n.t('Result'), countsSummary(job, dates)),
      ...optional(
        l10n.t('Error'),
        [job.errorCode, job.errorMessage].filter(Boolean).join(': ') || undefined,
      ),
      ...optional(l10n.t('Description'), job.description),
      ...optional(l10n.t('Note'), job.damaged && l10n.t('parts of the record could not be read')),
    ],
    accessibleLabel: clauses([
      l10n.t('Job of {0}', began),
      statusWord(job.status),
      // Short enough to be listened to row by row; the rest is in the tooltip.
      outcomeSummary(job, dates, hidden ? 1 : 2),
      !hidden && target,
      watched,
      hidden,
    ]),
    capabilities: [
      'canOpenJob',
      'canCopyId',
      ...sharedCapabilities,
      ...(job.targetType === 'identity_provider' ? (['canOpenTargetConfiguration'] as const) : []),
      ...(isOfTarget ? (['canShowHistory', 'canCompare'] as const) : []),
      ...(isOfTarget && !isFinal(job) ? [watching(node)] : []),
    ],
    expands: false,
  };
}

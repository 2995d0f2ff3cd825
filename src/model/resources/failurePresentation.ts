import * as l10n from '@vscode/l10n';
import { attentionSentence, instancesSentence } from '../health/healthWords';
import { attentionWords, isWhole } from '../health/healthSummary';
import { clauses, dotted } from '../text/clauses';
import { formatZonedDateTime, type DateStyle } from '../text/formatTime';
import type { Failure } from './failure';
import { optional, type Capability, type UnspokenPresentation } from './presentation';
import { regionWord } from './regionWord';
import type { FailureNode, SummaryNode } from './treeNode';

/** What a click on a failure does, as it is said beside it. */
function actionWord({ needsSignIn }: Failure): string {
  return needsSignIn ? l10n.t('Sign In Again') : l10n.t('Retry');
}

function capabilitiesOf({ needsSignIn }: Failure): Capability[] {
  return needsSignIn ? ['canRetry', 'canSignIn'] : ['canRetry'];
}

function failureLines(failure: Failure): [string, string][] {
  return [
    [l10n.t('Problem'), failure.sentence],
    ...optional(l10n.t('Code'), failure.code),
    ...optional(l10n.t('Request'), failure.requestId),
    ...optional(l10n.t('What the service said'), failure.said),
  ];
}

/** A read that failed: where and why without a hover, and what a click does about it. */
export function failurePresentation(node: FailureNode, dates: DateStyle): UnspokenPresentation {
  const { region, cause, sentence, staleSince } = node;
  const place = region === undefined ? undefined : regionWord(region);
  return {
    label: cause ?? sentence,
    description: dotted([
      actionWord(node),
      place,
      staleSince !== undefined && l10n.t('rows from {0}', formatZonedDateTime(staleSince, dates)),
    ]),
    accessibleLabel: clauses([place, cause ?? sentence, actionWord(node)]),
    icon: { id: 'error', color: 'list.errorForeground' },
    tooltip: [...failureLines(node), ...optional(l10n.t('Region'), place)],
    capabilities: capabilitiesOf(node),
    expands: false,
  };
}

/** The first row of the tree. It is always there, and its text is what changes. */
export function summaryPresentation({
  failure,
  health,
  reading,
}: SummaryNode): UnspokenPresentation {
  if (failure) {
    return {
      label: failure.cause ?? failure.sentence,
      description: actionWord(failure),
      icon: { id: 'error', color: 'list.errorForeground' },
      tooltip: failureLines(failure),
      capabilities: capabilitiesOf(failure),
      expands: false,
    };
  }
  const rest = { capabilities: [], expands: false };
  const underWay = reading && l10n.t('Reading {0} of {1}', reading.done, reading.of);
  const notJudged = l10n.t('Not judged yet');
  const open = { id: 'circle-outline' };
  if (!health || health.targets === 0) {
    return {
      ...rest,
      label: l10n.t('Health'),
      description: underWay ?? notJudged,
      icon: open,
      tooltip: [],
    };
  }
  const { attention, targets, unjudged, instances } = health;
  const isAllRead = isWhole(health);
  const isWell = attention === 0 && isAllRead;
  return {
    ...rest,
    label:
      attention > 0
        ? attentionWords(attention)
        : isWell
          ? l10n.t('No target needs attention')
          : notJudged,
    description:
      underWay ?? (isAllRead ? undefined : instancesSentence(instances.read, instances.of)),
    icon:
      attention > 0
        ? { id: 'warning', color: 'list.warningForeground' }
        : isWell
          ? { id: 'pass', color: 'testing.iconPassed' }
          : open,
    tooltip: [[l10n.t('Targets'), attentionSentence(attention, targets, unjudged)]],
  };
}

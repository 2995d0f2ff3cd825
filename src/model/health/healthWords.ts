import * as l10n from '@vscode/l10n';
import type { Verdict } from './verdict';
import type { VerdictState } from './verdictState';
import type { Icon } from '../jobs/statusIcon';
import { formatDateTime, formatZonedDateTime, type DateStyle } from '../text/formatTime';

/** The verdict in one or two words. */
export function verdictWord(state: VerdictState): string {
  switch (state) {
    case 'guardTripped':
      return l10n.t('Deletion limit tripped');
    case 'failing':
      return l10n.t('Failing');
    case 'stuck':
      return l10n.t('Stuck');
    case 'hollow':
      return l10n.t('Hollow success');
    case 'overdue':
      return l10n.t('Overdue');
    case 'stale':
      return l10n.t('Stale');
    case 'degraded':
      return l10n.t('Degraded');
    case 'flapping':
      return l10n.t('Flapping');
    case 'nearGuard':
      return l10n.t('Near the deletion limit');
    case 'spike':
      return l10n.t('Unusual volume');
    case 'unjudged':
      return l10n.t('Not judged yet');
    case 'unknown':
      return l10n.t('Unknown health');
    case 'manualOnly':
      return l10n.t('Manual only');
    case 'healthy':
      return l10n.t('Healthy');
  }
}

/** The same where there is room for a word only, in the middle of a line. */
export function shortVerdict(state: VerdictState): string {
  switch (state) {
    case 'guardTripped':
      return l10n.t('limit tripped');
    case 'hollow':
      return l10n.t('hollow');
    case 'nearGuard':
      return l10n.t('near limit');
    case 'spike':
      return l10n.t('unusual');
    default:
      return verdictWord(state).toLocaleLowerCase();
  }
}

const failed = 'testing.iconFailed';
const warning = 'list.warningForeground';
const quiet = 'testing.iconSkipped';

/** A shape of its own for every verdict, so that colour is never the only sign. */
export function verdictIcon(state: VerdictState): Icon {
  switch (state) {
    case 'guardTripped':
      return { id: 'shield', color: failed };
    case 'failing':
      return { id: 'error', color: failed };
    case 'stuck':
      return { id: 'stop-circle', color: failed };
    case 'hollow':
      return { id: 'circle-slash', color: warning };
    case 'overdue':
      return { id: 'calendar', color: warning };
    case 'stale':
      return { id: 'history', color: warning };
    case 'degraded':
      return { id: 'warning', color: warning };
    case 'flapping':
      return { id: 'arrow-swap', color: warning };
    case 'nearGuard':
      return { id: 'dashboard', color: warning };
    case 'spike':
      return { id: 'pulse', color: warning };
    case 'unjudged':
      return { id: 'circle-outline', color: quiet };
    case 'unknown':
      return { id: 'question', color: quiet };
    case 'manualOnly':
      return { id: 'account', color: quiet };
    case 'healthy':
      return { id: 'pass', color: 'testing.iconPassed' };
  }
}

/** What a screen reader says after the name of a target: the word, then why. */
export function spokenVerdict({ state, reason }: Pick<Verdict, 'state' | 'reason'>): string {
  return l10n.t('{0}: {1}', verdictWord(state), reason);
}

/** When what a verdict rests on was read, and how far back it reaches: evidence, beside the sentence. */
export function coverageSentence(
  { asOf, evidence: { lookBack } }: Pick<Verdict, 'asOf' | 'evidence'>,
  dates: DateStyle,
): string {
  const read = formatZonedDateTime(asOf, dates);
  return lookBack === undefined
    ? l10n.t('As of {0}.', read)
    : l10n.t('As of {0}, looking back to {1}.', read, formatDateTime(lookBack, dates));
}

/** How many of the targets somebody should look at, and of how many that is not known yet. */
export function attentionSentence(count: number, of: number, unjudged = 0): string {
  if (count === 0) {
    return unjudged === 0
      ? l10n.t('No target needs attention')
      : l10n.t('{0} of {1} targets not judged yet', unjudged, of);
  }
  const sentence =
    count === 1
      ? l10n.t('1 of {0} targets needs attention', of)
      : l10n.t('{0} of {1} targets need attention', count, of);
  return unjudged === 0 ? sentence : l10n.t('{0}, {1} not judged yet', sentence, unjudged);
}

/** How much of a connection its verdicts cover; an instance is read once all of its targets are judged. */
export function instancesSentence(read: number, of: number): string {
  return l10n.t('{0} of {1} instances read', read, of);
}

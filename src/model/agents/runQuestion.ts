import * as l10n from '@vscode/l10n';
import { kindOf } from '../ids/exactIds';
import { jobStatuses, type JobSummary } from '../jobs/job';
import { formatDateTime, zoneName, type DateStyle } from '../text/formatTime';
import { statusWord } from '../text/words';

/** What is known of a run that somebody asks about. */
export type AskedRun = Pick<JobSummary, 'status' | 'startTime' | 'targetId'>;

/**
 * A question about a run, for the box of a chat: the tool that answers it, the id, and what is known. Ids and our own words
 * alone: names and messages are text of the service, which in a question of the user would be an order to a model; the tool
 * tells them as data. `undefined` for what has not the form of an id, since that could be such a text, too.
 */
export function runQuestion(
  tool: string,
  id: string,
  known: AskedRun | undefined,
  dates: DateStyle,
): string | undefined {
  if (kindOf(id) !== 'job' || id !== id.trim()) {
    return undefined;
  }
  const { status, startTime, targetId = '' } = known ?? {};
  const parts = [
    status && jobStatuses.some((each) => each === status) && statusWord(status),
    startTime !== undefined && `${formatDateTime(startTime, dates)} (${zoneName(dates)})`,
    kindOf(targetId) !== undefined && targetId.trim(),
  ].filter(Boolean);
  return [
    l10n.t('What did synchronization job {0} do, and what should be done about it?', id),
    ...(parts.length > 0 ? [l10n.t('Known so far: {0}.', parts.join(', '))] : []),
    `#${tool}`,
  ].join(' ');
}

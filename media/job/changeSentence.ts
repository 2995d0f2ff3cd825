import * as l10n from '@vscode/l10n';
import { isFinal } from '../../src/model/jobs/job';
import { noCounts } from '../../src/model/jobs/noCounts';
import { countItems, readMatrix } from '../../src/model/jobs/statistics';
import { formatCount } from '../../src/model/text/formatCount';
import type { DateStyle } from '../../src/model/text/formatTime';
import { statusWord } from '../../src/model/text/words';
import type { JobPageModel } from '../../src/protocol/jobPage';

/** What someone who does not look should hear after a redraw; `undefined` when nothing of weight changed. */
export function changeSentence(
  before: JobPageModel,
  after: JobPageModel,
  dates: DateStyle,
): string | undefined {
  if (after.failure && after.failure.sentence !== before.failure?.sentence) {
    return after.failure.sentence;
  }
  const was = (before.job ?? before.summary)?.status;
  const is = (after.job ?? after.summary)?.status;
  if (was === undefined || is === undefined || was === is) {
    return undefined;
  }
  if (!after.job || !isFinal(after.job)) {
    return l10n.t('Status: {0}', statusWord(is));
  }
  const matrix = readMatrix(after.job.result);
  const none = noCounts(after.job, matrix);
  if (none !== undefined) {
    return l10n.t('The job ended: {0}. {1}', statusWord(is), none);
  }
  const { changed, failed, skipped } = countItems(matrix);
  return l10n.t(
    'The job ended: {0}. {1} changed, {2} failed, {3} skipped.',
    statusWord(is),
    formatCount(changed, dates),
    formatCount(failed, dates),
    formatCount(skipped, dates),
  );
}

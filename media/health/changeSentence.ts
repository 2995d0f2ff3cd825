import * as l10n from '@vscode/l10n';
import { countAttention, countUnjudged } from '../../src/model/health/healthTable';
import { attentionSentence } from '../../src/model/health/healthWords';
import type { HealthPageModel } from '../../src/protocol/healthPage';

/** What is worth saying aloud about a new model: why nothing came, what came, that it became slow. */
export function changeSentence(
  before: Pick<HealthPageModel, 'loading' | 'failure' | 'rows' | 'gaps' | 'slowedUntil'>,
  after: Pick<HealthPageModel, 'loading' | 'failure' | 'rows' | 'gaps' | 'slowedUntil'>,
): string | undefined {
  if (after.failure && !after.loading && (before.loading || !before.failure)) {
    return after.failure.sentence;
  }
  if (before.loading && !after.loading) {
    const sentence = attentionSentence(
      countAttention(after.rows),
      after.rows.length,
      countUnjudged(after.rows),
    );
    return after.gaps.length > 0
      ? l10n.t('{0}. The table is not complete.', sentence)
      : l10n.t('{0}.', sentence);
  }
  if (after.slowedUntil !== undefined && before.slowedUntil === undefined) {
    return l10n.t('The service limits the rate of calls; the page goes on more slowly.');
  }
  return undefined;
}

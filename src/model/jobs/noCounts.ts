import * as l10n from '@vscode/l10n';
import { isFinal, type Job } from './job';
import { isEmpty, type Matrix } from './statistics';

/** Why a job has nothing to count, in a sentence; `undefined` when it has, be it zeros. Those of a failed run are no result. */
export function noCounts({ status }: Pick<Job, 'status'>, matrix: Matrix): string | undefined {
  if (matrix.hasData && !isEmpty(matrix.sum)) {
    return undefined;
  }
  if (status === 'failed') {
    return l10n.t('The run failed before it compared anything.');
  }
  if (matrix.hasData) {
    return undefined;
  }
  return isFinal({ status })
    ? l10n.t('The service has no numbers for this job.')
    : l10n.t('The job has not reported any numbers yet.');
}

import * as assert from 'node:assert/strict';
import { wrongSums } from '../../../../media/job/wrongSums';
import { readMatrix } from '../../../../src/model/jobs/statistics';
import { documentedJob, stat } from '../../../support/jobs';

describe('the sums that are wrong', () => {
  it('stand with both numbers, each counter once', () => {
    assert.deepEqual(wrongSums(readMatrix(documentedJob().result), String), [
      'Users, Created: 10 ≠ 10 + 10 + 10',
      'Users, Updated: 10 ≠ 10 + 10 + 10',
      'Users, Bound: 10 ≠ 10 + 10 + 10',
      'Users, Deleted: 10 ≠ 10 + 10 + 10',
      'Users, Unchanged: 10 ≠ 10 + 10 + 10',
      'Users, Pushed: 10 ≠ 10 + 10 + 10',
    ]);
  });

  it('are none when all add up', () => {
    const result = { userStatistics: { created: stat(3, 1, 1) } };
    assert.deepEqual(wrongSums(readMatrix(result), String), []);
  });
});

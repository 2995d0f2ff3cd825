import * as assert from 'node:assert/strict';
import { filterWords } from '../../../../src/model/jobs/filterWords';

describe('filterWords', () => {
  it('says each condition in words', () => {
    assert.deepEqual(
      filterWords({
        period: '7d',
        targetType: 'identity_provider',
        direction: 'outbound',
        status: 'partial_success',
      }),
      ['Partially succeeded', 'Outbound', 'Identity provider', 'Last 7 days'],
    );
  });

  it('says nothing when nothing is filtered', () => {
    assert.deepEqual(filterWords({}), []);
    assert.deepEqual(filterWords({ status: '', direction: undefined }), []);
  });
});

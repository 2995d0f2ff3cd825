import * as assert from 'node:assert/strict';
import { readViewState } from '../../../../media/job/viewState';

describe('the state of the page', () => {
  const fresh = { filter: 'all', emptyShown: false, scroll: 0 };

  it('comes back as it was left', () => {
    const view = { filter: 'failed', emptyShown: true, scroll: 120 };
    assert.deepEqual(readViewState({ connectionId: 'c1', view }), view);
  });

  it('is fresh when there is none, or an odd one', () => {
    for (const odd of [undefined, null, 'text', {}, { view: null }, { view: { filter: 'x' } }])
      assert.deepEqual(readViewState(odd), fresh);
  });
});

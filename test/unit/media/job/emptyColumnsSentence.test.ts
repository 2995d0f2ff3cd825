import * as assert from 'node:assert/strict';
import { emptyColumnsSentence } from '../../../../media/job/emptyColumnsSentence';

describe('the sentence about empty columns', () => {
  it('names one, two and many', () => {
    assert.equal(emptyColumnsSentence(['pushed'], 'en'), 'Nothing was pushed.');
    assert.equal(
      emptyColumnsSentence(['pushed', 'exported'], 'en'),
      'Nothing was pushed or exported.',
    );
    assert.equal(
      emptyColumnsSentence(['binded', 'deleted', 'same'], 'en-GB'),
      'Nothing was bound, deleted or found unchanged.',
    );
  });
});

import assert from 'node:assert/strict';
import { plainItem } from '../../../../src/views/picks/plainItem';

describe('a row to pick', () => {
  it('draws no icon and makes no link of its texts, and keeps the rest', () => {
    const value = { any: 'thing' };
    assert.deepEqual(
      plainItem({
        label: '$(trash)\nDelete',
        description: '[x](command:y)',
        detail: '\u202e$(zap)',
        picked: true,
        value,
      }),
      {
        label: '$ (trash) Delete',
        description: '[x] (command:y)',
        detail: '$ (zap)',
        picked: true,
        value,
      },
    );
    assert.deepEqual(plainItem({ label: 'One' }), { label: 'One' });
  });
});

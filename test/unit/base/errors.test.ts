import * as assert from 'node:assert/strict';
import { CancelledError, isCancelled, UserError } from '../../../src/base/errors';

describe('errors', () => {
  it('keep what caused them and their own name', () => {
    const cause = new Error('ENOENT');
    const error = new UserError('The file is gone. Choose another.', { cause });
    assert.deepEqual(
      { name: error.name, message: error.message, cause: error.cause },
      { name: 'UserError', message: 'The file is gone. Choose another.', cause },
    );
    assert.equal(new CancelledError().name, 'CancelledError');
  });

  it('tell a cancellation from everything else', () => {
    assert.equal(isCancelled(new CancelledError()), true);
    const others = [new Error('Cancelled'), new UserError('Cancelled'), 'Cancelled', undefined];
    assert.deepEqual(others.map(isCancelled), [false, false, false, false]);
  });
});

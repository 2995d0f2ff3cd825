import assert from 'node:assert/strict';
import { SharedCalls } from '../../../src/api/sharedCalls';
import { CancelledError } from '../../../src/base/errors';
import { rejection } from '../../support/rejection';
import { settle } from '../../support/until';

/** A call whose answers the test gives. */
function answering() {
  const calls: {
    resolve: (answer: string) => void;
    reject: (error: Error) => void;
    signal: AbortSignal;
  }[] = [];
  const call = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => calls.push({ resolve, reject, signal }));
  return { calls, call };
}

describe('shared calls', () => {
  it('ask once for equal questions under way at the same time', async () => {
    const shared = new SharedCalls();
    const { calls, call } = answering();
    const answers = [1, 2, 3].map(() => shared.run('key', undefined, call));
    calls[0]!.resolve('answer');
    assert.deepEqual(await Promise.all(answers), ['answer', 'answer', 'answer']);
    assert.equal(calls.length, 1);
  });

  it('ask for each question that differs', async () => {
    const shared = new SharedCalls();
    const { calls, call } = answering();
    const answers = ['a', 'b'].map((key) => shared.run(key, undefined, call));
    calls[0]!.resolve('of a');
    calls[1]!.resolve('of b');
    assert.deepEqual(await Promise.all(answers), ['of a', 'of b']);
  });

  it('remember nothing once the answer is there', async () => {
    const shared = new SharedCalls();
    const { calls, call } = answering();
    const first = shared.run('key', undefined, call);
    calls[0]!.resolve('old');
    assert.equal(await first, 'old');
    const second = shared.run('key', undefined, call);
    calls[1]!.resolve('new');
    assert.equal(await second, 'new');
  });

  it('share a failure, and do not remember it either', async () => {
    const shared = new SharedCalls();
    const { calls, call } = answering();
    const failures = [1, 2].map(() => rejection(shared.run('key', undefined, call)));
    const error = new Error('no luck');
    calls[0]!.reject(error);
    assert.deepEqual(await Promise.all(failures), [error, error]);
    const again = shared.run('key', undefined, call);
    calls[1]!.resolve('answer');
    assert.equal(await again, 'answer');
  });

  it('let one asker leave without the others noticing', async () => {
    const shared = new SharedCalls();
    const { calls, call } = answering();
    const abort = new AbortController();
    const leaving = rejection(shared.run('key', abort.signal, call));
    const staying = shared.run('key', undefined, call);
    abort.abort();
    assert.ok((await leaving) instanceof CancelledError);
    assert.equal(calls[0]!.signal.aborted, false);
    calls[0]!.resolve('answer');
    assert.equal(await staying, 'answer');
  });

  it('abort the call when the last asker has left, and ask anew for the next', async () => {
    const shared = new SharedCalls();
    const { calls, call } = answering();
    const aborts = [new AbortController(), new AbortController()];
    const leaving = aborts.map(({ signal }) => rejection(shared.run('key', signal, call)));
    aborts[0]!.abort();
    await settle();
    assert.equal(calls[0]!.signal.aborted, false);
    aborts[1]!.abort();
    assert.ok((await Promise.all(leaving)).every((error) => error instanceof CancelledError));
    assert.equal(calls[0]!.signal.aborted, true);
    const next = shared.run('key', undefined, call);
    calls[0]!.reject(new Error('late failure of the aborted call'));
    calls[1]!.resolve('answer');
    assert.equal(await next, 'answer');
  });

  it('ask nothing for somebody who has left already', async () => {
    const shared = new SharedCalls();
    const { calls, call } = answering();
    const error = await rejection(shared.run('key', AbortSignal.abort(), call));
    assert.ok(error instanceof CancelledError);
    assert.equal(calls.length, 0);
  });
});

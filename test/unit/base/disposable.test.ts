import * as assert from 'node:assert/strict';
import { DisposableStore, MutableDisposable, toDisposable } from '../../../src/base/disposable';

/** Disposables that write down their release. */
function recorder() {
  const released: string[] = [];
  const named = (name: string) => ({ name, dispose: () => void released.push(name) });
  return { released, named };
}

describe('toDisposable', () => {
  it('releases once, however often it is disposed', () => {
    let releases = 0;
    const disposable = toDisposable(() => releases++);
    assert.equal(releases, 0);
    disposable.dispose();
    disposable.dispose();
    assert.equal(releases, 1);
  });
});

describe('DisposableStore', () => {
  it('releases its members in reverse order, once', () => {
    const { released, named } = recorder();
    const store = new DisposableStore();
    ['first', 'second', 'third'].forEach((name) => store.add(named(name)));
    assert.equal(store.isDisposed, false);
    store.dispose();
    store.dispose();
    assert.equal(store.isDisposed, true);
    assert.deepEqual(released, ['third', 'second', 'first']);
  });

  it('gives back what it was given', () => {
    const { named } = recorder();
    const member = named('member');
    assert.equal(new DisposableStore().add(member), member);
  });

  it('releases at once what comes too late', () => {
    const { released, named } = recorder();
    const store = new DisposableStore();
    store.dispose();
    store.add(named('late'));
    assert.deepEqual(released, ['late']);
  });

  it('releases at once what a member adds while it is released', () => {
    const { released, named } = recorder();
    const store = new DisposableStore();
    store.add(named('outer'));
    store.add(toDisposable(() => store.add(named('added'))));
    store.dispose();
    assert.deepEqual(released, ['added', 'outer']);
  });

  it('releases every member although some fail, and throws their errors together', () => {
    const { released, named } = recorder();
    const store = new DisposableStore();
    const failures = [new Error('first'), new Error('second')];
    store.add(named('below'));
    for (const failure of failures) {
      store.add({
        dispose: () => {
          throw failure;
        },
      });
    }
    store.add(named('above'));
    assert.throws(
      () => store.dispose(),
      (error) => {
        assert.ok(error instanceof AggregateError);
        assert.deepEqual(error.errors, failures.toReversed());
        return true;
      },
    );
    assert.deepEqual(released, ['above', 'below']);
    store.dispose();
  });
});

describe('MutableDisposable', () => {
  it('releases the one before when another is set', () => {
    const { released, named } = recorder();
    const held = new MutableDisposable<ReturnType<typeof named>>();
    assert.equal(held.value, undefined);
    held.value = named('first');
    held.value = named('second');
    assert.equal(held.value.name, 'second');
    assert.deepEqual(released, ['first']);
    held.value = undefined;
    assert.deepEqual(released, ['first', 'second']);
  });

  it('keeps what is set again', () => {
    const { released, named } = recorder();
    const held = new MutableDisposable();
    const same = named('same');
    held.value = same;
    held.value = same;
    assert.deepEqual(released, []);
  });

  it('releases what it holds when disposed, and at once what comes later', () => {
    const { released, named } = recorder();
    const held = new MutableDisposable();
    held.value = named('held');
    held.dispose();
    held.dispose();
    held.value = named('late');
    assert.equal(held.value, undefined);
    assert.deepEqual(released, ['held', 'late']);
  });
});

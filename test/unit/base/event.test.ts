import * as assert from 'node:assert/strict';
import { Emitter } from '../../../src/base/event';

describe('Emitter', () => {
  it('tells every listener, in the order they came', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    emitter.event((value) => heard.push(`first ${value}`));
    emitter.event((value) => heard.push(`second ${value}`));
    emitter.fire('a');
    emitter.fire('b');
    assert.deepEqual(heard, ['first a', 'second a', 'first b', 'second b']);
  });

  it('lets a listener go, once, and only that one', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const listener = (value: number) => heard.push(value);
    const subscription = emitter.event(listener);
    emitter.event(listener);
    emitter.fire(1);
    subscription.dispose();
    subscription.dispose();
    emitter.fire(2);
    assert.deepEqual(heard, [1, 1, 2]);
  });

  it('tells the others although one throws, then throws what went wrong', () => {
    const emitter = new Emitter<string>();
    const heard: string[] = [];
    const failure = new Error('broken listener');
    emitter.event((value) => heard.push(`before ${value}`));
    emitter.event(() => {
      throw failure;
    });
    emitter.event((value) => heard.push(`after ${value}`));
    assert.throws(
      () => emitter.fire('x'),
      (error) => {
        assert.ok(error instanceof AggregateError);
        assert.deepEqual(error.errors, [failure]);
        return true;
      },
    );
    assert.deepEqual(heard, ['before x', 'after x']);
  });

  it('does not tell a listener that another one unsubscribed a moment ago', () => {
    const emitter = new Emitter<void>();
    const heard: string[] = [];
    emitter.event(() => {
      heard.push('first');
      second.dispose();
    });
    const second = emitter.event(() => heard.push('second'));
    emitter.event(() => heard.push('third'));
    emitter.fire();
    assert.deepEqual(heard, ['first', 'third']);
  });

  it('lets a listener unsubscribe itself without losing the next', () => {
    const emitter = new Emitter<void>();
    const heard: string[] = [];
    const once = emitter.event(() => {
      heard.push('once');
      once.dispose();
    });
    emitter.event(() => heard.push('always'));
    emitter.fire();
    emitter.fire();
    assert.deepEqual(heard, ['once', 'always', 'always']);
  });

  it('tells a listener that joins while firing from the next time on', () => {
    const emitter = new Emitter<number>();
    const heard: string[] = [];
    emitter.event((value) => {
      if (value === 1) {
        emitter.event((later) => heard.push(`joined ${later}`));
      }
    });
    emitter.fire(1);
    assert.deepEqual(heard, []);
    emitter.fire(2);
    assert.deepEqual(heard, ['joined 2']);
  });

  it('is silent once disposed, even in the middle of firing', () => {
    const emitter = new Emitter<void>();
    const heard: string[] = [];
    emitter.event(() => {
      heard.push('first');
      emitter.dispose();
    });
    emitter.event(() => heard.push('second'));
    emitter.fire();
    emitter.fire();
    assert.deepEqual(heard, ['first']);
  });
});

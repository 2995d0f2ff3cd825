import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Channel, ChannelClosedError, type Handlers } from '../../../src/protocol/channel';
import { settled } from '../../support/fakeClock';
import { portPair } from '../../support/portPair';

interface Host {
  add(a: number, b: number): number;
  later(name: string): Promise<string>;
  fail(how: 'error' | 'text'): void;
  nothing(): void;
}
interface Page {
  show(text: string): void;
}

/** A host and a page on one pipe; what the page asks by `later` is answered when the test says so. */
function connect(overrides: Partial<Handlers<Host>> = {}) {
  const [hostPort, pagePort] = portPair();
  const pending = new Map<string, (answer: string) => void>();
  const shown: string[] = [];
  const errors: [unknown, string][] = [];
  const host = new Channel<Host, Page>(
    hostPort,
    {
      add: (a, b) => a + b,
      later: (name) => new Promise((resolve) => pending.set(name, resolve)),
      fail: (how) => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a handler may throw anything
        throw how === 'error' ? new Error('The directory is gone.') : 'plain text';
      },
      nothing: () => {},
      ...overrides,
    },
    (error, method) => errors.push([error, method]),
  );
  const page = new Channel<Page, Host>(pagePort, { show: (text) => void shown.push(text) });
  return { host, page, hostPort, pagePort, pending, shown, errors };
}

describe('Channel', () => {
  it('asks and answers in both directions', async () => {
    const { host, page, shown } = connect();
    assert.equal(await page.far.add(2, 3), 5);
    await host.far.show('hello');
    await page.far.nothing();
    assert.deepEqual(shown, ['hello']);
  });

  it('speaks plain messages: a numbered request, a reply of that number', async () => {
    const { page, pagePort, hostPort } = connect();
    await page.far.add(2, 3);
    await page.far.fail('error').catch(() => {});
    assert.deepEqual(pagePort.sent, [
      { request: 1, method: 'add', parameters: [2, 3] },
      { request: 2, method: 'fail', parameters: ['error'] },
    ]);
    assert.deepEqual(hostPort.sent, [
      { reply: 1, value: 5 },
      { reply: 2, error: 'The directory is gone.' },
    ]);
  });

  it('brings each answer to its question, in whatever order they come', async () => {
    const { page, pending } = connect();
    const answers = ['a', 'b', 'c'].map((name) => page.far.later(name));
    await settled();
    for (const name of ['c', 'a', 'b']) {
      pending.get(name)?.(`answer to ${name}`);
      await settled();
    }
    assert.deepEqual(await Promise.all(answers), ['answer to a', 'answer to b', 'answer to c']);
  });

  it('carries an error as its message only, and tells the handlers of errors', async () => {
    const { page, errors } = connect();
    await assert.rejects(page.far.fail('error'), {
      name: 'Error',
      message: 'The directory is gone.',
    });
    await assert.rejects(page.far.fail('text'), { name: 'Error', message: 'plain text' });
    assert.deepEqual(errors, [
      [new Error('The directory is gone.'), 'fail'],
      ['plain text', 'fail'],
    ]);
  });

  it('refuses methods that the other end does not have', async () => {
    const { page, errors } = connect();
    const far = page.far as unknown as Record<string, () => Promise<unknown>>;
    for (const method of ['missing', 'constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      await assert.rejects(far[method]!(), { message: `No such method: ${method}` });
    }
    await assert.rejects(far['x'.repeat(1000)]!(), {
      message: `No such method: ${'x'.repeat(40)}`,
    });
    assert.equal(errors.length, 6);
  });

  it('refuses a member that is no function', async () => {
    const { page } = connect({ add: 'not callable' as never });
    await assert.rejects(page.far.add(1, 2), { message: 'No such method: add' });
  });

  it('is no promise itself, so that it can be awaited and returned', async () => {
    const { page } = connect();
    const far = await Promise.resolve(page.far);
    assert.equal(far, page.far);
    assert.equal((far as unknown as Record<symbol, unknown>)[Symbol.iterator], undefined);
  });

  it('ignores what is no message of its own', async () => {
    const { host, hostPort, errors, shown } = connect();
    const noise: unknown[] = [
      undefined,
      null,
      0,
      'add',
      [],
      {},
      { request: '1', method: 'add', parameters: [] },
      { request: 1, method: 7, parameters: [] },
      { request: 1, method: 'add' },
      { request: 1, method: 'add', parameters: { length: 2 } },
      { reply: '1', value: 'x' },
      { reply: 99, value: 'nobody asked' },
      { reply: 99, error: 'nobody asked' },
    ];
    noise.forEach((message) => hostPort.deliver(message));
    await settled();
    assert.deepEqual(hostPort.sent, []);
    assert.deepEqual(errors, []);
    await host.far.show('still works');
    assert.deepEqual(shown, ['still works']);
  });

  it('takes the first reply to a question and ignores a second', async () => {
    const { page, pagePort } = connect();
    const answer = page.far.later('x');
    pagePort.deliver({ reply: 1, value: 'first' });
    pagePort.deliver({ reply: 1, error: 'second' });
    assert.equal(await answer, 'first');
  });

  it('survives any message, and answers every request it is sent', async () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const forged = fc.record(
      {
        request: fc.oneof(fc.integer(), json),
        reply: fc.oneof(fc.integer({ min: 0, max: 3 }), json),
        method: fc.oneof(fc.constantFrom('add', 'nothing', 'fail', '__proto__'), fc.string(), json),
        parameters: fc.oneof(fc.array(json, { maxLength: 3 }), json),
        value: json,
        error: json,
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(forged, json), { maxLength: 20 }), async (messages) => {
        const { hostPort } = connect();
        messages.forEach((message) => hostPort.deliver(message));
        await settled();
        const requests = messages.filter((message) => isRequest(message));
        assert.equal(hostPort.sent.length, requests.length);
      }),
      { numRuns: 200 },
    );
  });

  it('rejects what waits when it is disposed, and what is asked later', async () => {
    const { page, pagePort } = connect();
    const answers = [page.far.later('a'), page.far.later('b')];
    page.dispose();
    page.dispose();
    for (const answer of [...answers, page.far.add(1, 1)]) {
      await assert.rejects(answer, ChannelClosedError);
    }
    assert.equal(pagePort.listeners, 0);
    assert.equal(pagePort.sent.length, 2, 'a closed end sends nothing');
  });

  it('sends no answer that comes after it was disposed', async () => {
    const { host, hostPort, page, pending } = connect();
    page.far.later('x').catch(() => {});
    await settled();
    host.dispose();
    pending.get('x')?.('too late');
    await settled();
    assert.deepEqual(hostPort.sent, []);
  });

  it('answers with an error when the value cannot be sent', async () => {
    const { page, errors } = connect({ later: () => (() => {}) as unknown as string });
    await assert.rejects(page.far.later('x'), /could not be cloned/);
    assert.deepEqual(
      errors.map(([, method]) => method),
      ['later'],
    );
  });

  it('rejects at once when a question cannot be sent', async () => {
    const { page } = connect();
    await assert.rejects(page.far.later((() => {}) as unknown as string), /could not be cloned/);
    assert.equal(await page.far.add(1, 1), 2);
  });
});

/** What counts as a request, said independently: a reply wins when a message is both. */
function isRequest(message: unknown): boolean {
  if (typeof message !== 'object' || message === null) return false;
  const { request, reply, method, parameters } = message as Record<string, unknown>;
  return (
    typeof reply !== 'number' &&
    typeof request === 'number' &&
    typeof method === 'string' &&
    Array.isArray(parameters)
  );
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Page } from '../../../../src/api/page';
import { CancelledError } from '../../../../src/base/errors';
import { RepeatedPageError } from '../../../../src/services/resources/pagedList';
import { idsOf, listWith, page, readPages, rows, type Row } from '../../../support/pagedLists';
import { rejection } from '../../../support/rejection';
import { settle } from '../../../support/until';

describe('a paged list', () => {
  it('reads its first page once', async () => {
    const { list, asked, clock, cursors } = listWith();
    assert.deepEqual([list.items, list.hasMore, list.readAt], [[], false, undefined]);
    const loads = [list.load(), list.load()];
    asked[0]!.resolve(page('ab', '2', 6));
    await Promise.all([...loads, list.load()]);
    assert.deepEqual(cursors(), [undefined]);
    assert.deepEqual(
      [idsOf(list), list.hasMore, list.total, list.readAt, list.error],
      ['ab', true, 6, clock.now(), undefined],
    );
  });

  it('appends page after page until there is none', async () => {
    const { list, cursors } = await readPages(3);
    assert.deepEqual([idsOf(list), list.hasMore], ['abcdef', false]);
    await list.loadMore();
    assert.deepEqual(cursors(), [undefined, '2', '3']);
  });

  it('asks once when more is asked for twice at the same time', async () => {
    const { list, asked, cursors } = await readPages(1);
    const clicks = [list.loadMore(), list.loadMore(), list.loadMore()];
    assert.equal(list.isLoadingMore, true);
    asked[1]!.resolve(page('cd', '3'));
    await Promise.all(clicks);
    assert.deepEqual(
      [idsOf(list), cursors(), list.isLoadingMore],
      ['abcd', [undefined, '2'], false],
    );
  });

  it('shows a row once that moved to the next page meanwhile', async () => {
    const { list, asked } = await readPages(1);
    const more = list.loadMore();
    asked[1]!.resolve(page('bcd', '3'));
    await more;
    assert.equal(idsOf(list), 'abcd');
  });

  const refreshes: [what: string, fresh: Page<Row>, ids: string, next: string | undefined][] = [
    ['keeps the pages behind when nothing changed', page('ab', '2'), 'abcdef', '2'],
    ['puts a new row before the pages it keeps', page('xa', '2x'), 'xabcdef', '2x'],
    ['drops what is gone from the first page', page('bx', '2x'), 'bxcdef', '2x'],
    ['drops the pages behind when nothing of them is known any more', page('xy', '2x'), 'xy', '2x'],
    ['drops the pages behind when there is one page only', page('ab'), 'ab', undefined],
    ['is empty when the service says so', page(''), '', undefined],
  ];
  for (const [what, fresh, ids, next] of refreshes) {
    it(`${what}, when it is refreshed`, async () => {
      const { list, asked, cursors } = await readPages(2);
      const more = list.loadMore();
      asked[2]!.resolve(page('ef', '4'));
      await more;
      const refresh = list.refresh();
      asked[3]!.resolve(fresh);
      await refresh;
      assert.equal(idsOf(list), ids);
      void list.loadMore();
      assert.equal(cursors()[4], next);
      assert.equal(cursors().length, next === undefined ? 4 : 5);
    });
  }

  it('takes the cursor of the new first page when that holds all rows it has', async () => {
    const { list, asked, cursors } = await readPages(1);
    const refresh = list.refresh();
    asked[1]!.resolve(page('ab', '2new'));
    await refresh;
    void list.loadMore();
    assert.deepEqual(cursors(), [undefined, undefined, '2new']);
  });

  it('leaves no gap when a refresh overtakes the next page', async () => {
    const { list, asked, cursors } = await readPages(2);
    const more = list.loadMore();
    const refresh = list.refresh();
    asked[3]!.resolve(page('xy', '2x'));
    await refresh;
    asked[2]!.resolve(page('ef', '4'));
    await more;
    assert.equal(idsOf(list), 'xy', 'rows between x, y and e, f are not known');
    void list.loadMore();
    assert.deepEqual(cursors(), [undefined, '2', '3', undefined, '2x']);
  });

  it('reads again after it was told that it is out of date, and keeps its rows until then', async () => {
    const { list, asked, clock } = await readPages(1);
    const before = list.readAt;
    list.invalidate();
    assert.equal(idsOf(list), 'ab');
    await clock.advance(5000);
    const load = list.load();
    asked[1]!.resolve(page('xa', '2x'));
    await load;
    assert.deepEqual([idsOf(list), list.readAt! - before!], ['xa', 5000]);
    await list.load();
    assert.equal(asked.length, 2);
  });

  it('keeps rows and age when reading again fails, and tells why', async () => {
    const { list, asked, clock } = await readPages(2);
    const before = list.readAt;
    await clock.advance(5000);
    const refresh = list.refresh();
    const error = new Error('no luck');
    asked[2]!.reject(error);
    await refresh;
    assert.deepEqual(
      [idsOf(list), list.readAt, list.error, list.failedOnNext],
      ['abcd', before, error, false],
    );
  });

  it('does not ask again by itself after a failure, and does when told to', async () => {
    const { list, asked } = listWith();
    const load = list.load();
    asked[0]!.reject(new Error('no luck'));
    await load;
    await list.load();
    assert.equal(asked.length, 1);
    list.invalidate();
    const retry = list.load();
    asked[1]!.resolve(page('ab', '2'));
    await retry;
    assert.deepEqual([idsOf(list), list.error], ['ab', undefined]);
  });

  it('keeps what it has when the next page fails, and asks for the same one again', async () => {
    const { list, asked, cursors } = await readPages(1);
    const error = new Error('no luck');
    const more = list.loadMore();
    asked[1]!.reject(error);
    await more;
    assert.deepEqual(
      [idsOf(list), list.error, list.failedOnNext, list.hasMore],
      ['ab', error, true, true],
    );
    const retry = list.loadMore();
    asked[2]!.resolve(page('cd', '3'));
    await retry;
    assert.deepEqual(
      [idsOf(list), list.error, cursors()],
      ['abcd', undefined, [undefined, '2', '2']],
    );
  });

  for (const repeated of ['2', '3']) {
    it(`ends with an error when cursor ${repeated} comes again`, async () => {
      const { list, asked } = await readPages(2);
      const more = list.loadMore();
      asked[2]!.resolve(page('ef', repeated));
      await more;
      assert.ok(list.error instanceof RepeatedPageError);
      assert.equal(
        list.error.message,
        'The service handed out the same page twice. Refresh the list to start over.',
      );
      assert.equal(idsOf(list), 'abcd');
    });
  }

  it('starts over when it is refreshed after a cursor came again, even at a second try', async () => {
    const { list, asked, cursors } = await readPages(2);
    const more = list.loadMore();
    asked[2]!.resolve(page('ef', '2'));
    await more;
    const failing = list.refresh();
    asked[3]!.reject(new Error('no luck'));
    await failing;
    assert.equal(idsOf(list), 'abcd');
    const refresh = list.refresh();
    asked[4]!.resolve(page('ab', '2new'));
    await refresh;
    assert.deepEqual([idsOf(list), list.error], ['abcd', undefined]);
    assert.equal(cursors().at(-1), '2new');
  });

  it('may get the same cursors again after it has started over', async () => {
    const { list, asked } = await readPages(2);
    const refresh = list.refresh();
    asked[2]!.resolve(page('xy', '2'));
    await refresh;
    const more = list.loadMore();
    asked[3]!.resolve(page('ab', '3'));
    await more;
    assert.deepEqual([idsOf(list), list.error], ['xyab', undefined]);
  });

  it('passes cancellation on and does not count it as a failure', async () => {
    const { list, asked } = await readPages(1);
    const refresh = rejection(list.refresh());
    const more = rejection(list.loadMore());
    asked.slice(1).forEach(({ reject }) => reject(new CancelledError()));
    assert.ok((await refresh) instanceof CancelledError);
    assert.ok((await more) instanceof CancelledError);
    assert.deepEqual([idsOf(list), list.error, list.isLoadingMore], ['ab', undefined, false]);
  });

  it('keeps the object of a row that is as it was, whoever has read it again', async () => {
    const { list, asked } = await readPages(2);
    const before = list.items;
    assert.equal(list.replace({ id: 'c' }), false);
    const refresh = list.refresh();
    asked[2]!.resolve({ items: [{ id: 'a', state: 'done' }, { id: 'b' }], next: '2' });
    await refresh;
    assert.deepEqual(
      list.items.map((item) => before.indexOf(item)),
      [-1, 1, 2, 3],
    );
  });

  it('takes over a newer state of a row, and only of a row it has', async () => {
    const { list } = await readPages(2);
    const before = list.items;
    assert.equal(list.replace({ id: 'c', state: 'done' }), true);
    assert.equal(list.replace({ id: 'z', state: 'done' }), false);
    assert.deepEqual(list.items, [
      { id: 'a' },
      { id: 'b' },
      { id: 'c', state: 'done' },
      { id: 'd' },
    ]);
    assert.deepEqual(
      before,
      rows('a', 'b', 'c', 'd'),
      'who read the rows before keeps what was read',
    );
  });

  it('takes rows that lost their id for different ones', async () => {
    const { list, asked } = listWith();
    const load = list.load();
    asked[0]!.resolve({ items: rows('a', '', ''), next: '2' });
    await load;
    const more = list.loadMore();
    asked[1]!.resolve({ items: rows('b', ''), next: '3' });
    await more;
    assert.deepEqual(list.items, rows('a', '', '', 'b', ''));
    const refresh = list.refresh();
    asked[2]!.resolve({ items: rows('x', ''), next: '2x' });
    await refresh;
    assert.deepEqual(list.items, rows('x', ''), 'no page behind is known to follow');
  });

  it('never loses or doubles a row, however pages, refreshes and new rows interleave', async () => {
    const steps = fc.array(fc.constantFrom('more', 'refresh', 'new', 'answer', 'answerLast'), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (actions) => {
        const service = ['5', '4', '3', '2', '1', '0'];
        const { list, asked } = listWith();
        let open = 0;
        const answer = (n: number) => {
          const { cursor, resolve } = asked.splice(n, 1)[0]!;
          const from = cursor === undefined ? 0 : service.indexOf(cursor) + 1;
          const ids = service.slice(from, from + 2);
          const last = from + 2 >= service.length;
          resolve({ items: rows(...ids), ...(!last && { next: ids.at(-1)! }) });
        };
        void list.load();
        for (const action of actions) {
          if (action === 'new') service.unshift(`n${open++}`, `n${open++}`);
          else if (action === 'more') void list.loadMore();
          else if (action === 'refresh') void list.refresh();
          else if (asked.length > 0) answer(action === 'answer' ? 0 : asked.length - 1);
          await settle(1);
          const shown = list.items.map(({ id }) => id);
          const at = service.indexOf(shown[0]!);
          assert.equal(list.error, undefined);
          if (shown.length > 0) assert.deepEqual(shown, service.slice(at, at + shown.length));
        }
      }),
      { numRuns: 500 },
    );
  });
});

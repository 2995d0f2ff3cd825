import assert from 'node:assert/strict';
import { ApiError } from '../../../../src/api/apiError';
import { RefusedPageError, RepeatedPageError } from '../../../../src/services/resources/pagedList';
import { idsOf, listWith, page, readPages } from '../../../support/pagedLists';
import { settle } from '../../../support/until';

describe('a paged list over time', () => {
  it('reads as many pages again as it had, and shows nothing older than that', async () => {
    const { list, asked, cursors } = await readPages(3);
    const refresh = list.refresh();
    asked[3]!.resolve(page('ab', '2'));
    await refresh;
    assert.deepEqual([idsOf(list), list.isLoadingMore], ['abcdef', true]);
    // On the second page c runs no longer, d is gone, and what stood behind it has moved up.
    asked[4]!.resolve({ items: [{ id: 'c', state: 'failed' }, { id: 'e' }], next: '3' });
    await settle();
    assert.equal(idsOf(list), 'abcef');
    assert.equal(list.items[2]!.state, 'failed');
    asked[5]!.resolve(page('g'));
    await settle();
    assert.deepEqual([idsOf(list), list.isLoadingMore, list.hasMore], ['abceg', false, false]);
    assert.deepEqual(cursors().slice(3), [undefined, '2', '3']);
  });

  it('keeps what it has of a page that cannot be read again, and asks for it with the next try', async () => {
    const { list, asked, cursors } = await readPages(3);
    const refresh = list.refresh();
    asked[3]!.resolve(page('ab', '2'));
    await refresh;
    asked[4]!.reject(new Error('no luck'));
    await settle();
    assert.deepEqual([idsOf(list), list.failedOnNext], ['abcdef', true]);
    void list.loadMore();
    assert.equal(cursors().at(-1), '2');
  });

  const refused = () =>
    new ApiError('refused', {
      action: 'List',
      code: 'InvalidParameter.NextToken',
      message: 'Bad.',
    });

  it('starts over by itself, once, when the service refuses the position it gave out', async () => {
    const { list, asked, cursors } = await readPages(2);
    const more = list.loadMore();
    asked[2]!.reject(refused());
    await more;
    for (const [n, fresh] of [page('ab', '2n'), page('cd', '3n'), page('ef')].entries()) {
      asked[3 + n]!.resolve(fresh);
      await settle();
    }
    assert.deepEqual([idsOf(list), list.error], ['abcdef', undefined]);
    assert.deepEqual(cursors().slice(2), ['3', undefined, '2n', '3n']);
  });

  it('says so when the position is refused even then, and asks no more by itself', async () => {
    const { list, asked } = await readPages(2);
    const more = list.loadMore();
    asked[2]!.reject(refused());
    await more;
    asked[3]!.resolve(page('ab', '2n'));
    await settle();
    asked[4]!.reject(refused());
    await settle();
    assert.ok(list.error instanceof RefusedPageError);
    assert.match(
      list.error.message,
      /^The next page was refused, also after the list was started over\. /,
    );
    assert.deepEqual([asked.length, list.failedOnNext, idsOf(list)], [5, true, 'abcd']);
  });

  it('loses no row of numbered pages when one before them is deleted', async () => {
    const { list, asked } = listWith({ isNumbered: true });
    const load = list.load();
    asked[0]!.resolve(page('ab', '2', 5));
    await load;
    const more = list.loadMore();
    // a is deleted: c has moved to the first page.
    asked[1]!.resolve(page('de', '3', 4));
    await more;
    for (const [n, fresh] of [page('bc', '2', 4), page('de', undefined, 4)].entries()) {
      asked[2 + n]!.resolve(fresh);
      await settle();
    }
    assert.deepEqual([idsOf(list), list.error], ['bcde', undefined]);
  });

  it('forgets a row of the second numbered page that is deleted, and none that moves up for it', async () => {
    const { list, asked, cursors } = listWith({ isNumbered: true });
    const load = list.load();
    asked[0]!.resolve(page('ab', '2', 5));
    await load;
    const more = list.loadMore();
    asked[1]!.resolve(page('cd', '3', 5));
    await more;
    const refresh = list.refresh();
    // c is deleted.
    asked[2]!.resolve(page('ab', '2', 4));
    await refresh;
    assert.equal(idsOf(list), 'abcd', 'until its page is read');
    asked[3]!.resolve(page('de', undefined, 4));
    await settle();
    assert.deepEqual([idsOf(list), list.hasMore, list.error], ['abde', false, undefined]);
    assert.deepEqual(cursors(), [undefined, '2', undefined, '2']);
  });

  it('forgets the last rows when they are deleted, whatever page they were on', async () => {
    for (const pages of [1, 3]) {
      const { list, asked } = await readPages(pages);
      const refresh = list.refresh();
      // Of each page the second row is deleted, and there is none behind them.
      asked[pages]!.resolve(page('a', pages > 1 ? '2' : undefined));
      await refresh;
      for (const [n, fresh] of [page('c', '3'), page('e')].slice(0, pages - 1).entries()) {
        asked[pages + 1 + n]!.resolve(fresh);
        await settle();
      }
      assert.equal(idsOf(list), pages > 1 ? 'ace' : 'a');
    }
  });

  it('ends numbered pages that bring no row, whatever the total says', async () => {
    const { list, asked } = listWith({ isNumbered: true });
    const load = list.load();
    asked[0]!.resolve(page('ab', '2', 1000));
    await load;
    const more = list.loadMore();
    asked[1]!.resolve(page('ab', '3', 1000));
    await more;
    assert.deepEqual([idsOf(list), list.hasMore, list.error], ['ab', false, undefined]);
  });

  it('ends with an error when page after page brings no row', async () => {
    const { list, asked } = await readPages(1);
    for (let n = 1; n <= 3; n++) {
      const more = list.loadMore();
      asked[n]!.resolve(page('ab', `empty${n}`));
      await more;
    }
    assert.ok(list.error instanceof RepeatedPageError);
  });
});

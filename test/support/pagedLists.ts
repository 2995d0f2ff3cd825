import type { Page } from '../../src/api/page';
import { PagedList } from '../../src/services/resources/pagedList';
import { FakeClock } from './fakeClock';

export interface Row {
  id: string;
  state?: string;
}

/** A list whose pages the test answers one by one; cursors asked for are kept. */
export function listWith(options: { isNumbered?: boolean } = {}) {
  const asked: {
    cursor?: string;
    resolve: (page: Page<Row>) => void;
    reject: (error: Error) => void;
  }[] = [];
  const clock = new FakeClock();
  const list = new PagedList<Row>({
    fetch: (cursor) =>
      new Promise((resolve, reject) => asked.push({ resolve, reject, ...(cursor && { cursor }) })),
    idOf: (row) => row.id,
    clock,
    ...options,
  });
  return { list, asked, clock, cursors: () => asked.map(({ cursor }) => cursor) };
}

export const rows = (...ids: string[]) => ids.map((id) => ({ id }));
export const idsOf = (list: PagedList<Row>) => list.items.map(({ id }) => id).join('');
export const page = (ids: string, next?: string, total?: number): Page<Row> => ({
  items: rows(...Array.from(ids)),
  next,
  total,
});

/** A list that has read so many pages of two rows: `ab`, `cd`, `ef`. */
export async function readPages(count: number) {
  const parts = listWith();
  const pages = [page('ab', '2', 6), page('cd', '3', 6), page('ef', undefined, 6)];
  const first = parts.list.load();
  parts.asked[0]!.resolve(pages[0]!);
  await first;
  for (let n = 1; n < count; n++) {
    const more = parts.list.loadMore();
    parts.asked[n]!.resolve(pages[n]!);
    await more;
  }
  return parts;
}

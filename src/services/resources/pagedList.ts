import * as l10n from '@vscode/l10n';
import { isDeepStrictEqual } from 'node:util';
import { isCancelled, UserError } from '../../base/errors';
import type { Clock } from '../../base/clock';
import { ApiError } from '../../api/apiError';
import { describeFailure } from '../../api/describeFailure';
import type { Page } from '../../api/page';

/** The service handed out the same page again: paging would never end. */
export class RepeatedPageError extends UserError {
  constructor() {
    super(l10n.t('The service handed out the same page twice. Refresh the list to start over.'));
    this.name = 'RepeatedPageError';
  }
}

/** The service refuses the position in the list that it gave out itself. */
export class RefusedPageError extends UserError {
  constructor(cause: unknown) {
    const { sentence } = describeFailure(cause);
    super(
      l10n.t('The next page was refused, also after the list was started over. {0}', sentence),
      { cause },
    );
    this.name = 'RefusedPageError';
  }
}

/** So many further pages in a row that bring no new row are taken for a list without an end. */
const idlePagesAtMost = 3;

export interface PagedListOptions<T> {
  fetch: (cursor: string | undefined) => Promise<Page<T>>;
  /** What makes two rows the same thing. */
  idOf: (item: T) => string;
  clock: Clock;
  /** Pages are numbers: a row that is deleted moves those behind it up, past the place that is read next. */
  isNumbered?: boolean;
  /** A page arrived and is in the list. */
  onRead?: () => void;
  /** Something of the list is not as it was: its rows, its error, or that it is being read. */
  onChange?: () => void;
}

/** What can be done with a list whatever its rows are. */
export type AnyList = Pick<
  PagedList<unknown>,
  | 'items'
  | 'error'
  | 'readAt'
  | 'isStale'
  | 'failedOnNext'
  | 'isLoading'
  | 'isLoadingMore'
  | 'needsLoad'
  | 'load'
  | 'loadMore'
  | 'invalidate'
>;

/**
 * A list that the service hands out page by page. Remembers what it got: a failed read leaves the rows as they were,
 * with the error beside them. A refresh reads as many pages again as there were, the further ones behind the first; until
 * they come, rows of before stand in their place where they still fit.
 */
export class PagedList<T> {
  private rows: readonly T[] = [];
  /** How many of the rows, from the top, are of the newest reading; those behind are of the one before. */
  private fresh = 0;
  /** Pages of the newest reading. */
  private pages = 0;
  /** Counts readings from the start: an answer to an older one has no place any more. */
  private reading = 0;
  private idlePages = 0;
  /** Ids of the newest reading, kept because making them anew for each page would make the last pages slow. */
  private readonly known = new Set<string>();
  private hasStartedOver = false;
  private next: string | undefined;
  /** Hashes of the cursors used, so that a loop of any length is noticed. */
  private readonly used = new Set<string>();
  private loading: Promise<void> | undefined;
  private loadingNext: Promise<void> | undefined;
  private stale = false;

  /** Rows over all pages, as the service counts them. */
  total: number | undefined;
  /** When the first page was last read, Unix time in milliseconds. */
  readAt: number | undefined;
  /** Why the newest read failed; `undefined` after one that did not. */
  error: unknown;
  /** What failed was a further page: trying again means {@link loadMore}. */
  failedOnNext = false;

  constructor(private readonly options: PagedListOptions<T>) {}

  get items(): readonly T[] {
    return this.rows;
  }

  /** Those of the newest reading, without what stands behind them from the one before. */
  get freshItems(): readonly T[] {
    return this.fresh < this.rows.length ? this.rows.slice(0, this.fresh) : this.rows;
  }

  get hasMore(): boolean {
    return this.next !== undefined;
  }

  /** Asked to be read again, and not read since. */
  get isStale(): boolean {
    return this.stale;
  }

  /** {@link load} would ask the service. */
  get needsLoad(): boolean {
    return (
      this.stale ||
      (this.loading === undefined && this.readAt === undefined && this.error === undefined)
    );
  }

  /** The first page is being read. */
  get isLoading(): boolean {
    return this.loading !== undefined;
  }

  get isLoadingMore(): boolean {
    return this.loadingNext !== undefined;
  }

  /** The next {@link load} reads again; the rows stay until then, and stay when it fails. */
  invalidate(): void {
    this.stale = true;
  }

  /** Reads the first page unless it is here, or failed, already; joins a read under way. Rejects by cancellation only. */
  async load(): Promise<void> {
    if (this.stale || (this.readAt === undefined && this.error === undefined)) {
      await this.refresh();
    }
    await this.loading;
  }

  /** Reads the first page again. Asking twice at the same time asks once. */
  refresh(): Promise<void> {
    this.stale = false;
    if (!this.loading) {
      this.loading = this.readFirst().finally(() => {
        this.loading = undefined;
        this.options.onChange?.();
      });
      this.options.onChange?.();
    }
    return this.loading;
  }

  /** Appends the next page. Asking twice at the same time asks once. */
  loadMore(): Promise<void> {
    return this.next === undefined ? Promise.resolve() : (this.loadingNext ?? this.further(1));
  }

  /** Replaces a row by a newer state of the same thing; tells whether the list is another one by that. */
  replace(item: T): boolean {
    const id = this.options.idOf(item);
    const index = this.rows.findIndex((row) => this.options.idOf(row) === id);
    if (index < 0 || isDeepStrictEqual(this.rows[index], item)) {
      return false;
    }
    this.rows = this.rows.with(index, item);
    return true;
  }

  private async readFirst(): Promise<void> {
    const wanted = this.pages;
    try {
      const page = await this.options.fetch(undefined);
      this.reading++;
      this.used.clear();
      this.known.clear();
      this.fresh = this.pages = this.idlePages = 0;
      this.adopt(page);
      this.total = page.total;
      this.readAt = this.options.clock.now();
      this.error = undefined;
    } catch (error) {
      this.fail(error);
      return;
    }
    this.options.onRead?.();
    if (wanted > 1 && this.next !== undefined) {
      // Nobody waits for them; cancelled, they have no list any more.
      this.further(wanted - 1).catch(() => {});
    } else {
      this.dropOlder();
    }
  }

  /** Reads so many pages behind those of the newest reading. */
  private further(count: number): Promise<void> {
    const { onChange } = this.options;
    const work: Promise<void> = this.readFurther(count).finally(() => {
      if (this.loadingNext === work) {
        this.loadingNext = undefined;
      }
      onChange?.();
    });
    this.loadingNext = work;
    onChange?.();
    return work;
  }

  private async readFurther(count: number): Promise<void> {
    const { reading } = this;
    for (let left = count; left > 0 && this.next !== undefined; left--) {
      if (!(await this.readNext(this.next)) || this.reading !== reading) {
        return;
      }
    }
    this.dropOlder();
  }

  /** Takes a page of the newest reading behind its other ones, before what is left of the reading before. */
  private adopt(page: Page<T>): number {
    const { idOf } = this.options;
    const newest = this.rows.slice(0, this.fresh);
    const older = this.rows.slice(this.fresh);
    const added = page.items.filter((item) => !this.known.has(idOf(item)));
    const ids = this.idsOf(added);
    ids.forEach((id) => this.known.add(id));
    const lastKnown = older.findLastIndex((row) => ids.has(idOf(row)));
    const before = new Map(
      older.filter((row) => ids.has(idOf(row))).map((row) => [idOf(row), row]),
    );
    // What has not changed stays the same object, so that nobody has to look at it again.
    const kept = added.map((item) => {
      const known = before.get(idOf(item));
      return known !== undefined && isDeepStrictEqual(known, item) ? known : item;
    });
    const rows = [...newest, ...kept];
    this.fresh = rows.length;
    // Behind rows that are not known from before there may be a gap.
    this.rows = lastKnown < 0 ? rows : [...rows, ...older.slice(lastKnown + 1)];
    this.next = page.next;
    this.pages++;
    return added.length;
  }

  /** The reading is as long as the one before: what is left of that is no longer there. */
  private dropOlder(): void {
    if (this.fresh < this.rows.length) {
      this.rows = this.rows.slice(0, this.fresh);
    }
  }

  /** Tells whether the page came and was of use. */
  private async readNext(cursor: string): Promise<boolean> {
    const { reading, options } = this;
    try {
      const page = await options.fetch(cursor);
      if (this.reading !== reading) {
        // A refresh started the list over meanwhile: this page would stand behind a gap.
        return false;
      }
      this.used.add(cursor);
      if (page.next !== undefined && this.used.has(page.next)) {
        throw new RepeatedPageError();
      }
      const hasShrunk = page.total !== undefined && page.total < (this.total ?? 0);
      const added = this.adopt(page);
      this.total = page.total ?? this.total;
      this.error = undefined;
      this.hasStartedOver = false;
      this.idlePages = added > 0 ? 0 : this.idlePages + 1;
      if (options.isNumbered && hasShrunk && this.next !== undefined) {
        this.startOver();
      } else if (this.idlePages > 0 && options.isNumbered) {
        // Whatever the total says, there are no more rows.
        this.next = undefined;
      } else if (this.idlePages >= idlePagesAtMost) {
        throw new RepeatedPageError();
      }
    } catch (error) {
      if (this.reading === reading) {
        this.failOnNext(error);
      }
      return false;
    }
    options.onRead?.();
    return true;
  }

  /** A position that is refused was good once: the list is started over, once, to come by one that is good now. */
  private failOnNext(error: unknown): void {
    const isRefused = error instanceof ApiError && error.kind === 'refused';
    if (isRefused && !this.hasStartedOver) {
      this.hasStartedOver = true;
      this.startOver();
    } else {
      this.fail(isRefused ? new RefusedPageError(error) : error, true);
    }
  }

  /** Reads everything again, and one page more. */
  private startOver(): void {
    this.pages++;
    this.refresh().catch(() => {});
  }

  /** Without those that are empty: records that lost their id are not the same record. */
  private idsOf(items: readonly T[]): Set<string> {
    return new Set(items.map(this.options.idOf).filter((id) => id !== ''));
  }

  private fail(error: unknown, onNext = false): void {
    if (isCancelled(error)) {
      throw error;
    }
    this.error = error;
    this.failedOnNext = onNext;
  }
}

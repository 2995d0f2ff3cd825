import * as l10n from '@vscode/l10n';
import { isCancelled, UserError } from '../../base/errors';
import type { Clock } from '../../base/clock';
import type { Page } from '../../api/page';

/** The service handed out the same page again: paging would never end. */
export class RepeatedPageError extends UserError {
  constructor() {
    super(l10n.t('The service handed out the same page twice. Refresh the list to start over.'));
    this.name = 'RepeatedPageError';
  }
}

export interface PagedListOptions<T> {
  fetch: (cursor: string | undefined) => Promise<Page<T>>;
  /** What makes two rows the same thing. */
  idOf: (item: T) => string;
  clock: Clock;
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
 * with the error beside them; a refresh keeps the pages that still fit.
 */
export class PagedList<T> {
  private rows: readonly T[] = [];
  /** Ids of the rows, kept because making them anew for each page would make the last pages slow. */
  private known = new Set<string>();
  private next: string | undefined;
  /** Hashes of the cursors used, so that a loop of any length is noticed. */
  private readonly used = new Set<string>();
  private loading: Promise<void> | undefined;
  private loadingNext: Promise<void> | undefined;
  private stale = false;
  /** The cursor leads in a circle: only starting over helps. */
  private loops = false;

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
    if (this.next === undefined) {
      return Promise.resolve();
    }
    if (!this.loadingNext) {
      this.loadingNext = this.readNext(this.next).finally(() => {
        this.loadingNext = undefined;
        this.options.onChange?.();
      });
      this.options.onChange?.();
    }
    return this.loadingNext;
  }

  /** Replaces a row by a newer state of the same thing; tells whether it is in the list. */
  replace(item: T): boolean {
    const id = this.options.idOf(item);
    const index = this.rows.findIndex((row) => this.options.idOf(row) === id);
    if (index >= 0) {
      this.rows = this.rows.with(index, item);
    }
    return index >= 0;
  }

  private async readFirst(): Promise<void> {
    try {
      const page = await this.options.fetch(undefined);
      this.adopt(page);
      this.readAt = this.options.clock.now();
      this.error = undefined;
    } catch (error) {
      this.fail(error);
      return;
    }
    this.options.onRead?.();
  }

  /** The new first page, then the old rows behind its last common one: nothing is lost, nothing doubled. */
  private adopt(page: Page<T>): void {
    const { idOf } = this.options;
    const fresh = this.idsOf(page.items);
    const lastKnown = this.rows.findLastIndex((row) => fresh.has(idOf(row)));
    const keepsTail = lastKnown >= 0 && page.next !== undefined && lastKnown < this.rows.length - 1;
    if (keepsTail && !this.loops) {
      this.rows = [...page.items, ...this.rows.slice(lastKnown + 1)];
    } else {
      this.rows = page.items;
      this.next = page.next;
      this.used.clear();
      this.loops = false;
    }
    this.known = this.idsOf(this.rows);
    this.total = page.total;
  }

  private async readNext(cursor: string): Promise<void> {
    const { fetch, idOf } = this.options;
    try {
      const page = await fetch(cursor);
      if (this.next !== cursor) {
        // A refresh started the list over meanwhile: this page would stand behind a gap.
        return;
      }
      this.used.add(cursor);
      this.loops = page.next !== undefined && this.used.has(page.next);
      if (this.loops) {
        throw new RepeatedPageError();
      }
      const added = page.items.filter((item) => !this.known.has(idOf(item)));
      this.rows = [...this.rows, ...added];
      this.idsOf(added).forEach((id) => this.known.add(id));
      this.next = page.next;
      this.total = page.total ?? this.total;
      this.error = undefined;
    } catch (error) {
      this.fail(error, true);
      return;
    }
    this.options.onRead?.();
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

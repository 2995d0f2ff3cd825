/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** Asks for the next page; absent on the last one. Opaque to callers. */
  next?: string;
  /** Rows over all pages, as the service counts them. */
  total?: number;
}

/** Position in a list with `PageNumber`: the number of the next page, unless this was the last. */
export function nextPageNumber(
  page: number,
  pageSize: number,
  received: number,
  total: number | undefined,
): string | undefined {
  const more = total === undefined ? received >= pageSize : page * pageSize < total;
  // A page without rows ends the list whatever the total says, or paging would never end.
  return more && received > 0 ? String(page + 1) : undefined;
}

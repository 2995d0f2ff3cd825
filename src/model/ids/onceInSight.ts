import type { FoundId } from './exactIds';

/** Lines that are in sight at once, in a high window. */
const linesInSight = 60;

/** Of the ids of a text those that are not in sight already, some lines further up: what is said of one is said once. */
export function onceInSight<T extends Pick<FoundId, 'id'> & { readonly line: number }>(
  ids: readonly T[],
): T[] {
  const said = new Map<string, number>();
  return ids.filter(({ id, line }) => {
    const before = said.get(id);
    const isNew = before === undefined || line - before >= linesInSight;
    if (isNew) said.set(id, line);
    return isNew;
  });
}

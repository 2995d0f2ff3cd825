import type { JobFilter } from './jobFilter';
import { directionWord, periodWord, statusWord, targetTypeWord } from '../text/words';

/** A filter in words, one per condition; empty when nothing is filtered. */
export function filterWords(filter: JobFilter): string[] {
  return [
    filter.status ? statusWord(filter.status) : undefined,
    filter.direction ? directionWord(filter.direction) : undefined,
    filter.targetType ? targetTypeWord(filter.targetType) : undefined,
    filter.period ? periodWord(filter.period) : undefined,
  ].filter((word) => word !== undefined);
}

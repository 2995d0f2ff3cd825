import type { JobFilter } from './jobFilter';
import { directionWord, periodWord, statusWord, targetTypeWord } from './words';

/** A filter in words, one per condition; empty when nothing is filtered. */
export function filterWords(filter: JobFilter): string[] {
  return [
    filter.status && statusWord(filter.status),
    filter.direction && directionWord(filter.direction),
    filter.targetType && targetTypeWord(filter.targetType),
    filter.period && periodWord(filter.period),
  ].filter((word) => word !== undefined);
}

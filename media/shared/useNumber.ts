import { useCallback, useMemo } from 'preact/hooks';
import type { PageSetting } from '../../src/protocol/page';

/** Writes a count with the separators of the editor's language. */
export function useNumber({ locale }: PageSetting['dates']): (value: number) => string {
  const format = useMemo(() => new Intl.NumberFormat(locale), [locale]);
  return useCallback((value) => format.format(value), [format]);
}

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { rowKey } from '../../src/model/health/healthRow';
import { refKey } from '../../src/model/resources/resourceRef';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import { usePage } from './pageContext';
import { refsInSight } from './refsInSight';

/** How long rows must rest in sight: one that only scrolls past costs no call. In milliseconds. */
const restingTime = 200;

/**
 * Tells the host which rows are drawn, and gets their runs; and which of them rest in sight, whenever those are others: it
 * reads what is missing of them.
 */
export function useRefine(
  table: RefObject<HTMLElement | null>,
  rows: readonly HealthPageRow[],
): void {
  const { host, ask } = usePage();
  const inSight = useRef(new Set<string>());
  const told = useRef('');
  const [moved, setMoved] = useState(0);
  const drawn = rows.map(rowKey).join(' ');

  useEffect(() => ask(host.draw(rows.map(rowKey))), [drawn, host]);

  useEffect(() => {
    const { current: seen } = inSight;
    seen.clear();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const key = (target as HTMLElement).dataset['row'] ?? '';
        if (isIntersecting) {
          seen.add(key);
        } else {
          seen.delete(key);
        }
      }
      setMoved((last) => last + 1);
    });
    for (const row of table.current?.querySelectorAll('[data-row]') ?? []) {
      observer.observe(row);
    }
    return () => observer.disconnect();
  }, [table, drawn]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const refs = refsInSight(rows, inSight.current);
      const keys = refs.map(refKey).sort().join(' ');
      if (keys !== told.current) {
        told.current = keys;
        ask(host.refine(refs));
      }
    }, restingTime);
    return () => clearTimeout(timer);
    // Not with each model: what counts is which rows are there and which of them can be seen.
  }, [drawn, moved, host]);
}

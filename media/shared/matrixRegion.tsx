import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface MatrixRegionProps {
  label: string;
  children: ComponentChildren;
}

/** Room for a table that may be wider than the page: it scrolls within, and says so while columns are out of sight. */
export function MatrixRegion({ label, children }: MatrixRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(0);
  useEffect(() => {
    const box = region.current;
    if (!box) return undefined;
    // Half a pixel is rounding, not a column.
    const look = () => setMore(Math.floor(box.scrollWidth - box.clientWidth - box.scrollLeft));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <>
      <div
        ref={region}
        class={more > 1 ? 'matrix-region has-more' : 'matrix-region'}
        role="region"
        aria-label={label}
      >
        {children}
      </div>
      {more > 1 && (
        // Those who hear the table hear all of its columns.
        <p class="hint more-columns" aria-hidden="true">
          {l10n.t('More columns: scroll the table sideways')} →
        </p>
      )}
    </>
  );
}

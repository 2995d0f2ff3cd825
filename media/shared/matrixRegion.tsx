import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { MoreColumnsHint } from './moreColumnsHint';
import { useMoreColumns } from './useMoreColumns';

interface MatrixRegionProps {
  label: string;
  children: ComponentChildren;
}

/** Room for a table that may be wider than the page: it scrolls within, and says so while columns are out of sight. */
export function MatrixRegion({ label, children }: MatrixRegionProps) {
  const region = useRef<HTMLDivElement>(null);
  const more = useMoreColumns(region);
  return (
    <>
      <div
        ref={region}
        class={more ? 'matrix-region has-more' : 'matrix-region'}
        role="region"
        aria-label={label}
      >
        {children}
      </div>
      {more && <MoreColumnsHint />}
    </>
  );
}

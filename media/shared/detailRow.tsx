import type { ComponentChildren } from 'preact';
import { CopyButton } from './copyButton';

interface DetailRowProps {
  term: string;
  children: ComponentChildren;
  /** A button that copies the value, by its accessible name. */
  copy?: { label: string; onCopy: () => Promise<boolean> };
  /** After the button. */
  remark?: string;
}

/** A term and its value in a list of details. */
export function DetailRow({ term, children, copy, remark }: DetailRowProps) {
  return (
    <div class="detail-row">
      <dt>{term}</dt>
      <dd>
        {children}
        {copy && (
          <span class="glued">
            <CopyButton label={copy.label} onCopy={copy.onCopy} />
          </span>
        )}
        {remark !== undefined && ' '}
        {remark !== undefined && <span class="dim whole">{remark}</span>}
      </dd>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import type { CopyableId } from '../../src/protocol/jobPage';
import { CopyButton } from '../shared/copyButton';
import { useCopy } from './useCopy';

interface DetailRowProps {
  term: string;
  children: ComponentChildren;
  /** What the button copies, and its accessible name. */
  copies?: { what: CopyableId; label: string };
  /** After the button. */
  remark?: string;
}

export function DetailRow({ term, children, copies, remark }: DetailRowProps) {
  const copy = useCopy();
  return (
    <div class="detail-row">
      <dt>{term}</dt>
      <dd>
        {children}
        {copies && <CopyButton label={copies.label} onCopy={() => copy(copies.what)} />}
        {remark !== undefined && ' '}
        {remark !== undefined && <span class="dim">{remark}</span>}
      </dd>
    </div>
  );
}

import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import { oneLine, plainBlock } from '../../src/model/text/plainText';

interface ServiceTextProps {
  text: string;
  /** Characters shown before the rest is folded away. */
  max?: number;
  class?: string;
}

/**
 * Text that others wrote: one line without deceptive characters, isolated from the direction of the text around it.
 * What does not fit is a button away.
 */
export function ServiceText({ text, max = 160, class: className }: ServiceTextProps) {
  const [open, setOpen] = useState(false);
  const line = oneLine(text, max);
  const folded = line !== text.trim();
  return (
    <>
      {open ? (
        <bdi class={`block ${className ?? ''}`}>{plainBlock(text)}</bdi>
      ) : (
        <bdi class={className}>{line}</bdi>
      )}
      {folded && (
        <>
          {' '}
          <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? l10n.t('Show less') : l10n.t('Show all')}
          </button>
        </>
      )}
    </>
  );
}

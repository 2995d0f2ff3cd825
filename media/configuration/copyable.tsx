import type { ComponentChildren } from 'preact';
import { CopyButton } from '../shared/copyButton';
import { ServiceText } from '../shared/serviceText';
import { usePage } from './pageContext';

interface CopyableProps {
  text: string;
  /** Accessible name of the button. */
  label: string;
  class?: string;
  max?: number;
  /** Marks after the button. */
  children?: ComponentChildren;
}

/** A text with a button that copies it; the button stays beside the text, however narrow the place. */
export function Copyable({ text, label, class: className, max, children }: CopyableProps) {
  const { copy } = usePage();
  return (
    <span class="copyable">
      <span>
        <ServiceText text={text} max={max} class={className} />
      </span>
      <CopyButton label={label} onCopy={() => copy(text)} />
      {children}
    </span>
  );
}

import type { ComponentChildren } from 'preact';

interface FactProps {
  term: string;
  children: ComponentChildren;
}

/** A term and what the configuration says about it. */
export function Fact({ term, children }: FactProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

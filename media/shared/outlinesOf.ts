/** A shape of an icon: the `d` and the fill rule of an SVG path. */
export interface Outline {
  readonly d: string;
  readonly fillRule?: 'evenodd';
}

/**
 * A codicon as the outlines it is made of, in a box of 16 by 16: what a page draws is elements, never text that becomes
 * markup. A test holds that the codicons we draw are made of nothing else.
 */
export function outlinesOf(svg: string): readonly Outline[] {
  return [...svg.matchAll(/<path\b[^>]*? d="([^"]+)"[^>]*>/g)].map(([tag, d = '']) =>
    tag.includes('fill-rule="evenodd"') ? { d, fillRule: 'evenodd' } : { d },
  );
}

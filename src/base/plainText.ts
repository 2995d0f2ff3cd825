/**
 * Characters that make a line lie about itself: C0/C1 controls, bidirectional embeddings, overrides and isolates
 * (UAX #9), zero-width marks, line and paragraph separators, byte-order mark.
 */

const deceptive =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/**
 * Makes text of the service fit for one line of the user interface: deceptive characters become one space, runs of
 * white space collapse, and what is longer than `max` characters ends in an ellipsis.
 */
export function oneLine(text: string, max = 200): string {
  // Cut first, so that a megabyte of text costs no more than a line; an emoji is never cut in half.
  const short = text.length > max * 4 ? text.slice(0, max * 4) : text;
  const clean = short.replace(deceptive, ' ').replace(/\s+/g, ' ').trim();
  const characters = Array.from(clean);
  const cut = characters.length > max || (short !== text && characters.length === max);
  return cut ? `${characters.slice(0, max - 1).join('')}…` : clean;
}

/** Like {@link oneLine} but keeps line breaks and tabs: for blocks of text that are shown as they came. */
export function plainBlock(text: string, max = 20_000): string {
  const kept = text
    .slice(0, max)
    .replace(/\r\n?/g, '\n')
    .replace(deceptive, (run) => run.replace(/[^\n\t]/g, ''));
  return text.length > max ? `${kept}…` : kept;
}

/**
 * Characters that make a line lie about itself: C0/C1 controls, bidirectional embeddings, overrides and isolates
 * (UAX #9), zero-width marks, line and paragraph separators, byte-order mark; fillers and joiners that draw nothing;
 * interlinear annotations and tags, in which a whole sentence hides from people and not from machines.
 */
const deceptive =
  /[\u0000-\u001f\u007f-\u009f\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;

/** The first `length` UTF-16 units, one less where that would cut a character in half. */
function head(text: string, length: number): string {
  return text.length > length ? text.slice(0, length).replace(/[\ud800-\udbff]$/, '') : text;
}

/**
 * Makes text of the service fit for one line of the user interface: deceptive characters become one space, runs of
 * white space collapse, and what is longer than `max` characters ends in an ellipsis.
 */
export function oneLine(text: string, max = 200): string {
  // Cut first, so that a megabyte of text costs no more than a line.
  const short = head(text, max * 4);
  const clean = short.replace(deceptive, ' ').replace(/\s+/g, ' ').trim();
  const characters = Array.from(clean);
  const more = clean !== '' && text.slice(short.length).trim() !== '';
  return more || characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : clean;
}

/**
 * Like {@link oneLine}, for places where the editor makes links of `[text](address)`, commands included, and icons of
 * `$(name)`: notifications, the status bar, lists to pick from, lenses. Both stay text.
 */
export function inertLine(text: string, max?: number): string {
  return oneLine(text, max).replace(/[\]$](?=\()/g, '$& ');
}

/** Like {@link oneLine} but keeps line breaks and tabs: for blocks of text that are shown as they came. */
export function plainBlock(text: string, max = 20_000): string {
  const cut = text.length > max;
  const kept = (cut ? head(text, max - 1) : text)
    .replace(/\r\n?/g, '\n')
    .replace(deceptive, (run) => run.replace(/[^\n\t]/g, ''));
  return cut ? `${kept}…` : kept;
}

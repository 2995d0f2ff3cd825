import type * as vscode from 'vscode';

/**
 * What `appendText` leaves to the renderer is written as an entity: the middle of an address, of which Markdown makes a
 * link although nothing in it is markup, and what begins an element or an entity. Blanks stay blanks, which it would
 * make unbreakable.
 */
const special = /([ &<@.]|:(?=\/\/))/;
const written: Readonly<Record<string, string>> = {
  ' ': ' ',
  '&': '&amp;',
  '<': '&lt;',
  ':': '&#58;',
  '@': '&#64;',
  '.': '&#46;',
};

/**
 * Appends one line of text of the service, behind some text of ours: no part of it becomes markup, a link, an icon or a
 * picture. Bare addresses too stay text.
 */
export function appendServiceText(markdown: vscode.MarkdownString, text: string): void {
  for (const part of text.split(special)) {
    const entity = written[part];
    if (entity === undefined) {
      markdown.appendText(part);
    } else {
      markdown.appendMarkdown(entity);
    }
  }
}

import type { ProjectAddress } from './projectAddress';

/** A picture of Markdown whose path is relative. */
const relativePicture = /!\[([^\]]*)\]\((?!https?:)([^)\s]+)\)/g;
/** A link of Markdown that leads neither to the web nor into the page. */
const relativeLink = /(?<!!)\[([^\]]+)\]\((?!https?:|mailto:|#)([^)\s]+)\)/g;
/** A paragraph that is nothing but such a link, to the page in another language: its text alone says nothing. */
const onlyLink = /^\[[^\]]+\]\((?!https?:|mailto:|#)[^)\s]+\)\n\n/gm;
/** What makes sense with its pictures only. */
const pictures = /<!-- pictures -->[\s\S]*?<!-- \/pictures -->\n*/g;
const marks = /<!-- \/?pictures -->\n+/g;

/**
 * README or CHANGELOG as the package carries it. The editor's page of an extension loads pictures from `https` only and
 * has no files to link to, so both become absolute, at the tag of the version. Without an address there is nowhere to
 * load from: pictures go, with what is marked as theirs, and links become their text, or go where they stand alone.
 */
export function packagedText(
  markdown: string,
  address: ProjectAddress | undefined,
  version: string,
): string {
  if (!address) {
    return markdown
      .replace(pictures, '')
      .replace(relativePicture, '')
      .replace(onlyLink, '')
      .replace(relativeLink, '$1')
      .replace(/\n{3,}/g, '\n\n');
  }
  const { home } = address;
  return markdown
    .replace(marks, '')
    .replace(relativePicture, `![$1](${home}/raw/v${version}/$2)`)
    .replace(relativeLink, `[$1](${home}/blob/v${version}/$2)`);
}

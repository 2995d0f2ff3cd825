import { markdownText } from '../text/markdownText';
import { oneLine } from '../text/plainText';
import type { DateStyle } from '../text/formatTime';
import type { Resource } from './resource';
import { resourcePresentation } from './resourcePresentation';

/** An address as Markdown, with the name of what it leads to, and behind it what state that is in. */
export function markdownLink(
  resource: Resource | undefined,
  address: string,
  dates: DateStyle,
): string {
  if (!resource) {
    return `<${address}>`;
  }
  const { label, description = '' } = resourcePresentation(resource, dates);
  // A bracket that is opened in a name would take the address for itself.
  const name = markdownText(oneLine(label, 80)).replace(/(?<!\\)\[/g, '\\[');
  const link = `[${name}](${address})`;
  return description === '' ? link : `${link} (${markdownText(oneLine(description, 120))})`;
}

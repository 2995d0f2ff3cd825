import { oneLine } from './plainText';

/** Service text as Markdown text: every character that could start markup is escaped, line breaks are folded. */
export function markdownText(text: string): string {
  return oneLine(text, 2000)
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&')
    .replace(/:(?=\/\/|\S)/g, '\\:');
}

/** Service text as a code span; backticks, which would end it, are left out. */
export function codeSpan(text: string): string {
  return `\`${oneLine(text.replace(/`/g, ''), 2000) || ' '}\``;
}

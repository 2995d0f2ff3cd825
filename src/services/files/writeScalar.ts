import type { ScalarStyle } from '../../model/files/documentNode';

/** Words that YAML, by one of its versions, takes for something else than a text. */
const taken = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text in the style of the one it replaces, in quotes wherever it might be read as something else. */
export function writeScalar(text: string, style: ScalarStyle, isInFlow: boolean): string {
  if (style === 'single' && !/[\n\r]/.test(text)) {
    return `'${text.replace(/'/g, "''")}'`;
  }
  const isPlain = style === 'plain' || style === 'block';
  const isSafe = /^[A-Za-z][\w.,=/-]*(?: [\w.,=/-]+)*$/.test(text) && !taken.test(text);
  return isPlain && isSafe && !(isInFlow && text.includes(',')) ? text : JSON.stringify(text);
}

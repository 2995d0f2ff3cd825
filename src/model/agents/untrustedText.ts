import { redactText } from '../../base/redact';
import { oneLine } from '../text/plainText';
import { maskPeople } from './maskPeople';

/** How a text of the service may be told to an agent. */
export interface TellingOptions {
  /** Characters. */
  max: number;
  /** Names of people and mail addresses stay. */
  withPeople?: boolean;
}

/** So much of a text is looked at, in characters: what a line shows comes from its beginning. */
const lookedAt = 4_000;

/**
 * Text of the service for the `untrusted` member of an answer: one line, without links, markup or what would be run, keys
 * and account ids left out. People may write there what they like, and a model reads it.
 */
export function untrustedText(text: string, { max, withPeople = false }: TellingOptions): string {
  const open = redactText(text.slice(0, lookedAt)).replace(/(?<!\d)\d{16}(?!\d)/g, '[account]');
  const plain = withoutLinks(withoutMarkup(oneLine(open, lookedAt)));
  return oneLine(withPeople ? plain : maskPeople(plain), max);
}

/** Tags, entities, fences and what makes emphasis, pictures, icons and templates of the rest. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z!][^<>]{0,200}>/gi, ' ')
    .replace(/<(?=[a-z/!])/gi, '‹')
    .replace(/&(?:#\w{1,8}|[a-z]{2,8});/gi, ' ')
    .replace(/`+|\*{2,}|_{2,}|~{2,}/g, ' ')
    .replace(/!(?=\[)/g, '')
    .replace(/[\]$](?=[({])/g, '$& ')
    .replace(/\{(?=\{)/g, '{ ')
    .replace(/^[\s#>|=+@-]+(?=\S)/, '');
}

function withoutLinks(text: string): string {
  return text
    .replace(/\b[a-z][a-z0-9+.-]{0,30}:\/\/\S*/gi, '[link]')
    .replace(/\bwww\.\S+/gi, '[link]')
    .replace(/\b(?:command|javascript|data|vbscript|file|mailto|vscode[\w-]{0,20}):\S+/gi, '[link]')
    .replace(/:\/\//g, ': ');
}

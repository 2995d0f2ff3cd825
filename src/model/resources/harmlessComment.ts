import type { Shell } from './cliCommand';

/**
 * A comment that does no harm where the shell takes it for a command, as zsh does with typed ones: of what a name holds
 * only letters, digits and a few signs are left that mean nothing to any shell.
 */
export function harmlessComment(text: string, shell: Shell): string {
  const harmless = text
    .replace(/[^\p{L}\p{N}\p{M} .:_,\uff0c\uff1a\u3001\u3002-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    // What was taken out of the end of a name leaves a blank before the comma.
    .replace(/ (?=[,\uff0c\uff1a\u3001\u3002])/g, '')
    .trim()
    .slice(0, 300);
  return `${shell === 'cmd' ? 'rem' : '#'} ${harmless}`;
}

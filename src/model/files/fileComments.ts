import type { Family } from '../configuration/ldap/finding';

/** What a comment begins with that is for us. */
export const commentWords = { ignore: 'idaas-sync-ignore', family: 'idaas-sync-family' } as const;

const ignore =
  /(?:^|\s)(?:#|\/\/|\/\*)\s*idaas-sync-ignore\b[ \t:]*([A-Z]{2,3}-\d{2}(?:[ ,]+[A-Z]{2,3}-\d{2})*)?/;
const family = /(?:^|\s)(?:#|\/\/|\/\*)\s*idaas-sync-family\b[ \t:]*(ad|openldap)\b/i;

/** What the comments of a file say. */
export interface FileComments {
  /** Whether a rule is to be silent about what stands in a line, counted from 0. */
  isIgnored(rule: string, line: number): boolean;
  /** Kind of directory of what stands at an offset: by the last comment before it, else the first of the file. */
  familyAt(offset: number): Family | undefined;
}

/**
 * Reads `idaas-sync-ignore OC-01` (all rules without one), which counts for its own line, or for the next one where
 * nothing else is in its own, and `idaas-sync-family: ad`. A text without them costs one search.
 */
export function fileComments(text: string): FileComments {
  const ignored = new Map<number, string[]>();
  const families: { at: number; family: Family }[] = [];
  if (text.includes('idaas-sync-')) {
    let at = 0;
    let pending: string[] = [];
    for (const [line, content] of text.split('\n').entries()) {
      const found = ignore.exec(content);
      const rules = found ? (found[1]?.split(/[ ,]+/) ?? ['*']) : [];
      const isAlone = /^\s*(?:#|\/\/|\/\*)/.test(content);
      if (!isAlone) {
        ignored.set(line, [...pending, ...rules]);
        if (content.trim() !== '') pending = [];
      } else {
        pending = [...pending, ...rules];
      }
      const kind = family.exec(content)?.[1]?.toLowerCase();
      if (kind === 'ad' || kind === 'openldap') families.push({ at, family: kind });
      at += content.length + 1;
    }
  }
  return {
    isIgnored: (rule, line) =>
      ignored.get(line)?.some((each) => each === '*' || each === rule) ?? false,
    familyAt: (offset) => (families.filter(({ at }) => at <= offset).at(-1) ?? families[0])?.family,
  };
}

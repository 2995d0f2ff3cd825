import type { Finding } from '../../src/model/configuration/ldap/finding';
import { readClassList } from '../../src/model/configuration/ldap/classList';
import { worst, type Severity } from './severity';

/** One class of a list, and how bad what was found about it is. */
export interface ClassChip {
  name: string;
  severity?: Severity;
}

/** OC-12 tells the list as it was; no class of the present one is to blame. */
const ofWholeList = 'OC-12';

/**
 * The classes of a list, marked by the findings about the list: a class is concerned when the correction leaves it
 * out, or, without a correction, when the message names it.
 */
export function classChips(text: string, findings: readonly Finding[]): ClassChip[] {
  const concerned = findings
    .filter(({ rule }) => rule !== ofWholeList)
    .map(({ severity, suggestion, message }) => {
      const kept = new Set(lowerNames(suggestion ?? ''));
      const named = new Set(message.toLowerCase().match(/[a-z0-9-]+/g) ?? []);
      return {
        severity,
        concerns: (name: string) => (suggestion === undefined ? named.has(name) : !kept.has(name)),
      };
    });
  return readClassList(text).tokens.map(({ name }) => ({
    name,
    severity: worst(concerned.filter(({ concerns }) => concerns(name.toLowerCase()))),
  }));
}

const lowerNames = (text: string) =>
  readClassList(text).tokens.map(({ name }) => name.toLowerCase());

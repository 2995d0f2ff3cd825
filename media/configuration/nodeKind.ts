import * as l10n from '@vscode/l10n';
import { parseName } from '../../src/model/configuration/ldap/distinguishedName';
import type { UnitPath } from '../../src/model/configuration/configurationReading';

/** What a source or a target of a scope is. */
export type NodeKind = 'unit' | 'department' | 'name' | 'other' | 'none';

export function nodeKind(text: string | undefined, units: Record<string, UnitPath>): NodeKind {
  const plain = text?.trim() ?? '';
  if (plain === '') return 'none';
  if (Object.hasOwn(units, plain) || plain.startsWith('ou_')) return 'unit';
  if (/^\d+$/.test(plain)) return 'department';
  return Array.isArray(parseName(plain)) ? 'name' : 'other';
}

export function nodeKindWord(kind: NodeKind): string {
  switch (kind) {
    case 'unit':
      return l10n.t('organizational unit of IDaaS');
    case 'department':
      return l10n.t('department id');
    case 'name':
      return l10n.t('distinguished name');
    case 'other':
      return l10n.t('id of the other side');
    case 'none':
      return l10n.t('not set');
  }
}

import * as l10n from '@vscode/l10n';
import type { SyncScope } from '../syncConfiguration';
import { canonicalAttribute } from './attributeTypes';
import { knownClasses } from './checkClasses';
import { parseName, type DistinguishedName } from './distinguishedName';
import type { CheckContext, Finding } from './finding';

/** Rules SCP-01 to SCP-05: where an outbound synchronization to LDAP writes. */
export function checkPushScopes(
  scopes: readonly SyncScope[],
  organizationClasses: string,
  context: CheckContext,
): Finding[] {
  const findings = scopes.flatMap((scope, index) => [
    ...emptySource(scope, `udSyncScopeConfigs[${index}].sourceScopes`),
    ...target(
      scope.targetScope,
      `udSyncScopeConfigs[${index}].targetScope`,
      organizationClasses,
      context,
    ),
  ]);
  return [...findings, ...overlaps(scopes)];
}

/** SCP-04: two scopes write to the same node, or one below the other's. */
function overlaps(scopes: readonly SyncScope[]): Finding[] {
  const targets = scopes.map(({ targetScope }) => {
    const name = parseName(targetScope?.trim() ?? '');
    return Array.isArray(name) && name.length > 0 ? comparable(name) : undefined;
  });
  return targets.flatMap((target, index): Finding[] => {
    const other = targets.findIndex(
      (earlier, position) =>
        position < index &&
        earlier !== undefined &&
        target !== undefined &&
        (endsWith(target, earlier) || endsWith(earlier, target)),
    );
    return other < 0
      ? []
      : [
          {
            rule: 'SCP-04',
            severity: 'warning',
            field: `udSyncScopeConfigs[${index}].targetScope`,
            message: l10n.t(
              'This target is the same as that of scope {0}, or one lies below the other: both write there.',
              other + 1,
            ),
            reference: 'GetIdentityProviderUdPushConfiguration',
          },
        ];
  });
}

/** A name in a form that can be compared: types by their usual names, without case (RFC 4517 caseIgnoreMatch). */
function comparable(name: DistinguishedName): string[] {
  return name.map((relative) =>
    relative
      .map(({ type, value }) => `${canonicalAttribute(type)}=${value.trim().toLowerCase()}`)
      .sort()
      .join('+'),
  );
}

function endsWith(name: readonly string[], end: readonly string[]): boolean {
  return end.every((part, index) => name[name.length - end.length + index] === part);
}

/** SCP-05: no source. */
export function emptySource({ sourceScopes }: SyncScope, field: string): Finding[] {
  return sourceScopes?.some((source) => source.trim() !== '')
    ? []
    : [
        {
          rule: 'SCP-05',
          severity: 'warning',
          field,
          message: l10n.t('There is no source: nothing is synchronized, or everything.'),
          reference: 'GetIdentityProviderUdPushConfiguration',
        },
      ];
}

function target(
  text: string | undefined,
  field: string,
  organizationClasses: string,
  { family }: CheckContext,
): Finding[] {
  const plain = text?.trim() ?? '';
  if (plain === '') {
    return [];
  }
  const name = parseName(plain);
  if (!Array.isArray(name)) {
    const message = /^\d+$/.test(plain)
      ? l10n.t(
          '"{0}" looks like a department id; an LDAP directory needs a distinguished name.',
          plain.slice(0, 40),
        )
      : l10n.t('This is no distinguished name: {0} (column {1})', name.message, name.column);
    return [{ rule: 'SCP-01', severity: 'error', field, message, reference: 'RFC 4514 §3' }];
  }
  const types = name.map((relative) => canonicalAttribute(relative[0]?.type ?? ''));
  if (types.length > 0 && types.every((type) => type === 'dc')) {
    return [
      {
        rule: 'SCP-03',
        severity: 'warning',
        field,
        message: l10n.t(
          'This is the root of the directory: all of it is within reach. Name a unit below it.',
        ),
        reference: 'RFC 4514 §3',
      },
    ];
  }
  const units = knownClasses(organizationClasses, family).some(
    ({ name: found }) => found === 'organizationalUnit',
  );
  if (family === 'ad' && units && types[0] === 'cn') {
    return [
      {
        rule: 'SCP-02',
        severity: 'error',
        field,
        message: l10n.t(
          'In Active Directory an organizational unit cannot stand below a container (CN=…).',
        ),
        reference: 'ADSchema c-organizationalunit, possible superiors',
      },
    ];
  }
  return [];
}

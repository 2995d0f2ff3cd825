import * as l10n from '@vscode/l10n';
import type { SyncScope } from '../syncConfiguration';
import { canonicalAttribute } from './attributeTypes';
import { textOf, type CheckFacts } from './checkFacts';
import { parseName, type DistinguishedName } from './distinguishedName';
import type { Finding } from './finding';
import { knownClasses } from './schemaOfList';

/** What is pushed below the targets: the classes of organizations and the attribute that names them. */
export interface Organizations {
  classes: string;
  rdn: string;
}

/** Rules SCP-01 to SCP-04 and OC-14: where an outbound synchronization to LDAP writes. */
export function checkTargets(
  scopes: readonly SyncScope[],
  organizations: Organizations,
  facts: CheckFacts,
): Finding[] {
  const findings = scopes.flatMap(({ targetScope }, index) =>
    target(
      textOf(targetScope).trim(),
      `udSyncScopeConfigs[${index}].targetScope`,
      organizations,
      facts,
    ),
  );
  return [
    ...wrongPlace(scopes, organizations, facts),
    ...findings,
    ...overlaps(scopes),
    ...loops(scopes, facts.pullSources),
  ];
}

/** Types of the attributes that name the node and those above it, in canonical names; `undefined` for what is no name. */
function typesOf(text: string): string[] | undefined {
  const name = parseName(text);
  return Array.isArray(name)
    ? name.map((relative) => canonicalAttribute(relative[0]?.type ?? ''))
    : undefined;
}

/** OC-14: classes that Active Directory does not let stand where organizations go. */
function wrongPlace(
  scopes: readonly SyncScope[],
  { classes, rdn }: Organizations,
  { family }: CheckFacts,
): Finding[] {
  const known = knownClasses(classes, family).map(({ name }) => name);
  const container = known.includes('container') && canonicalAttribute(rdn) === 'ou';
  const below =
    known.includes('organization') &&
    scopes.some(({ targetScope }) => typesOf(textOf(targetScope))?.[0] === 'ou');
  return family === 'ad' && (container || below)
    ? [
        {
          rule: 'OC-14',
          severity: 'error',
          field: 'ldapUdPushConfig.organizationUnitObjectClass',
          message: l10n.t(
            'Active Directory refuses this class here (result 64); use organizationalUnit.',
          ),
          suggestion: 'organizationalUnit',
          reference: 'ADSchema c-organizationalunit',
        },
      ]
    : [];
}

/** SCP-04: two scopes write to the same node, or one below the other's. */
function overlaps(scopes: readonly SyncScope[]): Finding[] {
  const targets = scopes.map(({ targetScope }) => comparableOf(targetScope));
  return targets.flatMap((target, index): Finding[] => {
    const other = targets.slice(0, index).findIndex((earlier) => overlap(target, earlier));
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

/** SCP-04: what is pushed there comes back with the next inbound run. */
function loops(scopes: readonly SyncScope[], pullSources: readonly string[]): Finding[] {
  const sources = pullSources.map(comparableOf);
  return scopes.flatMap(({ targetScope }, index): Finding[] => {
    const target = comparableOf(targetScope);
    return sources.some((source) => overlap(target, source))
      ? [
          {
            rule: 'SCP-04',
            severity: 'warning',
            field: `udSyncScopeConfigs[${index}].targetScope`,
            message: l10n.t(
              'Inbound synchronization reads from here, too: what is pushed comes back with its next run.',
            ),
            reference: 'GetIdentityProviderUdPullConfiguration',
          },
        ]
      : [];
  });
}

/** A node by its parts, for comparing; `undefined` for what is no name, and for the root, which lies above everything. */
function comparableOf(node: unknown): string[] | undefined {
  const name = parseName(textOf(node).trim());
  return Array.isArray(name) && name.length > 0 ? comparable(name) : undefined;
}

/** Whether two nodes are the same, or one lies below the other. */
function overlap(one: readonly string[] | undefined, other: readonly string[] | undefined) {
  return Boolean(one && other && (endsWith(one, other) || endsWith(other, one)));
}

/** A name in a form that can be compared: types by their usual names, without case (RFC 4517 caseIgnoreMatch). */
function comparable(name: DistinguishedName): string[] {
  return name.map((relative) =>
    relative
      .map(
        ({ type, value }) =>
          `${canonicalAttribute(type)}=${value.trim().replace(/\s+/g, ' ').toLowerCase()}`,
      )
      .sort()
      .join('+'),
  );
}

function endsWith(name: readonly string[], end: readonly string[]): boolean {
  return end.every((part, index) => name[name.length - end.length + index] === part);
}

/** SCP-05: no source. */
export function emptySource({ sourceScopes }: SyncScope, field: string): Finding[] {
  return Array.isArray(sourceScopes) && sourceScopes.some((source) => textOf(source).trim() !== '')
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
  plain: string,
  field: string,
  { classes }: Organizations,
  { family }: CheckFacts,
): Finding[] {
  if (plain === '') {
    return [];
  }
  const finding = (
    rule: string,
    severity: Finding['severity'],
    message: string,
    reference: string,
    suggestion?: string,
  ): Finding => ({ rule, severity, field, message, ...(suggestion && { suggestion }), reference });
  const name = parseName(plain);
  const wide = wideSigns(plain);
  if (wide !== undefined) {
    const message = l10n.t('Commas and equals signs of a name are plain ones, not full-width.');
    return [finding('SCP-01', 'error', message, 'RFC 4514 §3', wide)];
  }
  if (!Array.isArray(name)) {
    const message = /^\d+$/.test(plain)
      ? l10n.t(
          '"{0}" looks like a department id; an LDAP directory needs a distinguished name.',
          plain.slice(0, 40),
        )
      : l10n.t('This is no distinguished name: {0} (column {1})', name.message, name.column);
    return [finding('SCP-01', 'error', message, 'RFC 4514 §3')];
  }
  const types = typesOf(plain) ?? [];
  if (types.every((type) => type === 'dc')) {
    return [
      finding(
        'SCP-03',
        'warning',
        l10n.t(
          'This is the root of the directory: all of it is within reach. Name a unit below it.',
        ),
        'RFC 4514 §3',
      ),
    ];
  }
  const units = knownClasses(classes, family).some(
    ({ name: found }) => found === 'organizationalUnit',
  );
  return family === 'ad' && units && types[0] === 'cn'
    ? [
        finding(
          'SCP-02',
          'error',
          l10n.t(
            'In Active Directory an organizational unit cannot stand below a container (CN=…).',
          ),
          'ADSchema c-organizationalunit, possible superiors',
        ),
      ]
    : [];
}

/** The name with plain signs, where signs of a Chinese keyboard hide more parts of it; `undefined` where they do not. */
function wideSigns(text: string): string | undefined {
  const plain = text.replace(/[，；＝＋]/g, (sign) => sign.normalize('NFKC'));
  const [before, after] = [parseName(text), parseName(plain)];
  const parts = Array.isArray(before) ? before.length : 0;
  return plain !== text && Array.isArray(after) && after.length > parts ? plain : undefined;
}

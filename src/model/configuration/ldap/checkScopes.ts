import * as l10n from '@vscode/l10n';
import type { SyncScope } from '../syncConfiguration';
import { textOf, type CheckFacts } from './checkFacts';
import { checkName, directoryPart } from './checkName';
import type { ClassSubject } from './classSubject';
import { parseName, type DistinguishedName } from './distinguishedName';
import type { Finding } from './finding';
import { isNodeOf, placeOf } from './placeOf';
import type { Schema } from './schema';

/** Rules SCP-01 to SCP-04, SCP-06, SCP-07 and OC-14: where an outbound synchronization to LDAP writes. */
export function checkTargets(
  scopes: readonly SyncScope[],
  { users, organizations }: { users: ClassSubject; organizations: ClassSubject },
  facts: CheckFacts,
): Finding[] {
  const targets = scopes.map(({ targetScope }) => textOf(targetScope).trim());
  return [
    ...targets.flatMap((target, index) => {
      const field = targetField(index);
      const others = targets.filter((_, other) => other !== index);
      const problems = checkName(target, field, [...others, ...facts.pullSources], facts);
      return problems.some(({ severity }) => severity === 'error')
        ? problems
        : [
            ...problems,
            ...wholeDirectory(target, field),
            ...wrongPlace(target, field, { users, organizations }, facts),
          ];
    }),
    ...overlaps(targets, facts.schema),
    ...loops(targets, facts),
  ];
}

const targetField = (index: number) => `udSyncScopeConfigs[${index}].targetScope`;

/** SCP-03: the target is the root of the directory. */
function wholeDirectory(target: string, field: string): Finding[] {
  const name = parseName(target);
  return target !== '' && Array.isArray(name) && directoryPart(name).length === name.length
    ? [
        {
          rule: 'SCP-03',
          severity: 'warning',
          field,
          message: l10n.t(
            'This is the root of the directory: all of it is within reach. Name a unit below it.',
          ),
          reference: 'RFC 4514 §3',
        },
      ]
    : [];
}

/** OC-14, SCP-02 and SCP-06: Active Directory says of each class which classes may stand above it. */
function wrongPlace(
  target: string,
  field: string,
  { users, organizations }: { users: ClassSubject; organizations: ClassSubject },
  { family }: CheckFacts,
): Finding[] {
  const node = placeOf(target);
  if (family !== 'ad' || node === undefined) {
    return [];
  }
  const findings: Finding[] = [];
  if (!isNodeOf(users, node)) {
    findings.push({
      rule: 'SCP-06',
      severity: 'error',
      field,
      message: l10n.t(
        'Active Directory does not let users of this class stand directly below this node (result 64). Name an organizational unit.',
      ),
      reference: 'MS-ADSC, possSuperiors',
    });
  }
  if (!isNodeOf(organizations, node)) {
    const unit = organizations.known.some(({ name }) => name === 'organizationalUnit');
    findings.push(
      unit
        ? {
            rule: 'SCP-02',
            severity: 'error',
            field,
            message:
              node === 'cn'
                ? l10n.t(
                    'In Active Directory an organizational unit cannot stand below a container (CN=…).',
                  )
                : l10n.t(
                    'Active Directory does not let organizational units stand below this node (result 64).',
                  ),
            reference: 'ADSchema c-organizationalunit, possible superiors',
          }
        : {
            rule: 'OC-14',
            severity: 'error',
            field: organizations.field,
            message: l10n.t(
              'Active Directory refuses this class here (result 64); use organizationalUnit.',
            ),
            suggestion: 'organizationalUnit',
            reference: 'ADSchema c-organizationalunit',
          },
    );
  }
  return findings;
}

/** SCP-04: two scopes write to the same node, or one below the other's. */
function overlaps(texts: readonly string[], schema: Schema): Finding[] {
  const targets = texts.map((target) => comparableOf(target, schema));
  return targets.flatMap((target, index): Finding[] => {
    const other = targets.slice(0, index).findIndex((earlier) => overlap(target, earlier));
    return other < 0
      ? []
      : [
          {
            rule: 'SCP-04',
            severity: 'warning',
            field: targetField(index),
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
function loops(targets: readonly string[], { pullSources, schema }: CheckFacts): Finding[] {
  const sources = pullSources.map((source) => comparableOf(source, schema));
  return targets.flatMap((text, index): Finding[] => {
    const target = comparableOf(text, schema);
    return sources.some((source) => overlap(target, source))
      ? [
          {
            rule: 'SCP-04',
            severity: 'warning',
            field: targetField(index),
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
function comparableOf(node: string, schema: Schema): string[] | undefined {
  const name = parseName(node.trim());
  return Array.isArray(name) && name.length > 0 ? comparable(name, schema) : undefined;
}

/** Whether two nodes are the same, or one lies below the other. */
function overlap(one: readonly string[] | undefined, other: readonly string[] | undefined) {
  return Boolean(one && other && (endsWith(one, other) || endsWith(other, one)));
}

/** A name in a form that can be compared: types by their usual names, without case (RFC 4517 caseIgnoreMatch). */
function comparable(name: DistinguishedName, schema: Schema): string[] {
  return name.map((relative) =>
    relative
      .map(
        ({ type, value }) =>
          `${schema.canonical(type)}=${value.trim().replace(/\s+/g, ' ').toLowerCase()}`,
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

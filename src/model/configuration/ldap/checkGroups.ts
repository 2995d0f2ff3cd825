import * as l10n from '@vscode/l10n';
import type { LdapUdPullConfig } from '../syncConfiguration';
import { textOf, type CheckFacts } from './checkFacts';
import { allowedAttributes, usualClass, type ClassSubject } from './classSubject';
import type { Finding } from './finding';
import { isForeignAttribute } from './foreignAttributes';
import { nearestName } from './nearestClass';

/** The attribute that holds the members of a group, by the class of the group, in lower case. */
const memberOfClass = new Map(
  Object.entries({
    group: 'member',
    groupofnames: 'member',
    groupofmembers: 'member',
    groupofuniquenames: 'uniqueMember',
    posixgroup: 'memberUid',
    groupofurls: 'memberURL',
    organizationalrole: 'roleOccupant',
    sudorole: 'sudoUser',
  }),
);

const classOfMember = new Map(
  Object.entries({
    member: 'groupOfNames',
    uniquemember: 'groupOfUniqueNames',
    memberuid: 'posixGroup',
  }),
);

const attributeField = 'ldapUdPullConfig.groupMemberAttributeName';

/** Rules GRP-01 to GRP-04: the class of groups, the attribute of their members, and the two against each other. */
export function checkGroups(
  ldap: LdapUdPullConfig,
  groups: ClassSubject,
  facts: CheckFacts,
): Finding[] {
  const attribute = textOf(ldap.groupMemberAttributeName).trim();
  const { family, schema } = facts;
  const expected = expectedAttributes(groups);
  const finding = (
    rule: string,
    severity: Finding['severity'],
    field: string,
    message: string,
    suggestion?: string,
  ): Finding[] => [
    {
      rule,
      severity,
      field,
      message,
      ...(suggestion !== undefined && { suggestion }),
      reference: 'RFC 4519 §3.5, §3.6',
    },
  ];
  // Active Directory has the class, but no group that it would see as one.
  const rare =
    family === 'ad' &&
    groups.known.length > 0 &&
    !groups.known.some(({ name }) => name === 'group');
  const ofClass = rare
    ? finding(
        'GRP-03',
        'warning',
        groups.field,
        l10n.t('Groups of Active Directory are of the class group; this one finds none of them.'),
        'group',
      )
    : [];
  if (attribute === '') {
    return ofClass;
  }
  const isClass = schema.class(attribute) ?? memberOfClass.get(attribute.toLowerCase());
  if (isClass !== undefined && !schema.attribute(attribute)) {
    const swapped = groups.names.some(({ name }) => classOfMember.has(name.toLowerCase()));
    return finding(
      'GRP-01',
      'error',
      attributeField,
      swapped
        ? l10n.t(
            '"{0}" is a class, not an attribute: it and the class of groups are swapped, as in the samples of the service.',
            attribute,
          )
        : l10n.t('"{0}" is a class, not an attribute.', attribute),
      expected[0] ?? memberOfClass.get(usualClass('group', family).toLowerCase()),
    );
  }
  const canonical = schema.canonical(attribute);
  if (!/^[A-Za-z][A-Za-z0-9-]*$|^\d+(\.\d+)+$/.test(attribute)) {
    return [
      ...ofClass,
      ...finding(
        'GRP-01',
        'error',
        attributeField,
        l10n.t('Only the name of one attribute belongs here.'),
        expected[0],
      ),
    ];
  }
  const right = rare ? ['member'] : expected;
  if (right.some((name) => schema.canonical(name) === canonical)) {
    return ofClass;
  }
  if (canonical === 'memberof') {
    return [
      ...ofClass,
      ...finding(
        'GRP-04',
        'error',
        attributeField,
        l10n.t(
          'memberOf stands with users and names their groups; groups name their members by {0}.',
          right[0] ?? 'member',
        ),
        right[0] ?? 'member',
      ),
    ];
  }
  if (right.length === 0) {
    // Without a class that says so, any attribute that can hold members will do.
    return [...ofClass, ...unknownMember(attribute, facts, finding)];
  }
  // On OpenLDAP a class that allows the attribute may well be used with it.
  const allowed = allowedAttributes(groups);
  if (!rare && (allowed === undefined || allowed.has(canonical))) {
    return ofClass;
  }
  const swap = classOfMember.get(canonical);
  return [
    ...ofClass,
    ...finding(
      'GRP-02',
      'error',
      attributeField,
      swap === undefined || family === 'ad'
        ? l10n.t(
            'Groups of this class name their members by {0}, not by {1}.',
            right[0] ?? '',
            attribute,
          )
        : l10n.t(
            'Groups of this class name their members by {0}; {1} belongs to {2}.',
            right[0] ?? '',
            attribute,
            swap,
          ),
      right[0],
    ),
  ];
}

/** What the classes of the list name members by. */
function expectedAttributes({ intended }: ClassSubject): string[] {
  return intended.split(',').flatMap((name) => memberOfClass.get(name.toLowerCase()) ?? []);
}

function unknownMember(
  attribute: string,
  { schema }: CheckFacts,
  finding: (
    rule: string,
    severity: Finding['severity'],
    field: string,
    message: string,
    suggestion?: string,
  ) => Finding[],
): Finding[] {
  return schema.attribute(attribute) || isForeignAttribute(attribute)
    ? []
    : finding(
        'GRP-04',
        'warning',
        attributeField,
        l10n.t('No standard schema has an attribute "{0}".', attribute),
        nearestName(attribute, [
          { name: 'member' },
          { name: 'uniqueMember' },
          { name: 'memberUid' },
        ]),
      );
}

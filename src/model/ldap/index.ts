import * as l10n from '@vscode/l10n';
import type { PullConfiguration, PushConfiguration } from '../syncConfiguration';
import { checkNaming } from './checkNaming';
import { checkPassword } from './checkPassword';
import { checkPushScopes, emptySource } from './checkScopes';
import { checkSpelling, type ClassSubject } from './checkClasses';
import { checkStructure } from './checkStructure';
import { readClassList, writeClassList } from './classList';
import type { CheckContext, Finding } from './finding';
import { anyObjectClass } from './objectClasses';

/**
 * Checks the LDAP part of outbound settings: classes that new entries get, the attributes that name them, passwords
 * against their transport, targets. Says only what the configuration proves; nothing for a provider without LDAP.
 */
export function checkPush(config: PushConfiguration, context: CheckContext): Finding[] {
  const ldap = config.ldapUdPushConfig;
  if (!ldap) {
    return [];
  }
  const userClasses = ldap.userObjectClass ?? '';
  const organizationClasses = ldap.organizationUnitObjectClass ?? '';
  const subjects: ClassSubject[] = [
    {
      field: 'ldapUdPushConfig.userObjectClass',
      text: userClasses,
      entries: 'user',
      rdn: ldap.userRdn,
    },
    {
      field: 'ldapUdPushConfig.organizationUnitObjectClass',
      text: organizationClasses,
      entries: 'organization',
      rdn: ldap.organizationalUnitRdn,
    },
  ];
  return [
    ...subjects.flatMap((subject) => [
      ...checkSpelling(subject, context),
      // The mapping of organizations is not the mapping of users; about theirs nothing is known.
      ...checkStructure(
        subject,
        subject.entries === 'user' ? context : { ...context, mappedAttributes: undefined },
      ),
    ]),
    ...checkNaming(
      {
        field: 'ldapUdPushConfig.userRdn',
        rdn: ldap.userRdn ?? '',
        entries: 'user',
        classes: userClasses,
      },
      context,
    ),
    ...checkNaming(
      {
        field: 'ldapUdPushConfig.organizationalUnitRdn',
        rdn: ldap.organizationalUnitRdn ?? '',
        entries: 'organization',
        classes: organizationClasses,
      },
      context,
    ),
    ...checkPassword(ldap.passwordSyncStatus, 'ldapUdPushConfig.passwordSyncStatus', context),
    ...checkPushScopes(config.udSyncScopeConfigs ?? [], organizationClasses, context),
  ];
}

/** Checks inbound settings: class lists that recognise entries, filters, deletion protection, sources. */
export function checkPull(config: PullConfiguration, context: CheckContext): Finding[] {
  const ldap = config.ldapUdPullConfig;
  const subjects: ClassSubject[] = ldap
    ? [
        {
          field: 'ldapUdPullConfig.userObjectClass',
          text: ldap.userObjectClass ?? '',
          entries: 'user',
        },
        {
          field: 'ldapUdPullConfig.organizationUnitObjectClass',
          text: ldap.organizationUnitObjectClass ?? '',
          entries: 'organization',
        },
        {
          field: 'ldapUdPullConfig.groupObjectClass',
          text: ldap.groupObjectClass ?? '',
          entries: 'group',
        },
      ]
    : [];
  return [
    ...subjects.flatMap((subject) => [
      ...checkSpelling(subject, context),
      ...topMatchesAll(subject),
    ]),
    ...computersAmongUsers(config, context),
    ...thresholds(config),
    ...(config.udSyncScopeConfig
      ? emptySource(config.udSyncScopeConfig, 'udSyncScopeConfig.sourceScopes')
      : []),
  ];
}

/** OC-10: `top` in a list that is searched for. */
function topMatchesAll({ field, text }: ClassSubject): Finding[] {
  const names = readClassList(text).tokens.map(({ name }) => name);
  const rest = names.filter((name) => name.toLowerCase() !== 'top');
  return rest.length === names.length
    ? []
    : [
        {
          rule: 'OC-10',
          severity: 'warning',
          field,
          message: l10n.t('Every entry has the class "top": the search may find all of them.'),
          // A list with other mistakes is corrected by their own suggestions first.
          ...(rest.length > 0 &&
            rest.every((name) => anyObjectClass(name)) && { suggestion: writeClassList(rest) }),
          reference: 'RFC 4512 §2.4.1',
        },
      ];
}

/** OC-11: in Active Directory a computer is a user, too. */
function computersAmongUsers(
  { ldapUdPullConfig }: PullConfiguration,
  { family }: CheckContext,
): Finding[] {
  const { userObjectClass = '', userObjectClassCustomFilter = '' } = ldapUdPullConfig ?? {};
  const names = readClassList(userObjectClass).tokens.map(({ name }) => name.toLowerCase());
  if (family !== 'ad' || !names.includes('user') || userObjectClassCustomFilter.trim() !== '') {
    return [];
  }
  return [
    {
      rule: 'OC-11',
      severity: 'warning',
      field: 'ldapUdPullConfig.userObjectClassCustomFilter',
      message: l10n.t('In Active Directory computers are users as well. Add a filter for persons.'),
      suggestion: '(objectCategory=person)',
      reference: 'ADSchema c-computer',
    },
  ];
}

/** GRD-01: a deletion threshold that is missing or protects nothing. */
function thresholds({ pullProtectedRule }: PullConfiguration): Finding[] {
  const names = [
    'userDeletedThreshold',
    'organizationalUnitDeletedThreshold',
    'groupDeletedThreshold',
  ] as const;
  const usual = {
    userDeletedThreshold: '30',
    organizationalUnitDeletedThreshold: '10',
    groupDeletedThreshold: '10',
  };
  return names.flatMap((name): Finding[] => {
    const value = pullProtectedRule?.[name];
    return value !== undefined && value > 0
      ? []
      : [
          {
            rule: 'GRD-01',
            severity: 'warning',
            field: `pullProtectedRule.${name}`,
            message:
              value === undefined
                ? l10n.t(
                    'There is no deletion limit: a mistake at the source deletes without bound.',
                  )
                : l10n.t(
                    'The deletion limit is {0}. Whether that stops every deletion or none is not documented.',
                    value,
                  ),
            suggestion: usual[name],
            reference: 'SetIdentityProviderUdPullConfiguration, PullProtectedRule',
          },
        ];
  });
}

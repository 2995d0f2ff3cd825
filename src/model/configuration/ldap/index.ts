import * as l10n from '@vscode/l10n';
import type { PullConfiguration, PushConfiguration, SyncScope } from '../syncConfiguration';
import { checkChange } from './checkChange';
import { checkSpelling, type ClassSubject } from './checkClasses';
import { readFacts, textOf } from './checkFacts';
import { checkNaming } from './checkNaming';
import { checkPassword, checkRights } from './checkPassword';
import { checkTargets, emptySource } from './checkScopes';
import { checkAttributes, checkStructure } from './checkStructure';
import { readClassList, writeClassList } from './classList';
import type { CheckContext, Family, Finding } from './finding';
import { anyObjectClass } from './objectClasses';

/*
 * Rules that stay silent, because no answer of the service holds what they are about: how many entries there are, for a
 * deletion limit of more than a fifth of them (part of GRD-01); targets of other providers, whose directory may be
 * another one under the same names (part of SCP-04); what an account that is named "read-only" may really do (part of
 * PWD-05). RDN-05 speaks for callers who know what feeds `cn`; the service does not tell. That pushing has no deletion
 * limit at all (GRD-02) stands on the page for every provider, and is no finding about one.
 */

/**
 * Checks outbound settings: classes that new entries get, the attributes that name them, passwords against their
 * transport, sources and targets. Says only what the configuration proves; of LDAP nothing for a provider without it.
 */
export function checkPush(config: PushConfiguration | undefined, context: CheckContext): Finding[] {
  const facts = readFacts(context);
  const scopes = scopesOf(config?.udSyncScopeConfigs);
  const sources = scopes.flatMap((scope, index) =>
    emptySource(scope, `udSyncScopeConfigs[${index}].sourceScopes`),
  );
  const ldap = config?.ldapUdPushConfig;
  if (!ldap) {
    return sources;
  }
  const users: ClassSubject & { rdn: string } = {
    field: 'ldapUdPushConfig.userObjectClass',
    text: textOf(ldap.userObjectClass),
    entries: 'user',
    rdn: textOf(ldap.userRdn),
  };
  const organizations: ClassSubject & { rdn: string } = {
    field: 'ldapUdPushConfig.organizationUnitObjectClass',
    text: textOf(ldap.organizationUnitObjectClass),
    entries: 'organization',
    rdn: textOf(ldap.organizationalUnitRdn),
  };
  const passwords = textOf(ldap.passwordSyncStatus).trim().toLowerCase() === 'enabled';
  return [
    ...checkSpelling(users, facts),
    ...checkStructure(users, facts),
    // The mapping is that of users; of organizations no attribute but their name is known.
    ...checkAttributes(users, facts, passwords),
    ...checkSpelling(organizations, facts),
    ...checkStructure(organizations, facts),
    ...[users, organizations].flatMap(({ text: classes, rdn, entries }) =>
      checkNaming({ field: `ldapUdPushConfig.${rdnOf[entries]}`, rdn, entries, classes }, facts),
    ),
    ...checkPassword(ldap.passwordSyncStatus, 'ldapUdPushConfig.passwordSyncStatus', facts),
    ...checkRights(facts),
    ...sources,
    ...checkTargets(scopes, { classes: organizations.text, rdn: organizations.rdn }, facts),
    ...(facts.earlier ? checkChange(facts.earlier, config) : []),
  ];
}

const rdnOf = { user: 'userRdn', organization: 'organizationalUnitRdn', group: '' };

/** The rows of a list of scopes that are rows. */
function scopesOf(scopes: unknown): SyncScope[] {
  return Array.isArray(scopes)
    ? scopes.map((scope: SyncScope | null) => (typeof scope === 'object' && scope ? scope : {}))
    : [];
}

/** Checks inbound settings: class lists that recognise entries, filters, deletion protection, sources. */
export function checkPull(config: PullConfiguration | undefined, context: CheckContext): Finding[] {
  if (!config) {
    return [];
  }
  const facts = readFacts(context);
  const ldap = config.ldapUdPullConfig;
  const subjects: ClassSubject[] = ldap
    ? [
        {
          field: 'ldapUdPullConfig.userObjectClass',
          text: textOf(ldap.userObjectClass),
          entries: 'user',
        },
        {
          field: 'ldapUdPullConfig.organizationUnitObjectClass',
          text: textOf(ldap.organizationUnitObjectClass),
          entries: 'organization',
        },
        {
          field: 'ldapUdPullConfig.groupObjectClass',
          text: textOf(ldap.groupObjectClass),
          entries: 'group',
        },
      ]
    : [];
  return [
    ...subjects.flatMap((subject) => [...checkSpelling(subject, facts), ...topMatchesAll(subject)]),
    ...computersAmongUsers(config, facts.family),
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
  { ldapUdPullConfig: ldap }: PullConfiguration,
  family: Family,
): Finding[] {
  const names = readClassList(textOf(ldap?.userObjectClass)).tokens.map(({ name }) =>
    name.toLowerCase(),
  );
  const filter = textOf(ldap?.userObjectClassCustomFilter).trim();
  if (family !== 'ad' || !names.includes('user') || filter !== '') {
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
function thresholds({ pullProtectedRule, groupSyncStatus }: PullConfiguration): Finding[] {
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
    const value = limitOf(pullProtectedRule?.[name]);
    // Groups that are not synchronized are not deleted either.
    const idle = name === 'groupDeletedThreshold' && groupSyncStatus === 'disabled';
    return idle || (value !== undefined && value > 0)
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

/** A limit that is no number limits nothing, whatever else it is. */
function limitOf(given: unknown): number | undefined {
  const value = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

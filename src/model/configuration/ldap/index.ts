import * as l10n from '@vscode/l10n';
import type { PullConfiguration, PushConfiguration, SyncScope } from '../syncConfiguration';
import { checkChange } from './checkChange';
import { checkSpelling } from './checkClasses';
import { readFacts, textOf, type CheckFacts } from './checkFacts';
import { checkFilters } from './checkFilters';
import { checkGroups } from './checkGroups';
import { checkName } from './checkName';
import { checkNaming } from './checkNaming';
import { checkPassword, checkRights, checkTransport } from './checkPassword';
import { checkTargets, emptySource } from './checkScopes';
import { checkAttributes, checkStructure } from './checkStructure';
import { correctionOf, readClasses, type ClassSubject } from './classSubject';
import type { CheckContext, Family, Finding } from './finding';
import { harmless } from './harmless';
import type { SchemaClass } from './schema';

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
  const { earlier } = readFacts(context);
  return [
    ...harmless(config, (given) => findPush(given, context)),
    // Not part of what a correction is tried against: each one is a change.
    ...(earlier && config ? checkChange(earlier, config) : []),
  ];
}

function findPush(config: PushConfiguration | undefined, context: CheckContext): Finding[] {
  const facts = readFacts(context);
  const { family } = facts;
  const scopes = scopesOf(config?.udSyncScopeConfigs);
  const sources = scopes.flatMap((scope, index) =>
    emptySource(scope, `udSyncScopeConfigs[${index}].sourceScopes`),
  );
  const ldap = config?.ldapUdPushConfig;
  if (!ldap) {
    return sources;
  }
  const list = (member: 'userObjectClass' | 'organizationUnitObjectClass') =>
    readClasses(
      `ldapUdPushConfig.${member}`,
      ldap[member],
      member === 'userObjectClass' ? 'user' : 'organization',
      { family },
    );
  const users = list('userObjectClass');
  const organizations = list('organizationUnitObjectClass');
  const passwords = textOf(ldap.passwordSyncStatus).trim().toLowerCase() === 'enabled';
  const rdn = (member: 'userRdn' | 'organizationalUnitRdn', classes: ClassSubject) => ({
    field: `ldapUdPushConfig.${member}`,
    rdn: typeof ldap[member] === 'string' ? ldap[member] : undefined,
    classes,
  });
  return [
    ...checkSpelling(users),
    ...checkStructure(users, facts),
    ...checkAttributes(users, facts, { rdn: textOf(ldap.userRdn), passwords }),
    ...checkSpelling(organizations),
    ...checkStructure(organizations, facts),
    ...checkAttributes(organizations, facts, {
      rdn: textOf(ldap.organizationalUnitRdn),
      passwords,
    }),
    ...checkNaming(rdn('userRdn', users), facts),
    ...checkNaming(rdn('organizationalUnitRdn', organizations), facts),
    ...checkPassword(ldap.passwordSyncStatus, 'ldapUdPushConfig.passwordSyncStatus', facts),
    ...checkTransport(facts, { writes: true }),
    ...checkRights(facts),
    ...sources,
    ...checkTargets(scopes, { users, organizations }, facts),
  ];
}

/** The rows of a list of scopes that are rows. */
function scopesOf(scopes: unknown): SyncScope[] {
  return Array.isArray(scopes)
    ? scopes.map((scope: SyncScope | null) => (typeof scope === 'object' && scope ? scope : {}))
    : [];
}

/** Checks inbound settings: class lists that recognise entries, filters, groups, deletion protection, sources. */
export function checkPull(config: PullConfiguration | undefined, context: CheckContext): Finding[] {
  return harmless(config, (given) => findPull(given, context));
}

function findPull(config: PullConfiguration | undefined, context: CheckContext): Finding[] {
  if (!config) {
    return [];
  }
  const facts = readFacts(context);
  const { family } = facts;
  const ldap = config.ldapUdPullConfig;
  const list = (
    member: 'userObjectClass' | 'organizationUnitObjectClass' | 'groupObjectClass',
    entries: ClassSubject['entries'],
  ) =>
    readClasses(`ldapUdPullConfig.${member}`, ldap?.[member], entries, { family, searched: true });
  const groups = list('groupObjectClass', 'group');
  const subjects = [
    list('userObjectClass', 'user'),
    list('organizationUnitObjectClass', 'organization'),
    groups,
  ];
  return [
    ...subjects.flatMap((subject) => [...checkSpelling(subject), ...topMatchesAll(subject)]),
    ...(ldap ? checkFilters(ldap, facts) : []),
    ...(ldap ? checkGroups(ldap, groups, facts) : []),
    ...(ldap ? checkTransport(facts, { writes: false }) : []),
    ...computersAmongUsers(config, subjects[0]?.known ?? [], family),
    ...thresholds(config),
    ...(config.udSyncScopeConfig
      ? emptySource(config.udSyncScopeConfig, 'udSyncScopeConfig.sourceScopes')
      : []),
    ...(ldap ? sourceNames(config.udSyncScopeConfig?.sourceScopes, facts) : []),
  ];
}

/** SCP-01 and SCP-07 for the nodes of a directory that are read. */
function sourceNames(given: unknown, facts: CheckFacts): Finding[] {
  const sources: string[] = Array.isArray(given) ? given.map(textOf) : [];
  return sources.flatMap((source, index) =>
    checkName(
      source,
      `udSyncScopeConfig.sourceScopes[${index}]`,
      sources.filter((_, other) => other !== index),
      facts,
    ),
  );
}

/** OC-10: `top` in a list that is searched for. */
function topMatchesAll(subject: ClassSubject): Finding[] {
  const { field, names, schema } = subject;
  return names.some(({ name }) => schema.class(name)?.name === 'top')
    ? [
        {
          rule: 'OC-10',
          severity: 'warning',
          field,
          message: l10n.t('Every entry has the class "top": the search may find all of them.'),
          ...correctionOf(subject),
          reference: 'RFC 4512 §2.4.1',
        },
      ]
    : [];
}

/** OC-11: in Active Directory a computer is a user, too. */
function computersAmongUsers(
  { ldapUdPullConfig: ldap }: PullConfiguration,
  known: readonly SchemaClass[],
  family: Family,
): Finding[] {
  const filter = textOf(ldap?.userObjectClassCustomFilter).trim();
  if (family !== 'ad' || !known.some(({ name }) => name === 'user') || filter !== '') {
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

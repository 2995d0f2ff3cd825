import { ldapConnection } from '../providerKinds';
import type { ProviderPlan } from '../instancePlan';
import { jobErrors } from './jobErrors';

export const outboundProviders: ProviderPlan[] = [
  {
    name: 'Corp AD (outbound)',
    kind: 'adPush',
    daysOld: 300,
    row: { Description: 'Accounts for Windows sign-in' },
    // Password synchronization over plain LDAP, and the vendor's sample as organization class.
    connection: ldapConnection('dc1.corp.example.com', 'ldap'),
    push: (unit) => ({
      IncrementalCallbackStatus: 'enabled',
      UdSyncScopeConfigs: [
        {
          SourceScopes: [unit('Engineering'), unit('Headquarters')],
          TargetScope: 'OU=Corp,DC=corp,DC=example,DC=com',
        },
      ],
      LdapUdPushConfig: {
        UserObjectClass: 'user,top',
        OrganizationUnitObjectClass: 'ou,top',
        UserRdn: 'cn',
        OrganizationalUnitRdn: 'ou',
        PasswordSyncStatus: 'enabled',
      },
      PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '0 0 2 * * ?' },
      PeriodicSyncStatus: 'enabled',
    }),
    runs: {
      mode: 'push',
      rhythm: { daily: ['02:00'] },
      jobs: 280,
      seconds: 75,
      population: { users: 1180, units: 52 },
      errors: [jobErrors.unwilling, jobErrors.unknownClass, jobErrors.noRights],
      failed: 2,
      partial: 9,
      exceptions: {
        0: { status: 'partial_success', error: jobErrors.unwilling },
        1: { status: 'partial_success', error: jobErrors.unknownClass },
        2: { status: 'failed', error: jobErrors.lockedAccount },
      },
    },
  },
  {
    name: 'Partner OpenLDAP',
    kind: 'ldapPush',
    daysOld: 410,
    row: { Description: 'Suppliers sign in to the ordering portal' },
    connection: ldapConnection('ldap.partner.example.com', 'starttls'),
    push: (unit) => ({
      IncrementalCallbackStatus: 'disabled',
      UdSyncScopeConfigs: [
        {
          SourceScopes: [unit('Suppliers')],
          TargetScope: 'ou=suppliers,dc=partner,dc=example,dc=com',
        },
        {
          SourceScopes: [unit('Logistics partners')],
          TargetScope: 'ou=logistics,ou=suppliers,dc=partner,dc=example,dc=com',
        },
      ],
      LdapUdPushConfig: {
        UserObjectClass: 'inetOrgPerson,posixAccount,top',
        OrganizationUnitObjectClass: 'organizationalUnit,top',
        UserRdn: 'uid',
        OrganizationalUnitRdn: 'ou',
        PasswordSyncStatus: 'disabled',
      },
      PeriodicSyncConfig: { PeriodicSyncType: 'time', PeriodicSyncTimes: ['3', '5'] },
      PeriodicSyncStatus: 'enabled',
    }),
    runs: {
      mode: 'push',
      rhythm: { hours: [3, 5] },
      jobs: 800,
      seconds: 40,
      population: { users: 486, units: 22 },
      errors: [jobErrors.alreadyExists, jobErrors.noParent, jobErrors.badSyntax],
      failed: 1,
      partial: 5,
      exceptions: {
        0: { status: 'partial_success', error: jobErrors.alreadyExists },
        4: { status: 'failed', error: jobErrors.noParent },
      },
    },
  },
  {
    name: 'DingTalk workspace',
    kind: 'dingtalkPush',
    daysOld: 520,
    row: { Description: 'Everyone, for chat and calendar' },
    push: (unit) => ({
      IncrementalCallbackStatus: 'enabled',
      UdSyncScopeConfigs: [
        { SourceScopes: [unit('Example Manufacturing')], TargetScope: '604352338' },
      ],
      PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '0 30 4 * * ?' },
      PeriodicSyncStatus: 'enabled',
    }),
    runs: {
      mode: 'push',
      rhythm: { daily: ['04:30'] },
      jobs: 500,
      seconds: 180,
      population: { users: 2980, units: 176 },
      errors: [jobErrors.vendorQuota],
      partial: 2,
      exceptions: { 0: { shape: 'hollow' } },
    },
  },
];

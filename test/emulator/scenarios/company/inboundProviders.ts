import { ldapConnection } from '../providerKinds';
import type { ProviderPlan } from '../instancePlan';
import { jobErrors } from './jobErrors';

const guard = {
  UserDeletedThreshold: 30,
  OrganizationalUnitDeletedThreshold: 10,
  GroupDeletedThreshold: 10,
};

export const inboundProviders: ProviderPlan[] = [
  {
    name: 'HQ OpenLDAP',
    kind: 'ldapPull',
    daysOld: 1100,
    row: { Description: 'Engineering and headquarters, the leading directory' },
    connection: ldapConnection('ldap.example.com', 'ldaps'),
    pull: (unit) => ({
      GroupSyncStatus: 'enabled',
      IncrementalCallbackStatus: 'disabled',
      UdSyncScopeConfig: {
        SourceScopes: ['ou=people,dc=example,dc=com'],
        TargetScope: unit('Engineering'),
      },
      LdapUdPullConfig: {
        UserObjectClass: 'inetOrgPerson',
        UserObjectClassCustomFilter: '(&(mail=*)(!(employeeType=robot)))',
        OrganizationUnitObjectClass: 'organizationalUnit',
        GroupObjectClass: 'groupOfNames',
        GroupMemberAttributeName: 'member',
      },
      PullProtectedRule: guard,
      PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '0 45 1 * * ?' },
      PeriodicSyncStatus: 'enabled',
    }),
    runs: {
      mode: 'pull',
      rhythm: { daily: ['01:45'] },
      jobs: 420,
      seconds: 95,
      population: { users: 1264, units: 58, groups: 41, members: 2310 },
      errors: [jobErrors.noUsername, jobErrors.duplicateEmail, jobErrors.readTimeout],
      failed: 1,
      partial: 3,
      exceptions: {
        0: { status: 'partial_success', shape: 'refusals', error: jobErrors.noUsername },
        1: { status: 'partial_success', shape: 'refusals', error: jobErrors.noUsername },
        2: { status: 'partial_success', error: jobErrors.noUsername },
        6: { shape: 'nearGuard' },
      },
    },
  },
  {
    name: '钉钉组织架构',
    kind: 'dingtalkPull',
    daysOld: 1090,
    row: { Description: '生产基地员工与部门' },
    pull: (unit) => ({
      GroupSyncStatus: 'disabled',
      IncrementalCallbackStatus: 'enabled',
      UdSyncScopeConfig: { SourceScopes: ['960', '961'], TargetScope: unit('华东生产基地') },
      PullProtectedRule: guard,
      PeriodicSyncConfig: { PeriodicSyncType: 'time', PeriodicSyncTimes: [3, 5] },
      PeriodicSyncStatus: 'enabled',
    }),
    runs: {
      mode: 'pull',
      rhythm: { hours: [3, 5] },
      jobs: 760,
      seconds: 140,
      population: { users: 1720, units: 96 },
      errors: [jobErrors.vendorQuota],
      partial: 1,
      exceptions: { 3: { shape: 'spike' } },
    },
    extra: [{ minutesAgo: 0.4, seconds: 100, description: 'After the reorganization of Ningbo' }],
  },
  {
    name: 'Branch AD',
    kind: 'adPull',
    daysOld: 640,
    row: {
      Description: 'Domain controller in Frankfurt, over the public endpoint',
      LastStatusCheckJobResult: 'failed',
    },
    connection: ldapConnection('dc1.branch.example.com', 'starttls'),
    pull: (unit) => ({
      GroupSyncStatus: 'enabled',
      IncrementalCallbackStatus: 'enabled',
      UdSyncScopeConfig: {
        SourceScopes: ['OU=Branches,DC=branch,DC=example,DC=com'],
        TargetScope: unit('Branch offices'),
      },
      LdapUdPullConfig: {
        UserObjectClass: 'user',
        OrganizationUnitObjectClass: 'organizationalUnit',
        GroupObjectClass: 'group',
        GroupMemberAttributeName: 'member',
      },
      PullProtectedRule: { ...guard, UserDeletedThreshold: 0 },
      PeriodicSyncStatus: 'disabled',
    }),
    runs: {
      mode: 'pull',
      // With all others of the instance fewer than 100 runs a day: whatever the hour, the newest page
      // of jobs then holds the last run of each nightly job.
      rhythm: { everyMinutes: 20 },
      jobs: 3000,
      seconds: 22,
      population: { users: 318, units: 24, groups: 19, members: 540 },
      errors: [jobErrors.timeout, jobErrors.singlePath],
      failed: 1,
      exceptions: {
        0: { status: 'failed', error: jobErrors.badPassword },
        1: { status: 'failed', error: jobErrors.badPassword },
        2: { status: 'failed', error: jobErrors.badPassword },
        3: { status: 'failed', error: jobErrors.badPassword },
      },
      afterwards: { status: 'failed', error: jobErrors.badPassword },
    },
  },
  {
    name: '企业微信（经销商）',
    kind: 'wecom',
    daysOld: 480,
    pull: (unit) => ({
      GroupSyncStatus: 'disabled',
      IncrementalCallbackStatus: 'disabled',
      UdSyncScopeConfig: { SourceScopes: ['12'], TargetScope: unit('经销商') },
      PullProtectedRule: guard,
      PeriodicSyncConfig: { PeriodicSyncType: 'time', PeriodicSyncTimes: 4 },
      PeriodicSyncStatus: 'enabled',
    }),
    runs: {
      mode: 'pull',
      rhythm: { hours: [4] },
      jobs: 300,
      // Still switched on, so the run of each night since is overdue.
      stoppedDaysAgo: 3,
      seconds: 48,
      population: { users: 212, units: 17 },
      errors: [jobErrors.vendorScope],
      partial: 2,
    },
  },
  {
    name: 'Feishu pilot 飞书试点',
    kind: 'lark',
    daysOld: 230,
    row: { Description: 'Pilot of the digital office' },
    pull: (unit) => ({
      GroupSyncStatus: 'disabled',
      IncrementalCallbackStatus: 'enabled',
      UdSyncScopeConfig: {
        SourceScopes: ['od-5a1c0e27f3b94d88'],
        TargetScope: unit('Feishu pilot'),
      },
      PullProtectedRule: guard,
      PeriodicSyncConfig: { PeriodicSyncType: 'time' },
      PeriodicSyncStatus: 'enabled',
    }),
    runs: {
      mode: 'pull',
      rhythm: { hours: [2] },
      jobs: 210,
      seconds: 35,
      population: { users: 164, units: 9 },
      errors: [jobErrors.vendorToken],
      failed: 1,
      exceptions: { 0: { status: 'failed', error: jobErrors.guard } },
    },
  },
];

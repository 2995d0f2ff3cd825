import { ldapConnection } from '../providerKinds';
import type { InstancePlan, ProviderPlan } from '../instancePlan';
import type { RunPlan } from '../jobPlan';
import { hostile } from './hostile';
import { jobErrors } from './jobErrors';
import { smallUnits } from './units';

const runs: RunPlan = {
  mode: 'pull',
  rhythm: { daily: ['23:10'] },
  jobs: 240,
  seconds: 20,
  population: { users: 120, units: 8, groups: 5, members: 140 },
  errors: [jobErrors.internal, jobErrors.readTimeout],
  failed: 1,
  partial: 2,
};

const providers: ProviderPlan[] = [
  {
    name: 'OpenLDAP rehearsal',
    kind: 'ldapPull',
    daysOld: 330,
    connection: ldapConnection('ldap.staging.example.com', 'ldap'),
    pull: (unit) => ({
      GroupSyncStatus: 'disabled',
      IncrementalCallbackStatus: 'disabled',
      UdSyncScopeConfig: { SourceScopes: [], TargetScope: unit('Employees') },
      LdapUdPullConfig: {
        UserObjectClass: 'inetOrgPerson,top',
        OrganizationUnitObjectClass: 'ou,top',
        // As the documentation has them: the samples of these two are swapped there.
        GroupObjectClass: 'member',
        GroupMemberAttributeName: 'group',
      },
      PullProtectedRule: { UserDeletedThreshold: 30 },
      // Quartz counts Sunday as 1, so this leaves out Friday and Saturday.
      PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '0 30 2 ? * 1-5' },
      PeriodicSyncStatus: 'enabled',
    }),
    runs: {
      ...runs,
      rhythm: { weekdays: [1, 2, 3, 4, 5], at: '02:30' },
      exceptions: {
        0: { shape: 'none' },
        1: { shape: 'half' },
        2: { status: 'failed', error: hostile.jobError },
      },
    },
    extra: [
      { minutesAgo: 5 * 60 + 12, status: 'pending', description: 'Started by hand, never began' },
      { minutesAgo: 31, status: 'suspending' },
    ],
  },
  {
    name: 'DingTalk (locked)',
    kind: 'dingtalkPull',
    daysOld: 400,
    row: { LockReason: 'financial', UdPullStatus: 'disabled' },
    pull: (unit) => ({
      UdSyncScopeConfig: { SourceScopes: ['1'], TargetScope: unit('Contractors') },
      IncrementalCallbackStatus: 'disabled',
      PeriodicSyncStatus: 'disabled',
    }),
    runs: { ...runs, stoppedDaysAgo: 12 },
  },
  {
    name: 'HR portal import',
    kind: 'unknown',
    daysOld: 45,
    row: { LastStatusCheckJobResult: 'unverified' },
    pull: (unit) => ({
      UdSyncScopeConfig: { SourceScopes: ['hr:all'], TargetScope: unit('Employees') },
      PeriodicSyncStatus: 'disabled',
    }),
    runs: { ...runs, jobs: 45 },
  },
  {
    name: hostile.html,
    kind: 'oidc',
    daysOld: 20,
    row: { Description: hostile.markdown },
  },
  {
    name: hostile.markdown,
    kind: 'wecom',
    daysOld: 21,
    row: { Description: hostile.command },
    pull: (unit) => ({
      UdSyncScopeConfig: { SourceScopes: [hostile.html], TargetScope: unit('Test accounts') },
      PeriodicSyncStatus: 'disabled',
    }),
    runs: { ...runs, jobs: 20 },
  },
  {
    name: hostile.bidirectional,
    kind: 'adPush',
    daysOld: 22,
    connection: ldapConnection('localhost', 'ldap'),
    row: { Description: hostile.long, UdPushStatus: 'disabled' },
    push: () => ({
      UdSyncScopeConfigs: [{ SourceScopes: [], TargetScope: 'CN=Users,DC=example,DC=com' }],
      LdapUdPushConfig: {
        UserObjectClass: 'person',
        OrganizationUnitObjectClass: 'organizationUnit,top',
        UserRdn: 'uid',
        OrganizationalUnitRdn: 'ou=staff',
        PasswordSyncStatus: 'disabled',
      },
      PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '*/5 * * * *' },
      PeriodicSyncStatus: 'disabled',
    }),
    runs: { ...runs, mode: 'push', jobs: 22, stoppedDaysAgo: 5 },
  },
];

/** Where things are tried out: odd states, and text that tries to break what shows it. */
export const staging: InstancePlan = {
  key: 'staging',
  region: 'cn-hangzhou',
  description: 'Corporate directory (staging)',
  daysOld: 420,
  providers: () => providers,
  applications: () => [
    {
      name: 'Callback test <script>alert(1)</script>',
      daysOld: 30,
      runs: { ...runs, mode: 'application', jobs: 30 },
    },
  ],
  units: smallUnits('Staging'),
};

import { ldapConnection } from '../providerKinds';
import type { InstancePlan } from '../instancePlan';
import { branchProviders } from './branchProviders';
import { jobErrors } from './jobErrors';
import { smallUnits } from './units';

/** A second region: well at its centre, with trouble in the branches. */
export const singapore: InstancePlan = {
  key: 'apac',
  region: 'ap-southeast-1',
  description: 'Example Manufacturing APAC',
  daysOld: 560,
  providers: () => [
    {
      name: 'Singapore AD',
      kind: 'adPull',
      daysOld: 550,
      connection: ldapConnection('dc1.sg.example.com', 'ldaps'),
      pull: (unit) => ({
        GroupSyncStatus: 'enabled',
        IncrementalCallbackStatus: 'enabled',
        UdSyncScopeConfig: {
          SourceScopes: ['OU=Staff,DC=sg,DC=example,DC=com'],
          TargetScope: unit('Employees'),
        },
        LdapUdPullConfig: {
          UserObjectClass: 'user',
          UserObjectClassCustomFilter: '(&(objectCategory=person)(!(userAccountControl=514)))',
          OrganizationUnitObjectClass: 'organizationalUnit',
          GroupObjectClass: 'group',
          GroupMemberAttributeName: 'member',
        },
        PullProtectedRule: {
          UserDeletedThreshold: 30,
          OrganizationalUnitDeletedThreshold: 10,
          GroupDeletedThreshold: 10,
        },
        PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '0 15 1 ? * MON-FRI' },
        PeriodicSyncStatus: 'enabled',
      }),
      runs: {
        mode: 'pull',
        rhythm: { weekdays: [2, 3, 4, 5, 6], at: '01:15' },
        jobs: 380,
        seconds: 60,
        population: { users: 690, units: 31, groups: 28, members: 1210 },
        errors: [jobErrors.duplicateEmail],
        partial: 1,
        // Well at start, whatever the day.
        exceptions: { 0: {} },
      },
    },
    {
      name: 'Plant WeCom 工厂',
      kind: 'wecom',
      daysOld: 210,
      row: { UdPullStatus: 'disabled', AuthnStatus: 'disabled', Description: 'Replaced by AD' },
      pull: (unit) => ({
        IncrementalCallbackStatus: 'disabled',
        UdSyncScopeConfig: { SourceScopes: ['7'], TargetScope: unit('Contractors') },
        PeriodicSyncStatus: 'disabled',
      }),
    },
    ...branchProviders,
  ],
  applications: () => [
    {
      name: 'Service desk (SCIM)',
      daysOld: 300,
      runs: {
        mode: 'application',
        rhythm: { daily: ['05:00'] },
        jobs: 250,
        seconds: 12,
        population: { users: 690, units: 0 },
        errors: [jobErrors.scimConflict],
        partial: 2,
      },
    },
  ],
  units: smallUnits('Example Manufacturing APAC'),
};

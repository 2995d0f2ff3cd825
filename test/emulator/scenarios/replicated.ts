import type { Instance, InstanceRow } from '../data/tenant';
import { buildInstance, type InstancePlan } from './instancePlan';
import { smallUnits } from './company/units';
import { accounts, type ScenarioContext, type World } from './world';

const plan = (key: string, region: string, description: string): InstancePlan => ({
  key,
  region,
  description,
  daysOld: 300,
  providers: () => [
    {
      name: 'HQ directory',
      kind: 'ldapPull',
      daysOld: 200,
      pull: (unit) => ({
        GroupSyncStatus: 'disabled',
        UdSyncScopeConfig: {
          SourceScopes: ['ou=people,dc=example,dc=com'],
          TargetScope: unit('Employees'),
        },
        PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '0 0 3 * * ?' },
        PeriodicSyncStatus: 'enabled',
      }),
      runs: {
        mode: 'pull',
        rhythm: { daily: ['03:00'] },
        jobs: 10,
        seconds: 30,
        population: { users: 200, units: 10, groups: 4, members: 40 },
        errors: [],
      },
    },
  ],
  units: smallUnits('Example'),
});

/** An instance and its standby in another region, as the replication members of the answers tell. */
export function replicated(context: ScenarioContext): World {
  const { main } = accounts(context);
  const primary = buildInstance(context, plan('replicated', 'cn-hangzhou', 'Head office'));
  const backup = buildInstance(context, plan('standby', 'cn-beijing', 'Head office'));
  const ReplicationConfiguration: InstanceRow['ReplicationConfiguration'] = {
    PrimaryInstanceId: primary.row.InstanceId,
    PrimaryInstanceRegionId: primary.region,
    BackupInstanceId: backup.row.InstanceId,
    BackupInstanceRegionId: backup.region,
    ReplicationCreateTime: context.now - 90 * 86_400_000,
  };
  const withRole = (instance: Instance, role: 'primary' | 'backup'): Instance => ({
    ...instance,
    row: {
      ...instance.row,
      CrossRegionReplication: 'enabled',
      CrossRegionReplicationRole: role,
      InstanceFailoverStatus: role === 'primary' ? 'active' : 'inactive',
      ReplicationConfiguration,
    },
  });
  return {
    tenants: [
      { accountId: main, instances: [withRole(primary, 'primary'), withRole(backup, 'backup')] },
    ],
  };
}

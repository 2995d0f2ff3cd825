import type { InstancePlan } from '../instancePlan';
import { smallUnits } from './units';

/** Another customer's instance in the same region: never to be seen with the main key. */
export const secondAccount: InstancePlan = {
  key: 'other-account',
  region: 'cn-hangzhou',
  description: 'Contoso Logistics',
  daysOld: 90,
  providers: () => [
    {
      name: 'Contoso DingTalk',
      kind: 'dingtalkPull',
      daysOld: 80,
      pull: (unit) => ({
        UdSyncScopeConfig: { SourceScopes: ['1'], TargetScope: unit('Employees') },
        PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '0 0 3 * * ?' },
        PeriodicSyncStatus: 'enabled',
      }),
      runs: {
        mode: 'pull',
        rhythm: { daily: ['03:00'] },
        jobs: 80,
        seconds: 15,
        population: { users: 45, units: 5 },
        errors: [],
      },
    },
  ],
  units: smallUnits('Contoso Logistics'),
};

import { smallUnits } from './company/units';
import { buildInstance, type InstancePlan, type ProviderPlan } from './instancePlan';
import type { RunPlan } from './jobPlan';
import { accounts, type ScenarioContext, type World } from './world';

/** Runs at times of Asia/Shanghai, an hour behind the zone that the schedules are told in. */
const runs = (rhythm: RunPlan['rhythm'], jobs: number): RunPlan => ({
  mode: 'pull',
  rhythm,
  jobs,
  seconds: 30,
  population: { users: 240, units: 8, groups: 4, members: 60 },
  errors: [],
});

const provider = (
  name: string,
  config: { PeriodicSyncType: string; PeriodicSyncCron: string },
  plan: RunPlan,
): ProviderPlan => ({
  name,
  kind: 'dingtalkPull',
  daysOld: 200,
  pull: (unit) => ({
    GroupSyncStatus: 'enabled',
    IncrementalCallbackStatus: 'disabled',
    UdSyncScopeConfig: { SourceScopes: ['1'], TargetScope: unit('Employees') },
    PullProtectedRule: { UserDeletedThreshold: 30 },
    PeriodicSyncConfig: config,
    PeriodicSyncStatus: 'enabled',
  }),
  runs: plan,
});

const cron = (text: string) => ({ PeriodicSyncType: 'cron', PeriodicSyncCron: text });

const tokyo: InstancePlan = {
  key: 'hidden-tokyo',
  region: 'cn-hangzhou',
  description: 'Schedules in the time of Tokyo',
  daysOld: 400,
  zone: 'Asia/Tokyo',
  providers: () => [
    provider('Nightly', cron('0 45 1 * * ?'), runs({ daily: ['00:45'] }, 4)),
    // Monday to Friday by Spring's numbers.
    provider(
      'Working days',
      cron('0 0 3 ? * 1-5'),
      runs({ weekdays: [2, 3, 4, 5, 6], at: '02:00' }, 20),
    ),
    provider('Every hour', cron('0 0 * * * ?'), runs({ everyMinutes: 60 }, 60)),
    // Runs by something else than its schedule.
    provider('Without a pattern', cron('0 45 1 * * ?'), runs({ everyMinutes: 1111 }, 20)),
  ],
  units: smallUnits('Example Tokyo'),
};

/** Schedules go by a zone that no configuration states; some runs show which, some do not. */
export function hiddenZone(context: ScenarioContext): World {
  const { main } = accounts(context);
  return { tenants: [{ accountId: main, instances: [buildInstance(context, tokyo)] }] };
}

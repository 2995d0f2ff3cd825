import { between, hashText } from '../data/random';
import { regions } from '../gateway/regions';
import { secondAccount } from './company/secondAccount';
import { jobErrors } from './company/jobErrors';
import { smallUnits } from './company/units';
import { buildInstance, type InstancePlan, type ProviderPlan } from './instancePlan';
import { ldapConnection } from './providerKinds';
import { accounts, type ScenarioContext, type World } from './world';

const instanceCount = 50;
const providerCount = 40;
const jobsPerProvider = 10_000;
const kinds = ['dingtalkPull', 'ldapPull', 'adPull', 'wecom', 'lark'] as const;

/** 20 million jobs; whatever is not asked for is never computed. */
export function large(context: ScenarioContext): World {
  const { main, second } = accounts(context);
  const plans = Array.from({ length: instanceCount }, (_, n) => instancePlan(context.seed, n));
  return {
    tenants: [
      { accountId: main, instances: plans.map((plan) => buildInstance(context, plan)) },
      { accountId: second, instances: [buildInstance(context, secondAccount)] },
    ],
  };
}

function instancePlan(seed: number, n: number): InstancePlan {
  const label = String(n + 1).padStart(2, '0');
  return {
    key: `large${label}`,
    region: regions[n % regions.length]!.id,
    description: `Subsidiary ${label}`,
    daysOld: 900 - n,
    providers: () =>
      Array.from({ length: providerCount }, (_, m) => providerPlan(hashText(seed, label), m)),
    units: smallUnits(`Subsidiary ${label}`),
  };
}

function providerPlan(hash: number, n: number): ProviderPlan {
  const kind = kinds[n % kinds.length]!;
  const isDirectory = kind === 'ldapPull' || kind === 'adPull';
  return {
    name: `Directory ${String(n + 1).padStart(2, '0')}`,
    kind,
    daysOld: 800,
    connection: isDirectory ? ldapConnection(`ldap${n}.example.com`, 'ldaps') : undefined,
    pull: (unit) => ({
      IncrementalCallbackStatus: 'enabled',
      UdSyncScopeConfig: { SourceScopes: [String(n + 1)], TargetScope: unit('Employees') },
      PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '0 0 * * * ?' },
      PeriodicSyncStatus: 'enabled',
    }),
    runs: {
      mode: 'pull',
      rhythm: { everyMinutes: 60 },
      jobs: jobsPerProvider,
      seconds: 30,
      population: { users: between(hash, n, 40, 5000), units: 20 },
      errors: [jobErrors.internal, jobErrors.timeout, jobErrors.noUsername],
      failed: 1,
      partial: 3,
    },
  };
}

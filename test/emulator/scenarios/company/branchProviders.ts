import type { PullConfiguration } from '../../data/provider';
import type { ProviderPlan } from '../instancePlan';
import type { RunPlan } from '../jobPlan';

/** Nothing fails by chance here: each of these providers is there for one state of health, whatever the hour. */
const runs = (at: string, users: number, rest: Partial<RunPlan> = {}): RunPlan => ({
  mode: 'pull',
  rhythm: { daily: [at] },
  jobs: 120,
  seconds: 30,
  population: { users, units: 8, groups: 4, members: 60 },
  errors: [],
  ...rest,
});

const pull = (
  unit: (name: string) => string,
  source: string,
  rest: Partial<PullConfiguration>,
): PullConfiguration => ({
  GroupSyncStatus: 'enabled',
  IncrementalCallbackStatus: 'enabled',
  UdSyncScopeConfig: { SourceScopes: [source], TargetScope: unit('Contractors') },
  PullProtectedRule: {
    UserDeletedThreshold: 30,
    OrganizationalUnitDeletedThreshold: 10,
    GroupDeletedThreshold: 10,
  },
  PeriodicSyncStatus: 'disabled',
  ...rest,
});

const nightly = (hour: number) => ({
  PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: `0 10 ${hour} * * ?` },
  PeriodicSyncStatus: 'enabled' as const,
});

/** Branch offices of the region, each with a trouble of its own. */
export const branchProviders: ProviderPlan[] = [
  {
    name: 'Jakarta DingTalk',
    kind: 'dingtalkPull',
    daysOld: 190,
    row: { Description: 'Started by hand this morning, and never began' },
    pull: (unit) => pull(unit, '3', {}),
    runs: runs('02:10', 140, { stoppedDaysAgo: 1 }),
    extra: [{ minutesAgo: 47, status: 'pending', description: 'After the office moved' }],
  },
  {
    name: 'Penang Lark',
    kind: 'lark',
    daysOld: 170,
    row: { Description: 'Changes only; the last one came days ago' },
    pull: (unit) => pull(unit, 'od-penang', {}),
    runs: runs('03:10', 90, { stoppedDaysAgo: 6 }),
  },
  {
    name: 'Manila WeCom',
    kind: 'wecom',
    daysOld: 150,
    pull: (unit) => pull(unit, '21', nightly(4)),
    runs: runs('04:10', 260, {
      errors: [{ ErrorCode: 'WeCom.45009', ErrorMessage: 'api freq out of limit', atOnce: true }],
      exceptions: {
        0: {},
        1: { status: 'failed' },
        2: {},
        3: { status: 'failed' },
        4: {},
        5: { status: 'failed' },
      },
    }),
  },
  {
    name: 'Hanoi DingTalk',
    kind: 'dingtalkPull',
    daysOld: 130,
    row: { Description: 'The season ended: many left at once' },
    pull: (unit) => pull(unit, '5', nightly(5)),
    runs: runs('05:10', 210, { exceptions: { 1: { shape: 'nearGuard' } } }),
  },
  {
    name: 'Bangkok WeCom',
    kind: 'wecom',
    daysOld: 110,
    row: { Description: 'The new plant was added to the source' },
    pull: (unit) => pull(unit, '30', nightly(6)),
    runs: runs('06:10', 320, { exceptions: { 0: { shape: 'spike' } } }),
  },
];

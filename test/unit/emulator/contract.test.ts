import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { actionTable } from '../../emulator/actions/actionTable';
import { documentedGroup, documentedUser } from '../../emulator/scenarios/docs/documentedPeople';
import { groupIdOf, userIdOf } from '../../emulator/scenarios/people';
import { start, type Emulator } from '../../emulator/start';
import { call } from './client';

type Shape = string | Shape[] | { [member: string]: Shape };
type Table = Record<string, { required: string[]; parameters: string[]; response: Shape }>;

const table = JSON.parse(
  readFileSync(new URL('../../fixtures/eiamFields.json', import.meta.url), 'utf8'),
) as Table;

const stat: Shape = { Total: 'integer', Success: 'integer', Failed: 'integer', Skipped: 'integer' };

/** Where the documented type is known to be wrong, and what comes instead. */
const exceptions: Record<string, string[]> = {
  // The SDK declares one integer; its sample is [3,5].
  'GetIdentityProviderUdPullConfiguration.UdPullConfiguration.PeriodicSyncConfig.PeriodicSyncTimes':
    ['integer', 'integer[]'],
};

/** What breaks the table, as `path: problem`. */
function* problems(value: unknown, shape: Shape, path: string): Generator<string> {
  if (shape === 'Stat') yield* problems(value, stat, path);
  else if (typeof shape === 'string') {
    const kind = Number.isInteger(value) ? 'integer' : typeof value;
    const elements = Array.isArray(value) && value.every(Number.isInteger) ? 'integer[]' : kind;
    if (!(exceptions[path] ?? [shape]).includes(elements))
      yield `${path}: ${elements}, not ${shape}`;
  } else if (Array.isArray(shape)) {
    if (!Array.isArray(value)) yield `${path}: no array`;
    else for (const each of value) yield* problems(each, shape[0]!, `${path}[]`);
  } else if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield `${path}: no object`;
  } else {
    for (const [member, each] of Object.entries(value)) {
      const known = shape[member];
      if (known === undefined) yield `${path}.${member}: not in the table`;
      else yield* problems(each, known, `${path}.${member}`);
    }
  }
}

describe('emulator: contract', () => {
  it('covers every action of the table, and asks for what it requires', () => {
    const eiam = actionTable.filter((each) => each.product !== 'Sts');
    assert.deepEqual(eiam.map((each) => each.name).sort(), Object.keys(table).sort());
    for (const { name, parameters } of eiam) {
      const required = Object.keys(parameters).filter((each) => parameters[each]!.required);
      assert.deepEqual(required.sort(), [...table[name]!.required].sort(), name);
      for (const each of Object.keys(parameters)) {
        assert.ok(table[name]!.parameters.includes(each), `${name} has no parameter ${each}`);
      }
    }
  });

  for (const scenario of ['docs', 'company', 'large', 'hiddenZone', 'replicated'] as const) {
    it(`answers with documented members and types only, in scenario ${scenario}`, async () => {
      const emulator = await start({ scenario });
      try {
        assert.deepEqual(
          [...new Set(await walk(emulator, scenario, scenario === 'large' ? 2 : 20))],
          [],
        );
      } finally {
        await emulator.dispose();
      }
    });
  }
});

/** Calls every action for the instances of every region, and collects problems. */
async function walk(emulator: Emulator, scenario: string, most: number): Promise<string[]> {
  const found: string[] = [];
  const covered = new Set<string>();
  const ask = async (url: string, action: string, query: Record<string, string> = {}) => {
    const answer = await call(emulator, action, query, { url });
    assert.equal(answer.status, 200, `${action}: ${answer.text}`);
    found.push(...problems(answer.body, table[action]!.response, action));
    covered.add(action);
    return answer.body as Record<string, Record<string, string>[]>;
  };
  const { Regions } = await ask(emulator.url, 'ListRegions');
  assert.equal(Regions!.length, 7);
  for (const { RegionEndpoint } of Regions!) {
    const url = `http://${RegionEndpoint}`;
    const { Instances } = await ask(url, 'ListInstances');
    for (const { InstanceId } of Instances!.slice(0, most)) {
      const instance = { InstanceId: InstanceId! };
      await ask(url, 'GetInstance', instance);
      await ask(url, 'GetInstanceGlobalizationConfig', instance);
      const root = await ask(url, 'GetRootOrganizationalUnit', instance);
      const unit = {
        ...instance,
        OrganizationalUnitId: (root.OrganizationalUnit as unknown as Record<string, string>)
          .OrganizationalUnitId!,
      };
      await ask(url, 'GetOrganizationalUnit', unit);
      await ask(url, 'ListOrganizationalUnitParents', unit);
      await ask(url, 'ListOrganizationalUnits', {
        ...instance,
        'OrganizationalUnitIds.1': unit.OrganizationalUnitId,
      });
      const { IdentityProviders } = await ask(url, 'ListIdentityProviders', {
        ...instance,
        PageSize: '100',
      });
      for (const { IdentityProviderId } of IdentityProviders!.slice(0, most)) {
        const provider = { ...instance, IdentityProviderId: IdentityProviderId! };
        await ask(url, 'GetIdentityProvider', provider);
        await ask(url, 'GetIdentityProviderUdPushConfiguration', provider);
        await ask(url, 'GetIdentityProviderUdPullConfiguration', provider);
        for (const half of ['Push', 'Pull']) {
          await ask(url, `SetIdentityProviderUd${half}Configuration`, {
            ...provider,
            IncrementalCallbackStatus: 'disabled',
          });
        }
      }
      for (const UserId of usersOf(scenario, InstanceId!)) {
        await ask(url, 'GetUser', { ...instance, UserId });
      }
      for (const GroupId of groupsOf(scenario, InstanceId!)) {
        await ask(url, 'GetGroup', { ...instance, GroupId });
      }
      const all = { ...instance, ApplicationCreationType: 'all', ApplicationIdentityType: 'all' };
      const { Applications } = await ask(url, 'ListApplications', all);
      for (const { ApplicationId } of Applications!) {
        await ask(url, 'GetApplication', { ...instance, ApplicationId: ApplicationId! });
      }
      const jobs = new Map<string, string>();
      for (const Status of ['', 'pending', 'running', 'failed', 'partial_success', 'suspending']) {
        const query = { ...instance, MaxResults: '100', ...(Status ? { Status } : {}) };
        const { SynchronizationJobs } = await ask(url, 'ListSynchronizationJobs', query);
        for (const job of SynchronizationJobs!.slice(0, 3)) jobs.set(job.SynchronizationJobId!, '');
        for (const { TargetType, TargetId } of SynchronizationJobs!.slice(0, 1)) {
          const target = { TargetType: TargetType!, TargetId: TargetId! };
          await ask(url, 'RunSynchronizationJob', { ...instance, ...target });
        }
      }
      for (const SynchronizationJobId of jobs.keys()) {
        await ask(url, 'GetSynchronizationJob', { ...instance, SynchronizationJobId });
      }
    }
  }
  const missed = Object.keys(table).filter((each) => !covered.has(each));
  assert.deepEqual(
    missed.filter((each) => each !== 'GetApplication'),
    [],
  );
  return found;
}

/** No action lists accounts and groups: their ids are known from the documentation, or minted again. */
function usersOf(scenario: string, InstanceId: string): string[] {
  if (scenario !== 'docs') return [0, 1, 2, 5].map((n) => userIdOf(1, InstanceId, n));
  return InstanceId === documentedUser.InstanceId ? [documentedUser.UserId] : [];
}

function groupsOf(scenario: string, InstanceId: string): string[] {
  if (scenario !== 'docs') return [0, 1, 2, 3].map((n) => groupIdOf(1, InstanceId, n));
  return InstanceId === documentedGroup.InstanceId ? [documentedGroup.GroupId] : [];
}

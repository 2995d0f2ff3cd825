import * as assert from 'node:assert/strict';
import { EiamClient } from '../../../../src/api/eiamClient';
import type { Question, ServiceCalls } from '../../../../src/api/serviceCalls';
import { ramPolicy } from '../../../../src/model/connections/ramPolicy';

interface Policy {
  Version: string;
  Statement: { Effect: string; Action: string[]; Resource: string }[];
}

const policy = JSON.parse(ramPolicy) as Policy;
const at = { region: 'cn-hangzhou', instanceId: 'idaas_1' };

/** One call of each method of the client; a new method without a line here does not compile. */
const everyCall: {
  [M in Exclude<keyof EiamClient, 'background'>]: (client: EiamClient) => Promise<unknown>[];
} = {
  callerIdentity: (client) => [client.callerIdentity()],
  listRegions: (client) => [client.listRegions()],
  listInstances: (client) => [client.listInstances(at.region)],
  getInstance: (client) => [client.getInstance(at)],
  getGlobalization: (client) => [client.getGlobalization(at)],
  listIdentityProviders: (client) => [client.listIdentityProviders(at)],
  listApplications: (client) => [client.listApplications(at)],
  listJobs: (client) => [client.listJobs(at, { pageSize: 50 })],
  getJob: (client) => [client.getJob(at, 'sync_1')],
  getIdentityProvider: (client) => [client.getIdentityProvider(at, 'idp_1')],
  getApplication: (client) => [client.getApplication(at, 'app_1')],
  getOrganizationalUnit: (client) => [client.getOrganizationalUnit(at, 'ou_1')],
  getUser: (client) => [client.getUser(at, 'user_1')],
  getGroup: (client) => [client.getGroup(at, 'group_1')],
  listOrganizationalUnits: (client) => [client.listOrganizationalUnits(at, ['ou_1'])],
  getConfiguration: (client) => [
    client.getConfiguration(at, 'idp_1', 'inbound'),
    client.getConfiguration(at, 'idp_1', 'outbound'),
  ],
};

/** The actions of the service that the client calls, as permissions. */
async function permissionsUsed(): Promise<string[]> {
  const asked: Question[] = [];
  const home = { host: 'eiam.cn-hangzhou.aliyuncs.com', protocol: 'https' } as const;
  const calls: Pick<ServiceCalls, 'read'> = {
    read: (question) => {
      asked.push(question);
      return Promise.resolve({ body: {}, action: question.action, host: home.host });
    },
  };
  const client = new EiamClient(calls as ServiceCalls, () =>
    Promise.resolve({ home, regions: [] }),
  );
  await Promise.allSettled(Object.values(everyCall).flatMap((call) => call(client)));
  return asked
    .filter(({ version }) => version === '2021-12-01')
    .map(({ action }) => `eiam:${action}`)
    .sort();
}

describe('the RAM policy', () => {
  it('allows what the client calls and nothing else', async () => {
    const allowed = policy.Statement.flatMap(({ Action }) => Action).sort();
    assert.deepEqual(allowed, await permissionsUsed());
  });

  it('only allows, action by action, and on instances where that is possible', () => {
    assert.equal(policy.Version, '1');
    assert.deepEqual(
      policy.Statement.map(({ Effect, Resource }) => [Effect, Resource]),
      [
        ['Allow', '*'],
        ['Allow', 'acs:eiam:*:*:instance/*'],
      ],
    );
    assert.deepEqual(policy.Statement[0]?.Action, ['eiam:ListRegions']);
    const wild = policy.Statement.flatMap(({ Action }) => Action).filter((a) => a.includes('*'));
    assert.deepEqual(wild, []);
  });

  it('is written to be read', () => {
    assert.equal(ramPolicy, JSON.stringify(policy, undefined, 2));
  });
});

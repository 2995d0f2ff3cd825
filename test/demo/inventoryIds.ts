import { checkEndpoint } from '../../src/api/endpoint';
import { EiamClient, type Addresses } from '../../src/api/eiamClient';
import { openApiTransport } from '../../src/api/openApiTransport';
import { Pace } from '../../src/api/pace';
import { ServiceCalls } from '../../src/api/serviceCalls';
import { systemClock } from '../../src/base/clock';
import type { AccessKey } from '../../src/model/connections/connection';
import type { InstanceRef } from '../../src/model/resources/instance';
import type { InventoryIds } from './placeholders';

/** How many of the newest jobs of an instance are looked through for one of each status. */
const jobsLookedAt = 100;

/** Asks a running service for the ids behind the names people know. */
export async function readInventoryIds(url: string, key: AccessKey): Promise<InventoryIds> {
  const pace = new Pace({ clock: systemClock, rate: 100 });
  const calls = new ServiceCalls({
    transport: () => Promise.resolve(openApiTransport),
    keys: { current: () => Promise.resolve(key), renew: () => Promise.resolve(key) },
    clock: systemClock,
    pace: () => pace,
  });
  const addresses: { -readonly [K in keyof Addresses]: Addresses[K] } = {
    home: checkEndpoint(url),
    regions: [],
  };
  const client = new EiamClient(calls, () => Promise.resolve(addresses));
  const ids: InventoryIds = new Map();
  try {
    addresses.regions = await client.listRegions();
    for (const region of addresses.regions) {
      const { items } = await client.listInstances(region.id);
      for (const instance of items) {
        remember(ids, `instance:${instance.description ?? ''}`, instance.instanceId);
        await readInstance(client, { region: region.id, instanceId: instance.instanceId }, ids);
      }
    }
    return ids;
  } finally {
    calls.dispose();
  }
}

async function readInstance(client: EiamClient, ref: InstanceRef, ids: InventoryIds) {
  const [providers, applications] = await Promise.all([
    client.listIdentityProviders(ref),
    client.listApplications(ref),
  ]);
  for (const { applicationId, applicationName } of applications.items) {
    remember(ids, `application:${applicationName}`, applicationId);
    await readJobs(client, ref, applicationId, applicationName, ids);
  }
  for (const { identityProviderId, identityProviderName } of providers.items) {
    remember(ids, `provider:${identityProviderName}`, identityProviderId);
    await readJobs(client, ref, identityProviderId, identityProviderName, ids);
    await readUnit(client, ref, identityProviderId, identityProviderName, ids);
  }
}

async function readJobs(
  client: EiamClient,
  ref: InstanceRef,
  targetId: string,
  name: string,
  ids: InventoryIds,
) {
  const jobs = await client.listJobs(ref, { targetIds: [targetId], pageSize: jobsLookedAt });
  for (const job of jobs.items)
    for (const status of ['latest', job.status])
      remember(ids, `job:${name}:${status}`, job.synchronizationJobId);
}

/** The unit an inbound provider fills. Providers that only push have none. */
async function readUnit(
  client: EiamClient,
  ref: InstanceRef,
  providerId: string,
  name: string,
  ids: InventoryIds,
) {
  const answer = await client.getConfiguration(ref, providerId, 'inbound').catch(() => undefined);
  const unit = /"TargetScope":"(ou_[a-z2-7]+)"/.exec(JSON.stringify(answer?.raw ?? {}))?.[1];
  if (unit) remember(ids, `unit:${name}`, unit);
}

/** The first of a name stays: lists come newest first. */
function remember(ids: InventoryIds, name: string, id: string): void {
  if (!ids.has(name)) ids.set(name, id);
}

import { Agent } from 'node:http';
import { createRequire } from 'node:module';
import type { Emulator } from '../../emulator/start';
import { median } from '../median';
import { signedRequest } from '../signedRequest';
import { standInFor } from './standInFor';

const warmUp = 30;

/** What this process prints: medians in milliseconds. */
export interface ClientRun {
  readonly ours: number;
  readonly bare: number;
}

// As the build does it.
standInFor('httpx', () => createRequire(__filename)('../../../src/api/sdkRequest') as unknown);

/** One job read through the client and by the barest request there is, in turn, from the same emulator. */
async function main(keys: Emulator, rounds: number): Promise<ClientRun> {
  const { serviceOn } = await import('../../support/serviceOn');
  const service = await serviceOn(keys, { regions: ['cn-hangzhou'] });
  const { client: eiam } = service.session;
  const region = (await service.session.regions())[0];
  const instance = (await eiam.listInstances('cn-hangzhou')).items[0];
  const job = instance && (await eiam.listJobs(instance, { pageSize: 10 })).items[0];
  if (!region?.endpoint || !job) throw new Error('The emulator has no job.');
  const host = region.endpoint;
  const { instanceId } = instance;
  const { synchronizationJobId } = job;
  const agent = new Agent({ keepAlive: true });
  const ours: number[] = [];
  const bare: number[] = [];
  const take = async (call: () => Promise<unknown>, into: number[]) => {
    const start = performance.now();
    await call();
    into.push(performance.now() - start);
  };
  const throughClient = () => eiam.getJob(instance, synchronizationJobId);
  const barely = () =>
    signedRequest(
      host,
      'GetSynchronizationJob',
      { InstanceId: instanceId, SynchronizationJobId: synchronizationJobId },
      keys,
      agent,
    );
  for (let round = 0; round < warmUp; round += 1) {
    await throughClient();
    await barely();
  }
  for (let round = 0; round < rounds; round += 1) {
    await take(throughClient, ours);
    await take(barely, bare);
  }
  return { ours: median(ours), bare: median(bare) };
}

const [emulator = '', count = ''] = process.argv.slice(2);
void main(JSON.parse(emulator) as Emulator, Number(count)).then((run) => {
  console.log(JSON.stringify(run));
  process.exit();
});

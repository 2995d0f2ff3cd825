import { Agent } from 'node:http';
import type { Emulator } from '../emulator/start';
import { serviceOn } from '../support/serviceOn';
import type { Figure } from './budget';
import { startEmulator } from './emulatorProcess';
import { median, short } from './median';
import { signedRequest } from './signedRequest';

const warmUp = 30;
const rounds = 200;

/** One job read through the client and by the barest request there is, in turn, from the same emulator. */
export async function client(): Promise<readonly Figure[]> {
  const emulator = await startEmulator('company');
  const keys = emulator.announced;
  const service = await serviceOn(keys as Emulator, { regions: ['cn-hangzhou'] });
  try {
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
    const [a, b] = [median(ours), median(bare)];
    return [
      {
        name: 'one read through the client, against a bare signed request, both kept alive',
        value: a / b,
        limit: 1.5,
        unit: '×',
        detail: `${short(a)} ms to ${short(b)} ms, medians of ${rounds}`,
      },
    ];
  } finally {
    service.dispose();
    await emulator.dispose();
  }
}

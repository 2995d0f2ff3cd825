import { instanceName } from '../../src/model/resources/names';
import { resourceId, type Answer } from '../../src/model/resources/resource';
import type { Instance } from '../../src/model/resources/instance';
import type { Emulator } from '../emulator/start';
import { serviceOn, type Service } from './serviceOn';

/** An answer as one reads it. */
export function answerText(answer: Answer | undefined): string {
  switch (answer?.state) {
    case 'found':
      return `${answer.resource.kind} in ${instanceName(answer.resource.instance)}`;
    case 'missing': {
      const { asked, unasked } = answer;
      const open = unasked && [
        `${unasked.instances} unasked`,
        ...(unasked.regions.length > 0 ? [`${unasked.regions.length} regions unlisted`] : []),
        ...(unasked.failure ? [unasked.failure.code ?? unasked.failure.sentence] : []),
      ];
      return [`missing in ${asked}`, ...(open ?? [])].join(', ');
    }
    case 'failed':
      return `failed: ${answer.failure.code ?? answer.failure.sentence}`;
    case 'unsupported':
      return 'unsupported';
    case undefined:
      return 'unknown';
  }
}

/** Id of the thing that was found. */
export function idIn(answer: Answer): string | undefined {
  return answer.state === 'found' ? resourceId(answer.resource) : undefined;
}

/** Reads all instances of the connection into the lists, as an open tree does. */
export async function listInstances(service: Service): Promise<Instance[]> {
  const { cache } = service.session;
  const lists = (await service.session.regions()).map(({ id }) => cache.instances(id));
  await Promise.all(lists.map((list) => list.load()));
  return lists.flatMap((list) => [...list.items]);
}

/** Actions of the calls made since the last `emulator.calls.length = 0`, each with how often. */
export function callCounts(emulator: Emulator): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { action } of emulator.calls) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
}

/** Ids of one thing of each kind in an instance, read by a window of its own whose calls are forgotten. */
export async function idsIn(emulator: Emulator, regions: string[], name: string) {
  const service = await serviceOn(emulator, { regions });
  const instance = (await listInstances(service)).find((each) => instanceName(each) === name)!;
  const { client } = service.session;
  const { items: jobs } = await client.listJobs(instance, { pageSize: 100 });
  const { items: providers } = await client.listIdentityProviders(instance);
  const { items: applications } = await client.listApplications(instance);
  const units = await client.listOrganizationalUnits(instance, []);
  service.dispose();
  emulator.calls.length = 0;
  return {
    instance,
    jobs,
    job: jobs.find(({ status }) => status === 'success')!.synchronizationJobId,
    provider: providers[0]!.identityProviderId,
    application: applications[0]?.applicationId,
    unit: units.at(-1)!.organizationalUnitId,
  };
}

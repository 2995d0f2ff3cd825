import assert from 'node:assert/strict';
import { openApiTransport } from '../../../src/api/openApiTransport';
import type { RawAnswer, Transport } from '../../../src/api/transport';
import type { Failure } from '../../../src/model/resources/failure';
import { checks } from '../../../src/services/configuration/checks';
import { ConfigurationLoader } from '../../../src/services/configuration/configurationLoader';
import { JobLoader } from '../../../src/services/jobs/jobLoader';
import { start, type Emulator } from '../../emulator/start';
import { retryPauses } from '../../support/fakeClock';
import { failures, type FailureCase } from '../../support/failures';
import { failedHost, rowOf } from '../../support/failureTable';
import { open, rowsOfKind } from '../../support/outline';
import { pinned, serviceOn, type Service } from '../../support/serviceOn';
import { settle } from '../../support/until';

type Seen = Pick<Failure, 'sentence'> | undefined;

const instance = 'Example Manufacturing APAC';
const provider = 'Singapore AD';

const row = async (service: Service, ...path: string[]): Promise<Seen[]> => {
  const parent = path.length === 0 ? undefined : await open(service.explorer, ...path);
  const find = async () => rowsOfKind(await service.explorer.children(parent), 'failure')[0];
  const first = await find();
  if (first) return [first];
  // The tree does not wait for a region that is slow: its failure comes later.
  await settle();
  return [await find()];
};

async function providerRef(service: Service) {
  const node = await open(service.explorer, instance, provider);
  assert.ok(node.kind === 'provider');
  const { region, instanceId } = node.instance;
  const id = node.provider.identityProviderId;
  return { region, instanceId, kind: 'identityProvider' as const, id };
}

/** What the page of a configuration shows of its three calls once it has read all it can. */
async function configuration(service: Service): Promise<Seen[]> {
  const ref = await providerRef(service);
  const { clock, zones } = service;
  const setting = { zones, locale: 'en', checks: () => Promise.resolve(checks), clock };
  const loader = new ConfigurationLoader(service.session, ref, setting);
  await loader.load();
  const { inbound, transportFailure } = loader.current;
  loader.dispose();
  return [inbound?.failure, transportFailure];
}

async function units(service: Service): Promise<Seen[]> {
  const ref = await providerRef(service);
  const paths = await service.session.configurations.units(
    ref,
    ['ou_example'],
    '',
    service.session.signal,
  );
  return Object.values(paths).map((path) =>
    'failure' in path ? { sentence: path.failure } : undefined,
  );
}

/** Where the tree and the pages show each of their calls. */
const places: {
  where: string;
  actions: string[];
  look: (service: Service) => Promise<Seen[]>;
}[] = [
  { where: 'the tree', actions: ['ListInstances'], look: (service) => row(service) },
  {
    where: 'an instance',
    actions: ['ListIdentityProviders'],
    look: (service) => row(service, instance),
  },
  {
    where: 'the jobs of a provider',
    actions: ['ListSynchronizationJobs'],
    look: (service) => row(service, instance, provider),
  },
  {
    where: 'all jobs',
    actions: ['ListSynchronizationJobs'],
    look: (service) => row(service, instance, 'All jobs'),
  },
  {
    where: 'the applications',
    actions: ['ListApplications'],
    look: (service) => row(service, instance, 'Applications'),
  },
  {
    where: 'the page of a job',
    actions: ['GetSynchronizationJob'],
    look: async (service) => {
      const node = await open(service.explorer, instance, 'All jobs');
      const [first] = rowsOfKind(await service.explorer.children(node), 'job');
      const { region, instanceId } = first!.instance;
      const ref = { region, instanceId, kind: 'job' as const, id: first!.job.synchronizationJobId };
      const loader = new JobLoader(service.session, ref, service.clock);
      await loader.load();
      const { failure } = loader.current;
      loader.dispose();
      return [failure];
    },
  },
  {
    where: 'the page of a configuration',
    actions: ['GetIdentityProviderUdPullConfiguration', 'GetIdentityProvider'],
    look: configuration,
  },
  {
    where: 'the units on the page of a configuration',
    actions: ['ListOrganizationalUnits'],
    look: units,
  },
];

describe('the tree and the pages, when a call fails', () => {
  let emulator: Emulator;
  /** Sound answers are asked for once: the loop is long. */
  const answers = new Map<string, Promise<RawAnswer>>();
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  after(() => emulator.dispose());

  const failing = (
    { send, isSilent }: FailureCase,
    actions: readonly string[],
    advance: () => void,
  ): Transport => ({
    send: (request, signal) => {
      if (actions.includes(request.action)) {
        if (isSilent) advance();
        return send(request);
      }
      const key = JSON.stringify([request.action, request.endpoint, request.parameters]);
      const answer = answers.get(key) ?? openApiTransport.send(request, signal);
      answers.set(key, answer);
      return answer;
    },
  });

  /** What is seen there while every such call fails. */
  async function seen(failure: FailureCase, place: (typeof places)[number]): Promise<Seen[]> {
    let advance: () => void = () => undefined;
    const transport = failing(failure, place.actions, () => advance());
    const service = await serviceOn(emulator, { transport, regions: ['ap-southeast-1'] });
    service.clock.skips = retryPauses;
    advance = () => void service.clock.advance(10_000);
    try {
      return await place.look(service);
    } finally {
      service.dispose();
    }
  }

  for (const failure of failures) {
    it(`${failure.kind} ${failure.name} is said wherever it happens`, async () => {
      const { english } = await rowOf(failure);
      for (const place of places) {
        const said = await seen(failure, place);
        place.actions.forEach((action, index) => {
          if (failure.butNot?.includes(action)) return;
          const sentence = said[index]?.sentence.replace(/127\.0\.0\.1:\d+/g, failedHost);
          assert.equal(sentence, english.replaceAll('ListInstances', action), place.where);
        });
      }
    });
  }
});

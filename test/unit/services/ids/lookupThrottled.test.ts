import assert from 'node:assert/strict';
import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { Transport } from '../../../../src/api/transport';
import { regions as allRegions } from '../../../emulator/gateway/regions';
import { start, type Emulator, type Limits } from '../../../emulator/start';
import { answerText, idsIn, listInstances } from '../../../support/lookups';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

const regions = allRegions.map(({ id }) => id);
const noJob = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj90000a';

describe('a lookup over fifty instances of a service that limits the rate', () => {
  let emulator: Emulator;
  let service: Service;
  let inFlight = 0;
  const transport: Transport = {
    send: async (request, signal) => {
      inFlight++;
      try {
        return await openApiTransport.send(request, signal);
      } finally {
        inFlight--;
      }
    },
  };

  before(async () => {
    emulator = await start({ scenario: 'large', now: pinned });
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { regions, transport, rate: 8 });
    await listInstances(service);
  });
  afterEach(() => {
    emulator.limits.clear();
    service.dispose();
  });
  after(() => emulator.dispose());

  /** Moves both clocks, ours and the service's, whenever nothing else can happen. */
  async function inTime<T>(work: Promise<T>): Promise<T> {
    const { clock } = service;
    const state = { isOver: false };
    void work.finally(() => (state.isOver = true));
    while (!state.isOver) {
      await until(() => inFlight === 0 || state.isOver, 'all calls are answered');
      await settle(20);
      const [next] = clock.pending;
      if (inFlight > 0 || next === undefined) continue;
      emulator.clock.advance(next);
      await clock.advance(next);
    }
    return work;
  }

  const ways: Limits['retryAfter'][] = [undefined, 'milliseconds', 'seconds', 'date'];
  for (const retryAfter of ways)
    it(`finds its job, in the last of them, when refusals say ${retryAfter ?? 'nothing'} of when to come again`, async () => {
      const instances = await listInstances(service);
      const last = instances.at(-1)!.description!;
      const ids = await idsIn(emulator, regions, last);
      emulator.limits.set({ perSecond: 2, ...(retryAfter && { retryAfter }) });
      const answer = await inTime(service.session.lookup.find(ids.job));
      assert.equal(answerText(answer), `job in ${last}`);
      assert.ok(emulator.calls.some(({ code }) => code === 'Throttling.User'));
    });

  it('leaves none of them unasked', async () => {
    emulator.calls.length = 0;
    emulator.limits.set({ perSecond: 2 });
    const answer = await inTime(service.session.lookup.find(noJob));
    assert.equal(answerText(answer), 'missing in 50');
    const refused = emulator.calls.filter(({ code }) => code === 'Throttling.User').length;
    assert.ok(refused > 0 && refused <= 50, `${refused} of ${emulator.calls.length} refused`);
  });
});

describe('the instances of seven regions', () => {
  it('are asked for in one round', async () => {
    const emulator = await start({ scenario: 'large', now: pinned });
    const service = await serviceOn(emulator, { regions, rate: 8 });
    try {
      assert.equal(regions.length, 7);
      emulator.faults.set([{ action: 'ListInstances', kind: 'hang' }]);
      const listing = listInstances(service).catch(() => {});
      await until(() => emulator.calls.length >= 7, 'each region is asked before any answers');
      assert.deepEqual(emulator.calls.map(({ region }) => region).sort(), [...regions].sort());
      service.dispose();
      await listing;
    } finally {
      await emulator.dispose();
    }
  });
});

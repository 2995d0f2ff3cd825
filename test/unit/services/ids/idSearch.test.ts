import assert from 'node:assert/strict';
import { readPasted } from '../../../../src/model/ids/pastedText';
import { IdSearch } from '../../../../src/services/ids/idSearch';
import { start, type Emulator } from '../../../emulator/start';
import { answerText, callCounts, idsIn, listInstances } from '../../../support/lookups';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { until } from '../../../support/until';

const regions = ['cn-hangzhou', 'ap-southeast-1'];
const noJob = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj90000a';

describe('the search for the ids of a text', () => {
  let emulator: Emulator;
  let service: Service;
  let ids: Awaited<ReturnType<typeof idsIn>>;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    ids = await idsIn(emulator, regions, 'Corporate directory');
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { regions });
    await listInstances(service);
    emulator.calls.length = 0;
    emulator.faults.clear();
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  const texts = (search: IdSearch) => search.ids.map(({ answer }) => answerText(answer));

  it('answers for each, shows what is known at once, and names the targets of jobs', async () => {
    const text = `${ids.instance.instanceId}: ${ids.job} and ${noJob}`;
    const search = new IdSearch(readPasted(text));
    assert.deepEqual(texts(search), ['unknown', 'unknown', 'unknown']);
    const seen: string[][] = [];
    search.onDidChange(() => seen.push(texts(search)));
    await search.ask(service.session);
    assert.equal(seen[0]?.at(-1), 'instance in Corporate directory');
    assert.deepEqual(texts(search), [
      'job in Corporate directory',
      'missing in 3',
      'instance in Corporate directory',
    ]);
    const { answer } = search.ids[0]!;
    assert.ok(answer?.state === 'found' && answer.resource.kind === 'job');
    assert.equal(typeof answer.resource.targetName, 'string');
    assert.deepEqual([search.isSearching, search.open.map(({ id }) => id)], [false, [noJob]]);
    const { GetSynchronizationJob: asked } = callCounts(emulator);
    assert.equal(asked, 4);
  });

  it('asks a second connection only for what is open', async () => {
    const search = new IdSearch(readPasted(`${ids.job} ${noJob}`));
    await search.ask(service.session);
    const other = await serviceOn(emulator, { identity: 'second-account', regions });
    emulator.calls.length = 0;
    await search.ask(other.session);
    assert.ok(
      emulator.calls.every(({ parameters }) => parameters['SynchronizationJobId'] !== ids.job),
    );
    assert.deepEqual(
      search.ids.map(({ by }) => by?.id),
      ['main', 'second-account'],
    );
    other.dispose();
  });

  it('stops when it is told to, and keeps what it has', async () => {
    emulator.faults.set([{ action: 'GetSynchronizationJob', kind: 'hang' }]);
    const search = new IdSearch(readPasted(`${ids.instance.instanceId} ${noJob}`));
    const asked = search.ask(service.session);
    await until(() => emulator.calls.length > 0);
    assert.ok(search.isSearching);
    search.stop();
    await asked;
    assert.deepEqual(texts(search), ['unknown', 'instance in Corporate directory']);
    assert.equal(search.isSearching, false);
  });

  it('never asks for a masked or short id, and shows one that is known', async () => {
    const text = `app_12345 idp_11111 sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx app_miml****** ${noJob.slice(0, 20)}`;
    const search = new IdSearch(readPasted(text));
    await search.ask(service.session);
    assert.deepEqual(new Set(texts(search)), new Set(['unknown']));
    assert.deepEqual([search.open, callCounts(emulator)], [[], {}]);
  });

  it('asks for an id that it put together, and says which those are', async () => {
    const torn = `${ids.job.slice(0, 20)}\\\n  ${ids.job.slice(20)} ${ids.provider.toUpperCase()} ${noJob}`;
    const search = new IdSearch(readPasted(torn));
    await search.ask(service.session);
    assert.deepEqual(
      search.ids.map(({ id, isMended, answer }) => [id, isMended, answerText(answer)]),
      [
        [ids.job, true, 'job in Corporate directory'],
        [noJob, false, 'missing in 3'],
        [ids.provider, true, 'identityProvider in Corporate directory'],
      ],
    );
  });

  it('asks anew for one id, on request, though the answer is remembered', async () => {
    const search = new IdSearch(readPasted(`${ids.job} ${noJob}`));
    await search.ask(service.session);
    emulator.calls.length = 0;
    await search.again(noJob, service.session);
    assert.deepEqual(texts(search), ['job in Corporate directory', 'missing in 3']);
    assert.equal(callCounts(emulator)['GetSynchronizationJob'], 3);
    assert.equal(search.isSearching, false);
  });

  it('has all of 200 pasted ids', () => {
    const many = Array.from({ length: 200 }, (_, i) => `idp_${String(10_000 + i)}`).join(' ');
    assert.equal(new IdSearch(readPasted(many)).ids.length, 200);
  });
});

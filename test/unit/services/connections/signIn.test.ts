import assert from 'node:assert/strict';
import { describeFailure } from '../../../../src/api/describeFailure';
import { checkEndpoint } from '../../../../src/api/endpoint';
import { UserError } from '../../../../src/base/errors';
import type { Connection } from '../../../../src/model/connections/connection';
import { addressesOf, homeEndpoint } from '../../../../src/services/resources/addresses';
import { Credentials } from '../../../../src/services/connections/credentials';
import {
  SampleService,
  type RunningSample,
} from '../../../../src/services/connections/sampleService';
import { SignIn } from '../../../../src/services/connections/signIn';
import { start, type Emulator } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { rejection } from '../../../support/rejection';
import {
  keyOf,
  noSample,
  pinned,
  regionsOf,
  serviceOn,
  type Service,
} from '../../../support/serviceOn';

let emulator: Emulator;
let service: Service;
let signIn: SignIn;

describe('trying keys', () => {
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    emulator.faults.clear();
    emulator.calls.length = 0;
    service = await serviceOn(emulator, { identity: null });
    service.clock.skips = retryPauses;
    signIn = new SignIn(service.environment, checkEndpoint(emulator.url));
  });
  afterEach(() => {
    assert.deepEqual(
      [service.secrets.log, service.global.written, service.workspace.written],
      [[], [], []],
      'nothing is stored',
    );
    service.dispose();
  });
  after(() => emulator.dispose());

  const typed = (note: Parameters<typeof keyOf>[1] = 'main', change: object = {}) =>
    Credentials.keysOfTyped({ ...keyOf(emulator, note), ...change });

  it('tells whose they are, which regions there are, and where instances are', async () => {
    const { account, regions } = await signIn.identify(typed());
    assert.equal(account.arn, 'acs:ram::1098765432109876:user/reader');
    assert.equal(regions.length, 7);
    const counts = await signIn.countInstances(typed(), regions);
    assert.deepEqual(Object.fromEntries(counts), {
      ...{ 'cn-hangzhou': 2, 'ap-southeast-1': 1, 'cn-beijing': 0, 'cn-hongkong': 0 },
      ...{ 'ap-southeast-5': 0, 'ap-northeast-2': 0, 'eu-central-1': 0 },
    });
    assert.deepEqual(
      SignIn.proposed(regions, counts).map(({ id }) => id),
      ['cn-hangzhou', 'ap-southeast-1'],
    );
    assert.equal(emulator.calls.length, 9);
  });

  it('proposes the usual region where there is no instance', () => {
    const regions = ['eu-central-1', 'cn-hangzhou'].map((id) => ({ id, endpoint: id }));
    assert.deepEqual(SignIn.proposed(regions, new Map()), [
      { id: 'cn-hangzhou', endpoint: 'cn-hangzhou' },
    ]);
    assert.deepEqual(SignIn.proposed([], new Map()), []);
  });

  const wrong: [string, () => ReturnType<typeof typed>, string][] = [
    [
      'a wrong id',
      () => typed('main', { accessKeyId: 'LTAInobody' }),
      'The AccessKey ID does not exist. Check it for typing errors.',
    ],
    [
      'a wrong secret',
      () => typed('main', { accessKeySecret: 'x' }),
      'The AccessKey secret is wrong. Enter it again.',
    ],
    [
      'a disabled key',
      () => typed('inactive'),
      'The AccessKey is disabled. Enable it in RAM or use another one.',
    ],
    [
      'a missing token',
      () => typed('sts', { securityToken: undefined }),
      'The security token does not fit the AccessKey. Enter all three parts again.',
    ],
  ];
  for (const [what, keys, sentence] of wrong) {
    it(`says that there is ${what}`, async () => {
      assert.equal(describeFailure(await rejection(signIn.identify(keys()))).sentence, sentence);
    });
  }

  it('says that the clock is off', async () => {
    emulator.faults.set([{ action: '*', kind: 'clockSkew' }]);
    const { sentence } = describeFailure(await rejection(signIn.identify(typed())));
    assert.equal(
      sentence,
      'The clock of this computer is off by more than 15 minutes. Set it right, then retry.',
    );
  });

  it('says that the host cannot be reached', async () => {
    const nowhere = new SignIn(service.environment, checkEndpoint('127.0.0.1:1'));
    const { sentence } = describeFailure(await rejection(nowhere.identify(typed())));
    assert.equal(
      sentence,
      '127.0.0.1:1 cannot be reached. Check the network connection and the proxy settings (http.proxy), then retry.',
    );
  });

  it('says that instances may not be listed, when they may be nowhere', async () => {
    const regions = await regionsOf(emulator, ['cn-hangzhou', 'eu-central-1']);
    const { sentence } = describeFailure(
      await rejection(signIn.countInstances(typed('denied'), regions)),
    );
    assert.equal(
      sentence,
      'Permission eiam:ListInstances is missing. Ask an administrator to grant it in RAM, then retry.',
    );
  });

  it('leaves out regions that could not be asked, and keeps the others', async () => {
    emulator.faults.set([{ action: 'ListInstances', kind: 'denied', region: 'ap-southeast-1' }]);
    const regions = await regionsOf(emulator, ['cn-hangzhou', 'ap-southeast-1']);
    const counts = await signIn.countInstances(typed(), regions);
    assert.deepEqual([...counts], [['cn-hangzhou', 2]]);
  });

  it('ends when the user changes their mind', async () => {
    emulator.faults.set([{ action: '*', kind: 'hang' }]);
    const abort = new AbortController();
    const answer = rejection(signIn.identify(typed(), abort.signal));
    abort.abort();
    assert.equal(String(await answer), 'CancelledError: Cancelled');
    assert.equal(service.clock.waiting, 0);
  });
});

describe('the addresses of a connection', () => {
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  after(() => emulator.dispose());
  beforeEach(() => {
    emulator.calls.length = 0;
  });

  const stored = (change: Partial<Connection>): Connection => ({
    ...{ id: 'one', label: 'One', source: { kind: 'accessKey' }, regions: [], ...change },
  });
  const keys = () => Credentials.keysOfTyped(keyOf(emulator));
  const sampleOn = (running: RunningSample) =>
    new SampleService(() => ({ start: () => Promise.resolve(running) }), undefined);

  it('are those it was made with, and no call is made to find them', async () => {
    const { environment, dispose } = await serviceOn(emulator, { identity: null });
    const regions = await regionsOf(emulator, ['eu-central-1', 'cn-hangzhou']);
    assert.deepEqual(await addressesOf(stored({ regions }), keys(), environment), {
      home: { protocol: 'http', host: regions[0]!.endpoint },
      regions,
    });
    assert.deepEqual(await addressesOf(stored({}), keys(), environment), {
      home: checkEndpoint(emulator.url),
      regions: [],
    });
    assert.equal(emulator.calls.length, 0);
    dispose();
  });

  it('are refused when what was stored leads out of the service', async () => {
    const { environment, dispose } = await serviceOn(emulator, { identity: null });
    const evil = stored({ regions: [{ id: 'cn-hangzhou', endpoint: 'eiam.evil.com' }] });
    assert.ok((await rejection(addressesOf(evil, keys(), environment))) instanceof UserError);
    dispose();
  });

  it('begin at the endpoint of the settings, else at the usual one', async () => {
    const { environment, settings, dispose } = await serviceOn(emulator, { identity: null });
    const home = () => homeEndpoint({ kind: 'accessKey' }, environment);
    assert.deepEqual(await home(), checkEndpoint(emulator.url));
    settings.endpoint = '';
    assert.deepEqual(await home(), { protocol: 'https', host: 'eiam.cn-hangzhou.aliyuncs.com' });
    settings.endpoint = 'https://eiam.evil.com';
    assert.ok((await rejection(home())) instanceof UserError);
    dispose();
  });

  it('of sample data are where it runs, in the regions that hold instances', async () => {
    const sample = sampleOn(emulator);
    const { environment, dispose } = await serviceOn(emulator, { identity: null, sample });
    const source = { kind: 'sample' as const };
    const { home, regions } = await addressesOf(stored({ source }), keys(), environment);
    const expected = await regionsOf(emulator, ['cn-hangzhou', 'ap-southeast-1']);
    assert.deepEqual(
      regions.map(({ id, endpoint }) => ({ id, endpoint })),
      expected,
    );
    assert.deepEqual(home, checkEndpoint(emulator.url));
    dispose();
  });
});

describe('the service behind sample data', () => {
  const running = { url: 'http://127.0.0.1:1', accessKeyId: 'id', accessKeySecret: 'secret' };

  it('starts once, with the first use', async () => {
    const asked: unknown[] = [];
    let stopped = 0;
    const sample = new SampleService(
      () => ({
        start: (options) => (
          asked.push(options),
          Promise.resolve({ ...running, dispose: () => (stopped++, Promise.resolve()) })
        ),
      }),
      undefined,
    );
    assert.deepEqual([sample.isAnnounced, asked], [false, []]);
    const [first, second] = await Promise.all([sample.start(), sample.start()]);
    assert.equal(first, second);
    assert.deepEqual(
      [asked, await sample.key()],
      [[{ scenario: 'company' }], { accessKeyId: 'id', accessKeySecret: 'secret' }],
    );
    sample.dispose();
    await Promise.resolve();
    await Promise.resolve();
    assert.equal(stopped, 1);
  });

  it('is the one that was announced', async () => {
    const sample = new SampleService(() => assert.fail('not loaded'), JSON.stringify(running));
    assert.deepEqual([sample.isAnnounced, await sample.start()], [true, running]);
    sample.dispose();
  });

  it('may be tried again after it could not be started', async () => {
    const error = new Error('port taken');
    let attempts = 0;
    const sample = new SampleService(
      () => ({
        start: () => (attempts++ === 0 ? Promise.reject(error) : Promise.resolve(running)),
      }),
      undefined,
    );
    assert.equal(await rejection(sample.key()), error);
    assert.deepEqual(await sample.start(), running);
    assert.equal(
      ((await rejection(noSample().start())) as Error).message,
      'No sample data in this test.',
    );
    sample.dispose();
  });

  it('costs nothing when nobody used it', () => {
    noSample().dispose();
  });
});

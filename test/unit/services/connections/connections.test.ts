import assert from 'node:assert/strict';
import { Paces } from '../../../../src/api/paces';
import type { AccessKey, Connection } from '../../../../src/model/connections/connection';
import { AgreedAddresses } from '../../../../src/services/connections/agreedAddresses';
import { CliProfiles } from '../../../../src/services/connections/cliProfiles';
import { Connections } from '../../../../src/services/connections/connections';
import { Credentials } from '../../../../src/services/connections/credentials';
import { FakeClock } from '../../../support/fakeClock';
import { rejection } from '../../../support/rejection';
import { noSample } from '../../../support/serviceOn';
import { FakeSecrets, FakeState } from '../../../support/stores';
import { settle } from '../../../support/until';

const key: AccessKey = {
  accessKeyId: 'LTAIid',
  accessKeySecret: 'theSecret',
  securityToken: 'theToken',
};
const made = (id: string, label = `Account ${id}`): Connection => ({
  ...{ id, label, source: { kind: 'accessKey' } },
  regions: [{ id: 'cn-hangzhou', endpoint: 'eiam.cn-hangzhou.aliyuncs.com' }],
  account: { accountId: '1', arn: 'acs:ram::1:user/alice' },
});

/** A window of a machine; its mementos are its own, as they are while windows run side by side. */
function openWindow(secrets: FakeSecrets, builtIn?: Connection) {
  const [global, workspace] = [new FakeState(), new FakeState()];
  const never = () => Promise.reject(new Error('not needed'));
  const clock = new FakeClock();
  const credentials = new Credentials({
    secrets: secrets.window(),
    profiles: () => Promise.resolve(new CliProfiles('/nowhere', () => 0)),
    sample: noSample(),
    access: never,
    agreed: new AgreedAddresses(new FakeState()),
    paces: new Paces({ clock }),
    settings: { endpoint: '' },
    onCall: () => undefined,
    clock,
  });
  const connections = new Connections(global, workspace, credentials, builtIn);
  const told: string[] = [];
  connections.onDidChange(() => told.push('list'));
  connections.onDidChangeActive((active) => told.push(`active ${active?.id}`));
  const ids = () => connections.list().map(({ id }) => id);
  return { global, workspace, credentials, connections, told, ids };
}

describe('connections', () => {
  let secrets: FakeSecrets;
  let window: ReturnType<typeof openWindow>;
  beforeEach(() => {
    secrets = new FakeSecrets();
    window = openWindow(secrets);
  });
  afterEach(() => {
    window.connections.dispose();
    window.credentials.dispose();
  });

  it('are none at first', () => {
    assert.deepEqual([window.ids(), window.connections.active], [[], undefined]);
  });

  it('are stored, keys first, and used', async () => {
    await window.connections.add(made('one'), key);
    assert.deepEqual(window.connections.list(), [made('one')]);
    assert.deepEqual(window.connections.active, made('one'));
    assert.deepEqual(window.told, ['list', 'active one']);
    assert.equal(secrets.log[1], 'store connection/one');
  });

  it('are listed by label, and the one added last is used', async () => {
    await window.connections.add(made('one', 'Zebra'), key);
    await window.connections.add(made('two', 'Aardvark'), key);
    assert.deepEqual([window.ids(), window.connections.active?.id], [['two', 'one'], 'two']);
  });

  it('are not kept when their keys cannot be', async () => {
    secrets.forgets = true;
    await rejection(window.connections.add(made('one'), key));
    secrets.forgets = false;
    secrets.failure = new Error('locked');
    await rejection(window.connections.add(made('two'), key));
    secrets.failure = undefined;
    await settle();
    assert.deepEqual(
      [window.ids(), window.global.keys(), window.workspace.keys(), window.told],
      [[], [], [], []],
    );
  });

  it('leave no keys behind when they cannot be remembered themselves', async () => {
    for (const state of [window.global, window.workspace]) {
      state.failure = new Error('The disk is full.');
      assert.equal(await rejection(window.connections.add(made('one'), key)), state.failure);
      state.failure = undefined;
      await settle();
      assert.deepEqual([window.ids(), [...secrets.values], window.told], [[], [], []]);
    }
  });

  it('keep their keys when they are signed in to again and that cannot be remembered', async () => {
    await window.connections.add(made('one'), key);
    window.global.failure = new Error('The disk is full.');
    await rejection(window.connections.add(made('one', 'Renamed'), key));
    assert.deepEqual((await window.credentials.load('one'))?.key, key);
    assert.deepEqual(window.connections.list(), [made('one')]);
  });

  it('are not hidden by a record that is none', async () => {
    await window.connections.add(made('one'), key);
    const { id, ...unnamed } = made('two');
    const broken = [null, 5, 'text', [], {}, unnamed, { id }, { ...made('two'), label: 5 }];
    const sources = [{ kind: 'other' }, { kind: 'profile' }, null];
    const others = [
      { ...made('two'), regions: {} },
      ...sources.map((source) => ({ ...made('two'), source })),
    ];
    for (const value of [...broken, ...others]) {
      await window.global.update('connection/two', value);
      assert.deepEqual(window.ids(), ['one'], JSON.stringify(value));
    }
    const regions = [null, { id: 'cn-beijing' }, ...made('two').regions];
    await window.global.update('connection/two', { ...made('two'), regions, account: 'none' });
    const { account, ...bare } = made('two');
    assert.ok(account);
    assert.deepEqual(window.connections.get('two'), bare);
  });

  it('are used in turn, and told of only when that changes something', async () => {
    await window.connections.add(made('one'), key);
    await window.connections.add(made('two'), key);
    window.told.length = 0;
    await window.connections.use('two');
    await window.connections.use('nobody');
    assert.deepEqual([window.connections.active?.id, window.told], ['two', []]);
    await window.connections.use('one');
    assert.deepEqual([window.connections.active?.id, window.told], ['one', ['active one']]);
  });

  it('take another label without anything being read again', async () => {
    await window.connections.add(made('one'), key);
    window.told.length = 0;
    await window.connections.edit('one', { label: 'Production' });
    assert.deepEqual(window.connections.list(), [made('one', 'Production')]);
    assert.deepEqual(window.told, ['list']);
  });

  it('take other regions, and are read again when they are in use', async () => {
    await window.connections.add(made('one'), key);
    await window.connections.add(made('two'), key);
    window.told.length = 0;
    const regions = [{ id: 'cn-beijing', endpoint: 'eiam.cn-beijing.aliyuncs.com' }];
    await window.connections.edit('two', { regions });
    await window.connections.edit('one', { regions });
    await window.connections.edit('nobody', { regions });
    assert.deepEqual(window.connections.get('one'), { ...made('one'), regions });
    assert.deepEqual(window.told, ['list', 'active two', 'list']);
  });

  it('tell of another in use when a label moves it to the front and none was chosen', async () => {
    await window.connections.add(made('one', 'B'), key);
    await window.connections.add(made('two', 'C'), key);
    await window.workspace.update('activeConnection', undefined);
    window.told.length = 0;
    await window.connections.edit('two', { label: 'A' });
    assert.deepEqual([window.connections.active?.id, window.told], ['two', ['list', 'active two']]);
  });

  it('leave nothing behind when they are removed, and the next one is used', async () => {
    await window.connections.add(made('one'), key);
    await window.connections.add(made('two'), key);
    window.told.length = 0;
    await window.connections.remove('two');
    await settle();
    assert.deepEqual([window.ids(), window.connections.active?.id], [['one'], 'one']);
    assert.deepEqual([...secrets.values.keys()], ['connection/one']);
    assert.deepEqual(window.global.keys(), ['connection/one']);
    assert.deepEqual(window.told, ['list', 'active one']);
    await window.connections.remove('one');
    await settle();
    assert.deepEqual([window.connections.active, secrets.values.size], [undefined, 0]);
  });

  it('lose their keys first when they are removed', async () => {
    await window.connections.add(made('one'), key);
    window.global.failure = new Error('disk full');
    assert.equal(await rejection(window.connections.remove('one')), window.global.failure);
    assert.equal(secrets.values.size, 0, 'nothing usable is left');
    window.global.failure = undefined;
    await settle();
  });

  it('stay when their keys cannot be removed', async () => {
    await window.connections.add(made('one'), key);
    secrets.failure = new Error('locked');
    await rejection(window.connections.remove('one'));
    assert.deepEqual(window.ids(), ['one']);
  });

  it('hold no secret in any state that is not the secret storage', async () => {
    await window.connections.add(made('one'), key);
    await window.connections.add(made('two'), key);
    await window.connections.edit('one', { label: 'Other' });
    await window.connections.use('one');
    await window.connections.remove('two');
    await settle();
    const written = [...window.global.written, ...window.workspace.written];
    assert.ok(written.length >= 6);
    assert.ok(!/theSecret|theToken|LTAIid/.test(written.join('\n')));
    assert.ok([...secrets.values.values()].join().includes('theSecret'));
  });

  it('that are built in are shown last until they are removed or stored', async () => {
    const sample = { ...made('sample', 'Sample data'), source: { kind: 'sample' as const } };
    const demo = openWindow(secrets, sample);
    assert.deepEqual([demo.ids(), demo.connections.active?.id], [['sample'], 'sample']);
    await demo.connections.add(made('one', 'Zebra'), key);
    assert.deepEqual(demo.ids(), ['one', 'sample']);
    await demo.connections.remove('sample');
    assert.deepEqual(demo.ids(), ['one']);
    demo.connections.dispose();
    demo.credentials.dispose();
  });

  describe('of two windows', () => {
    let other: ReturnType<typeof openWindow>;
    beforeEach(() => {
      other = openWindow(secrets);
    });
    afterEach(() => {
      other.connections.dispose();
      other.credentials.dispose();
    });

    it('reach each other when they are added, and a window without any begins to use it', async () => {
      await other.connections.add(made('one'), key);
      await settle();
      assert.deepEqual(window.connections.list(), [made('one')]);
      assert.deepEqual(window.told, ['list', 'active one']);
    });

    it('do not take over the one a window uses', async () => {
      await window.connections.add(made('one', 'B'), key);
      await settle();
      window.told.length = 0;
      await other.connections.add(made('two', 'A'), key);
      await settle();
      assert.deepEqual(
        [window.ids(), window.connections.active?.id, window.told],
        [['two', 'one'], 'one', ['list']],
      );
    });

    it('are signed out in both', async () => {
      await window.connections.add(made('one'), key);
      await settle();
      window.told.length = 0;
      await other.connections.remove('one');
      await settle();
      assert.deepEqual(
        [window.ids(), window.global.keys(), window.told],
        [[], [], ['list', 'active undefined']],
      );
      await rejection(window.credentials.keysOf(made('one')).current());
    });

    it('stay as they are while the storage cannot be read', async () => {
      await window.connections.add(made('one'), key);
      await settle();
      secrets.values.delete('connection/one');
      const change = secrets.window().store('connection/one', 'x');
      await Promise.resolve();
      await change;
      secrets.failure = new Error('locked');
      await settle();
      assert.deepEqual(window.ids(), ['one']);
    });

    it('are dropped when a window wrote what nobody can read', async () => {
      await window.connections.add(made('one'), key);
      await settle();
      await secrets.window().store('connection/one', '{');
      await settle();
      assert.deepEqual([window.ids(), other.ids()], [[], []]);
    });

    it('are heard no more once a window is closed', async () => {
      window.connections.dispose();
      await other.connections.add(made('one'), key);
      await settle();
      assert.deepEqual(window.ids(), []);
    });
  });
});

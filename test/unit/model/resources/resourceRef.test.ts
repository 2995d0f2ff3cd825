import * as assert from 'node:assert/strict';
import {
  instanceKey,
  isPlaced,
  isSameRef,
  readPlacedRef,
  readRef,
  refKey,
  type PlacedRef,
} from '../../../../src/model/resources/resourceRef';

const at = { connectionId: 'c1', region: 'cn-hangzhou', instanceId: 'idaas_one' };
const provider: PlacedRef = { ...at, kind: 'identityProvider', id: 'idp_one' };

describe('refKey', () => {
  it('names instance and thing within their connection', () => {
    assert.equal(instanceKey(at), 'cn-hangzhou/idaas_one');
    assert.equal(refKey(provider), 'cn-hangzhou/idaas_one/idp_one');
  });

  it('tells the instance a thing is in, whatever the thing', () => {
    assert.equal(instanceKey(provider), instanceKey(at));
  });
});

describe('isSameRef', () => {
  const others: readonly [string, PlacedRef][] = [
    ['connection', { ...provider, connectionId: 'c2' }],
    ['region', { ...provider, region: 'cn-beijing' }],
    ['instance', { ...provider, instanceId: 'idaas_two' }],
    ['kind', { ...provider, kind: 'application' }],
    ['id', { ...provider, id: 'idp_two' }],
  ];
  for (const [part, other] of others) {
    it(`tells references of another ${part} apart`, () => {
      assert.equal(isSameRef(provider, other), false);
    });
  }

  it('takes the same parts for the same thing', () => {
    assert.equal(isSameRef(provider, { ...provider }), true);
  });

  it('knows all of a connection from another one and from its instances', () => {
    const all = (connectionId: string) => ({ connectionId, kind: 'connection' as const });
    assert.equal(isSameRef(all('c1'), all('c1')), true);
    assert.equal(isSameRef(all('c1'), all('c2')), false);
    assert.equal(isSameRef(all('c1'), { ...at, kind: 'instance', id: at.instanceId }), false);
  });
});

describe('readRef', () => {
  it('reads a whole reference as it is', () => {
    assert.deepEqual(readRef(provider), provider);
  });

  it('takes an id alone, and its kind from its form', () => {
    assert.deepEqual(readRef({ id: 'sync_0000347vjovtcf41' }), {
      kind: 'job',
      id: 'sync_0000347vjovtcf41',
    });
  });

  it('knows where an instance is found by its own id', () => {
    const ref = readRef({ id: 'idaas_one', region: 'cn-hangzhou', instanceId: 'idaas_two' });
    assert.deepEqual(ref, {
      ...{ region: 'cn-hangzhou', instanceId: 'idaas_one' },
      ...{ kind: 'instance', id: 'idaas_one' },
    });
  });

  it('believes the kind that is said of an id of unknown form', () => {
    const ref = readRef({ kind: 'application', id: 'saml-portal' });
    assert.deepEqual(ref, { kind: 'application', id: 'saml-portal' });
  });

  it('leaves out parts that have not their form, and what no reference holds', () => {
    const hostile = {
      ...{ connectionId: '../c1', region: 'evil.example/x', instanceId: 'a b' },
      ...{ id: 'idp_one', command: 'workbench.action.quit', accessKeySecret: 's' },
    };
    assert.deepEqual(readRef(hostile), { kind: 'identityProvider', id: 'idp_one' });
  });

  const refused: readonly [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'idp_one'],
    ['a list', ['idp_one']],
    ['no id', { kind: 'job' }],
    ['an id that is no text', { kind: 'job', id: 7 }],
    ['an id with markup', { kind: 'job', id: 'sync_<b>' }],
    ['an id of two lines', { kind: 'job', id: 'sync_1\nsync_2' }],
    ['an id with a command in it', { kind: 'job', id: 'sync_1](command:x)' }],
    ['an endless id', { kind: 'job', id: `sync_${'0'.repeat(200)}` }],
    ['an id of unknown kind', { id: 'saml-portal' }],
    ['a kind that is none', { kind: 'connection', id: 'idp_one' }],
    ['a kind that every object has', { kind: 'constructor', id: 'saml-portal' }],
    ['a kind that the id contradicts', { kind: 'job', id: 'idp_one' }],
    ['an inherited id', Object.create({ kind: 'job', id: 'sync_1' })],
  ];
  for (const [what, value] of refused) {
    it(`refuses ${what}`, () => {
      assert.equal(readRef(value), undefined);
    });
  }
});

describe('readPlacedRef', () => {
  it('reads a complete reference of a kind that is asked for', () => {
    const ref = readPlacedRef(provider, 'application', 'identityProvider');
    assert.deepEqual(ref, provider);
  });

  it('refuses one of another kind', () => {
    assert.equal(readPlacedRef(provider, 'job'), undefined);
  });

  for (const part of ['connectionId', 'region', 'instanceId'] as const) {
    it(`refuses one without its ${part}`, () => {
      assert.equal(readPlacedRef({ ...provider, [part]: '' }, 'identityProvider'), undefined);
    });
  }
});

describe('isPlaced', () => {
  it('asks for connection, region and instance', () => {
    assert.equal(isPlaced(provider), true);
    assert.equal(isPlaced({ ...provider, connectionId: undefined }), false);
    assert.equal(isPlaced({ kind: 'job', id: 'sync_1' }), false);
  });
});

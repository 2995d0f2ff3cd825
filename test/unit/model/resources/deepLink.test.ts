import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDeepLink, writeDeepLink } from '../../../../src/model/resources/deepLink';
import { readRef, type UnplacedRef } from '../../../../src/model/resources/resourceRef';

const extension = 'idaas-sync.idaas-sync-explorer';
const full: UnplacedRef = {
  connectionId: 'c1',
  kind: 'job',
  id: 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde',
  instanceId: 'idaas_ue2jvisn35ea5lmthk2676rypm',
  region: 'cn-hangzhou',
};

const problem = (query: string, path = '/open') => {
  const read = readDeepLink({ path, query });
  return 'problem' in read ? read.problem : read;
};

describe('deep links', () => {
  it('are written with what is known', () => {
    assert.equal(
      writeDeepLink('vscode', extension, full, '1098765432109876'),
      'vscode://idaas-sync.idaas-sync-explorer/open?id=sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde&instance=idaas_ue2jvisn35ea5lmthk2676rypm&region=cn-hangzhou&account=1098765432109876',
    );
    assert.equal(
      writeDeepLink('code-oss', extension, { kind: 'identityProvider', id: 'idp_11111' }),
      'code-oss://idaas-sync.idaas-sync-explorer/open?id=idp_11111',
    );
  });

  it('are not written for what is no id, and leave out what has no place in a link', () => {
    assert.equal(writeDeepLink('vscode', extension, { kind: 'job', id: 'a b' }), undefined);
    const all = { connectionId: 'c1', kind: 'connection' } as const;
    assert.equal(writeDeepLink('vscode', extension, all), undefined);
    const odd = {
      ...{ kind: 'identityProvider' as const, id: 'idp_1' },
      ...{ instanceId: '&id=idp_2', region: 'cn hangzhou', accessKeySecret: 'hidden' },
    };
    assert.equal(
      writeDeepLink('vscode', extension, odd, 'LTAI5tSecretKey'),
      'vscode://idaas-sync.idaas-sync-explorer/open?id=idp_1',
    );
  });

  it('are read back as they were written', () => {
    const id = fc.stringMatching(
      /^(idp|sync|app|ou|user|group|idaas|nae|async)_[A-Za-z0-9]{1,40}$/,
    );
    const instance = fc.stringMatching(/^idaas_[a-z2-7]{26}$/);
    const region = fc.constantFrom('cn-hangzhou', 'ap-southeast-1', 'eu-central-1');
    const account = fc.stringMatching(/^\d{16}$/);
    const parts = fc.record({ id, instanceId: instance, region }, { requiredKeys: ['id'] });
    fc.assert(
      fc.property(parts, fc.option(account, { nil: undefined }), (given, of) => {
        const kind = readRef({ id: given.id })!.kind;
        const address = writeDeepLink('vscode', extension, { ...given, kind }, of)!;
        const { pathname, search } = new URL(address);
        assert.deepEqual(readDeepLink({ path: pathname, query: search.slice(1) }), {
          ref: { ...given, kind },
          ...(of !== undefined && { account: of }),
        });
      }),
    );
  });

  it('are read with whatever is added on their way, which means nothing', () => {
    for (const added of [
      'windowId=_blank&vscode-reqid=4',
      'utm_source=chat&utm_source=mail',
      'endpoint=evil.example.com&command=rm',
      '__proto__=1&toString=1&constructor=2',
    ]) {
      assert.deepEqual(problem(`${added}&id=idp_1`), {
        ref: { kind: 'identityProvider', id: 'idp_1' },
      });
    }
  });

  it('are refused with the reason when anything in them is not ours', () => {
    assert.equal(problem('id=idp_1', '/run'), 'This link leads to nothing that can be opened.');
    assert.equal(problem(''), 'This link names no id.');
    assert.equal(problem('instance=idaas_1'), 'This link names no id.');
    assert.equal(problem('id='), 'This link holds "" where it should name id.');
    assert.equal(problem('id=idp_1&id=idp_2'), 'This link names id twice.');
    assert.equal(
      problem('id=idp_1&instance=idp_2'),
      'This link holds "idp_2" where it should name instance.',
    );
    assert.equal(
      problem('id=idp_1&region=evil.example.com'),
      'This link holds "evil.example.com" where it should name region.',
    );
    assert.equal(
      problem('id=idp_1&account=LTAI5tKey'),
      'This link holds "LTAI5tKey" where it should name account.',
    );
    assert.equal(problem('id=%20idp_1'), 'This link holds "idp_1" where it should name id.');
  });

  it('never lead to anything but ids, whatever they hold', () => {
    const name = fc.oneof(fc.constantFrom('id', 'instance', 'region', 'account'), fc.string());
    const value = fc.oneof(fc.constantFrom('idp_1', 'idaas_1', 'cn-hangzhou', '1'), fc.string());
    const query = fc
      .array(fc.tuple(name, value), { maxLength: 5 })
      .map((pairs) => new URLSearchParams(pairs).toString());
    fc.assert(
      fc.property(query, (given) => {
        const read = readDeepLink({ path: '/open', query: given });
        if ('problem' in read) return;
        const parts = { ...read.ref, ...(read.account !== undefined && { account: read.account }) };
        assert.match(Object.values(parts).join(' '), /^[A-Za-z0-9_ -]+$/);
        assert.ok(
          Object.keys(parts).every((key) =>
            ['kind', 'id', 'instanceId', 'region', 'account'].includes(key),
          ),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

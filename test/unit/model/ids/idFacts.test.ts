import assert from 'node:assert/strict';
import { idFacts } from '../../../../src/model/ids/idFacts';

describe('idFacts', () => {
  it('tells kind and creation of an id, and whether it is masked', () => {
    assert.deepEqual(idFacts(' sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde\n'), {
      kind: 'job',
      word: 'Synchronization job',
      createdAt: new Date('2024-07-29T17:51:19.510Z'),
      isMasked: false,
    });
    assert.deepEqual(idFacts('sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx'), {
      kind: 'job',
      word: 'Synchronization job',
      createdAt: new Date('2024-07-29T17:51:19.510Z'),
      isMasked: true,
    });
    assert.deepEqual(idFacts('ou_4lag76zc2km5ssg5vsmm2lznvu'), {
      kind: 'organizationalUnit',
      word: 'Organizational unit',
      isMasked: false,
    });
    assert.deepEqual(idFacts('eiam-111ccc1111'), {
      kind: 'instance',
      word: 'Instance',
      isMasked: false,
    });
    assert.deepEqual(idFacts('eiam-cn-xxxxx'), {
      kind: 'instance',
      word: 'Instance',
      isMasked: true,
    });
    assert.deepEqual(idFacts('IDP_MWPCWNHRIMLR2HORX7XGG7PP7Y'), {
      kind: 'identityProvider',
      word: 'Identity provider',
      createdAt: new Date('2024-01-10T05:29:24.000Z'),
      isMasked: false,
    });
  });

  it('tells nothing of what is no id, or more than one', () => {
    const odd = ['', 'user_name', 'idp_11111 idp_22222', 'see idp_11111'];
    assert.deepEqual(odd.map(idFacts), [undefined, undefined, undefined, undefined]);
  });
});

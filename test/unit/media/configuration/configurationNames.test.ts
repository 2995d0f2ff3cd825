import * as assert from 'node:assert/strict';
import { exampleNames } from '../../../../media/configuration/exampleNames';

describe('the names of example entries', () => {
  const names = { user: 'Zhang, Wei', organization: 'R&D, Hangzhou' };
  const ldap = { userRdn: 'cn', organizationalUnitRdn: 'OU' };

  it('stand below the first target that is a distinguished name, escaped', () => {
    const scopes = [{ targetScope: '604352338' }, { targetScope: 'OU=Staff, DC=example,DC=com' }];
    assert.deepEqual(exampleNames(ldap, scopes, names), {
      organization: 'OU=R&D\\, Hangzhou,OU=Staff,DC=example,DC=com',
      user: 'cn=Zhang\\, Wei,OU=R&D\\, Hangzhou,OU=Staff,DC=example,DC=com',
      below: 'OU=Staff,DC=example,DC=com',
      unusable: [],
    });
  });

  it('say that no target is a distinguished name', () => {
    for (const scopes of [[], [{}], [{ targetScope: ' ' }], [{ targetScope: '604352338' }]]) {
      const { below, organization } = exampleNames(ldap, scopes, names);
      assert.equal(below, undefined);
      assert.equal(organization, 'OU=R&D\\, Hangzhou');
    }
  });

  it('are not made of what is no attribute', () => {
    for (const rdn of [undefined, '', ' ', 'cn,uid', 'cn=x', 'cn+uid', 'cn=x,ou', '<b>', '用户']) {
      const { user, unusable } = exampleNames({ ...ldap, userRdn: rdn }, [], names);
      assert.equal(user, undefined, rdn);
      assert.deepEqual(unusable, [rdn ?? '']);
    }
    const { organization, user } = exampleNames({ userRdn: 'cn' }, [], names);
    assert.deepEqual([organization, user], [undefined, undefined]);
  });

  it('escape what leads and ends a name', () => {
    const hard = { user: '#1 "Ω" ', organization: ' a\\b+c' };
    assert.equal(
      exampleNames({ userRdn: 'uid', organizationalUnitRdn: '2.5.4.11' }, [], hard).user,
      'uid=\\#1 \\"Ω\\"\\ ,2.5.4.11=\\ a\\\\b\\+c',
    );
  });
});

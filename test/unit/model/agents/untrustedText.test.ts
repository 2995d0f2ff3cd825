import assert from 'node:assert/strict';
import { maskPeople } from '../../../../src/model/agents/maskPeople';
import { untrustedText } from '../../../../src/model/agents/untrustedText';
import { hostileTexts } from '../../../support/hostile';

/** What no text for an agent may hold: line breaks, links, what renders or runs. */
export const forbidden =
  /[\r\n\u2028\u0085`]|:\/\/|\bwww\.|\]\(|[$]\(|[$]\{|\{\{|<[a-z/!]|\b(?:command|javascript):\S|\*\*|~~|&#?\w+;/i;

describe('text of the service for agents', () => {
  for (const text of hostileTexts) {
    it(`is one plain line: ${JSON.stringify(text.slice(0, 40))}`, () => {
      const told = untrustedText(text, { max: 300 });
      assert.doesNotMatch(told, forbidden);
      assert.ok(Array.from(told).length <= 300);
      assert.equal(untrustedText(told, { max: 300 }), told, 'cleaning twice is cleaning once');
    });
  }

  it('keeps what an engineer needs', () => {
    const filter = '(&(objectClass=user)(!(memberOf=CN=x*))(whenChanged>=20260101))';
    assert.equal(untrustedText(filter, { max: 300, withPeople: true }), filter);
    const error = '[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090447, data 52e, v3839]';
    assert.equal(untrustedText(error, { max: 300 }), error);
  });

  it('leaves out keys, and ids of accounts', () => {
    const text = 'AccessKeySecret=abcDEF123 LTAI5tAbCdEfGh acs:ram::1234567890123456:user/x';
    assert.equal(
      untrustedText(text, { max: 300 }),
      'AccessKeySecret=… LTAI… acs:ram::[account]:user/x',
    );
  });
});

describe('people in texts of errors', () => {
  const cases: readonly [string, string][] = [
    ['mail wang.fang@example.com is taken', 'mail [mail] is taken'],
    ["remaining name 'uid=zhang.san,ou=a,dc=b'", "remaining name 'uid=[name],ou=a,dc=b'"],
    ['CN=Wang Fang,OU=Sales,DC=corp exists', 'CN=[name],OU=Sales,DC=corp exists'],
    ['userName "chen.jing" is already taken.', 'userName [name] is already taken.'],
    ['user j.doe has no mail', 'user [name] has no mail'],
    ['user not found', 'user not found'],
    ['CORP\\jdoe may not write', 'CORP\\[name] may not write'],
    ['用户“张三”已存在', '用户[name]已存在'],
    ['call 13812345678', 'call [phone]'],
    ['error code 49, data 52e', 'error code 49, data 52e'],
  ];
  for (const [text, masked] of cases) {
    it(`are masked in: ${text}`, () => assert.equal(maskPeople(text), masked));
  }

  it('stay when the user lets them', () => {
    const text = 'mail wang.fang@example.com is taken';
    assert.equal(untrustedText(text, { max: 300, withPeople: true }), text);
  });
});

import * as assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { explainError } from '../../../../src/model/jobs/explainError';
import chinese from '../../../../l10n/bundle.l10n.zh-cn.json';

const title = (code?: string, message?: string) => explainError(code, message)?.title;

describe('what explainError reads in a text', () => {
  it('tells by the operation which entry result 32 misses', () => {
    const said = (text: string) => title('LdapException', `${text} [LDAP: error code 32 - No Such Object]`); // prettier-ignore
    assert.equal(said('Error while adding entry ou=a,dc=b:'), 'The parent entry does not exist in the directory.'); // prettier-ignore
    assert.equal(said('modifying entry "ou=a,dc=b"'), 'The entry to be changed or deleted does not exist.'); // prettier-ignore
    assert.equal(
      said('在LDAP删除用户失败：'),
      'The entry to be changed or deleted does not exist.',
    );
    assert.equal(said('ldap_search_ext_s'), 'The place where the search starts does not exist.');
    assert.equal(said(''), 'An entry that the request names does not exist.');
  });

  it('says of a result with several meanings that it has them', () => {
    for (const number of [1, 10, 16, 19, 20, 21, 32, 53]) {
      const advice = explainError('LdapException', `[LDAP: error code ${number} - x]`)?.advice;
      assert.match(advice ?? '', /(Two|[Ss]everal) meanings/, String(number));
    }
  });

  it('reads what is said before the number, also where they differ', () => {
    const said = (text: string) => explainError('LdapException', text);
    const gone = said('LDAP Result Code 16 "No Such Attribute": modify/delete: uniqueMember: no such value'); // prettier-ignore
    assert.deepEqual(gone, {
      title: 'The entry does not hold that value of uniqueMember.',
      advice:
        'It should be removed and is gone already, by hand or since an earlier run. Run a full synchronization, so that both sides are compared anew.',
      ldapCode: 16,
      reference: 'RFC 4511: noSuchAttribute (16)',
    });
    const policy = said('ldap_add: Constraint violation (19) additional info: 0000052D: SvcErr: DSID-031A11D5, problem 5003 (WILL_NOT_PERFORM)'); // prettier-ignore
    assert.equal(policy?.title, 'The password policy of the directory is not met.');
    assert.equal(policy.ldapCode, 19);
    assert.equal(policy.reference, 'RFC 4511: constraintViolation (19), ERROR_PASSWORD_RESTRICTION (0x52d)'); // prettier-ignore
  });

  it('names the platform and its number, and both where they mean the same', () => {
    const reference = (code: string, message: string) => explainError(code, message)?.reference;
    assert.equal(reference('DingTalk.60121', ''), 'DingTalk: 60121');
    assert.equal(reference('Failed', '{"errcode":60003,"errmsg":"x"}'), 'DingTalk, WeCom: 60003');
    assert.equal(reference('Failed', 'feishu code: 99991672'), 'Lark: 99991672');
    // The same number, another meaning.
    assert.equal(title('DingTalk.40014'), 'The other side did not accept the access token.');
    assert.equal(title('Lark.40014'), 'People or departments are outside the range that the app may see.'); // prettier-ignore
  });

  it('is put in Chinese as well', () => {
    l10n.config({ contents: chinese });
    try {
      for (const [code, message] of [
        ['LdapException', 'modify/delete: uniqueMember: no such value'],
        ['LdapException', 'AcceptSecurityContext error, data 52e'],
        ['WeCom.60020', 'x'],
        ['Failed', 'x509: certificate has expired'],
      ]) {
        const { title: said, advice } = explainError(code, message)!;
        assert.match(said, /[\u4e00-\u9fff].*。$/);
        assert.match(advice, /[\u4e00-\u9fff].*。$/);
      }
      assert.equal(title('LdapException', 'modify/delete: uniqueMember: no such value'), '条目的 uniqueMember 中没有该值。'); // prettier-ignore
    } finally {
      l10n.config({ contents: {} });
    }
  });
});

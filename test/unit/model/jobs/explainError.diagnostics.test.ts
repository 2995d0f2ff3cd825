import * as assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { explainError } from '../../../../src/model/jobs/explainError';
import chinese from '../../../../l10n/bundle.l10n.zh-cn.json';

const title = (code?: string, message?: string) => explainError(code, message)?.title;

describe('what explainError reads in a text', () => {
  it('tells by the operation which entry result 32 misses', () => {
    const said = (text: string) =>
      title('LdapException', `${text} [LDAP: error code 32 - No Such Object]`);
    assert.equal(
      said('Error while adding entry ou=a,dc=b:'),
      'The parent entry does not exist in the directory.',
    );
    assert.equal(
      said('modifying entry "ou=a,dc=b"'),
      'The entry to be changed or deleted does not exist.',
    );
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
    const gone = said(
      'LDAP Result Code 16 "No Such Attribute": modify/delete: uniqueMember: no such value',
    );
    assert.deepEqual(gone, {
      title: 'The entry does not hold that value of uniqueMember.',
      advice:
        'It should be removed and is gone already, by hand or since an earlier run. Run a full synchronization, so that both sides are compared anew.',
      ldapCode: 16,
      reference: 'RFC 4511: noSuchAttribute (16)',
    });
    const policy = said(
      'ldap_add: Constraint violation (19) additional info: 0000052D: SvcErr: DSID-031A11D5, problem 5003 (WILL_NOT_PERFORM)',
    );
    assert.equal(policy?.title, 'The password policy of the directory is not met.');
    assert.equal(policy.ldapCode, 19);
    assert.equal(
      policy.reference,
      'RFC 4511: constraintViolation (19), ERROR_PASSWORD_RESTRICTION (0x52d)',
    );
  });

  it('knows the words of other directories and clients', () => {
    const said: [text: string, title: string, result: number | undefined][] = [
      [
        '[LDAP: error code 32 - NO_SUCH_OBJECT: failed for MessageType : ADD_REQUEST Message ID : 4: ERR_251_PARENT_NOT_FOUND]',
        'The parent entry does not exist in the directory.',
        32,
      ],
      [
        '[LDAP: error code 65 - failed for MessageType : ADD_REQUEST: ERR_279 Attribute mail not declared in objectClasses of entry cn=x]',
        'The object classes of the entry do not allow the attribute mail.',
        65,
      ],
      [
        '[LDAP: error code 21 - The entry cn=x contains a value for attribute telephoneNumber that is invalid according to the syntax]',
        'A value of telephoneNumber has a form that the directory does not accept.',
        21,
      ],
      [
        '[LDAP: error code 65 - Entry uid=x violates the Directory Server schema configuration because it is missing attribute sn which is required by objectclass person]',
        'The required attribute sn is missing.',
        65,
      ],
      [
        '[LDAP: error code 65 - Entry uid=x violates the Directory Server schema configuration because it includes multiple conflicting structural objectclasses inetOrgPerson and account.]',
        'These object classes exclude each other: inetOrgPerson, account.',
        65,
      ],
      [
        '[LDAP: error code 32 - The provided entry uid=x cannot be added because its parent entry ou=People,dc=x does not exist in the server]',
        'The parent entry does not exist in the directory.',
        32,
      ],
      [
        'ldap_add: Object class violation (65)\n\tadditional info: unknown object class "foo"',
        'The directory does not know the object class foo.',
        65,
      ],
      [
        "ldap_modify: Constraint violation (19)\n\tadditional info: attribute 'uidNumber' cannot have multiple values",
        'The attribute uidNumber takes one value only.',
        19,
      ],
      [
        "LDAP Result Code 50 \"Insufficient Access Rights\": Insufficient 'write' privilege to the 'userPassword' attribute of entry 'uid=x'.",
        'The administrator account may not write userPassword.',
        50,
      ],
      [
        'LDAP Result Code 201 "Filter Compile Error": ldap: unexpected end of filter',
        'A search filter is not valid.',
        undefined,
      ],
      [
        'LDAP Result Code 206 "Empty password not allowed by the client": ldap: empty password not allowed by the client',
        'The directory refuses a sign-in without name or password.',
        undefined,
      ],
      [
        "javax.naming.PartialResultException: Unprocessed Continuation Reference(s); remaining name 'dc=example,dc=com'",
        'The directory refers to another server.',
        10,
      ],
      [
        'System.DirectoryServices.Protocols.LdapException: The LDAP server is unavailable.',
        'The other side cannot be reached.',
        undefined,
      ],
      [
        'System.DirectoryServices.Protocols.LdapException: The supplied credential is invalid.',
        'The directory refused the administrator account.',
        49,
      ],
      [
        'System.DirectoryServices.Protocols.DirectoryOperationException: The object does not exist.',
        'An entry that the request names does not exist.',
        32,
      ],
      [
        '80090346: LdapErr: DSID-0C0906B5, comment: AcceptSecurityContext error, data 0, v4563',
        'Active Directory asks for a sign-in that is bound to its encrypted connection.',
        49,
      ],
      [
        '80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 0, v1db1',
        'The directory refused the administrator account.',
        49,
      ],
    ];
    for (const [text, expected, result] of said) {
      const explanation = explainError('Failed', text);
      assert.deepEqual([explanation?.title, explanation?.ldapCode], [expected, result], text);
    }
  });

  it('names the platform and its number, and both where they mean the same', () => {
    const reference = (code: string, message: string) => explainError(code, message)?.reference;
    assert.equal(reference('DingTalk.60121', ''), 'DingTalk: 60121');
    assert.equal(reference('Failed', '{"errcode":60003,"errmsg":"x"}'), 'DingTalk, WeCom: 60003');
    assert.equal(reference('Failed', 'feishu code: 99991672'), 'Lark: 99991672');
    assert.equal(reference('Failed', '{"errcode":60121,"errmsg":"x"}'), 'DingTalk: 60121');
    assert.equal(reference('Failed', '{"errcode":60129,"errmsg":"x"}'), 'WeCom: 60129');
    // The two do not mean the same by it.
    assert.equal(reference('Failed', '{"errcode":60123,"errmsg":"x"}'), undefined);
    // The same number, another meaning.
    assert.equal(title('DingTalk.40014'), 'The other side got no valid access token.');
    assert.equal(
      title('Lark.40014'),
      'People or departments are outside the range that the app may see.',
    );
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
      assert.equal(
        title('LdapException', 'modify/delete: uniqueMember: no such value'),
        '条目的 uniqueMember 中没有该值。',
      );
    } finally {
      l10n.config({ contents: {} });
    }
  });
});

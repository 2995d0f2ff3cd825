import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { explainError } from '../../../../src/model/jobs/explainError';

const title = (code?: string, message?: string) => explainError(code, message)?.title;

/** LDAP result codes (RFC 4511, appendix A, and the client's own above 80) and what they mean here. */
const ldap: Record<number, string> = {
  1: 'The directory could not process the request.',
  2: 'The directory does not understand the request.',
  3: 'A search took longer than its time limit.',
  4: 'A search found more entries than its size limit.',
  7: 'The directory does not accept this way of signing in.',
  8: 'The directory asks for a stronger sign-in or an encrypted connection.',
  10: 'The directory refers to another server.',
  11: 'An administrative limit of the directory was exceeded.',
  12: 'A control that the request needs is not available.',
  13: 'The directory refuses this without encryption.',
  16: 'An attribute or value that the request names is not there.',
  17: 'The directory does not know an attribute type.',
  18: 'An attribute has no matching rule for this request.',
  19: 'A value breaks a rule of the directory.',
  20: 'A value is there already, or is listed twice.',
  21: 'A value has the wrong syntax.',
  32: 'An entry that the request names does not exist.',
  34: 'A distinguished name is not valid.',
  48: 'The directory does not accept this way of signing in.',
  49: 'The directory refused the administrator account.',
  50: 'The administrator account may not do this.',
  51: 'The directory is busy.',
  52: 'The directory is not available.',
  53: 'The directory is unwilling to do this.',
  64: 'The name or the place of an entry breaks a rule of the directory.',
  65: 'An entry does not fit its object classes.',
  66: 'An entry still has children.',
  67: 'The attribute that names an entry cannot change this way.',
  68: 'An entry of that name exists already.',
  69: 'Object classes of an existing entry cannot change.',
  71: 'The change would touch more than one server.',
  81: 'The other side cannot be reached.',
  85: 'The other side did not answer in time.',
  87: 'A search filter is not valid.',
  91: 'The other side cannot be reached.',
};

/** What Active Directory adds to result 49 as `data …`. */
const bind: Record<string, string> = {
  '525': 'The administrator account does not exist.',
  '52e': 'User name or password of the administrator account is wrong.',
  '530': 'The administrator account may not sign in at this hour.',
  '531': 'The administrator account may not sign in from this machine.',
  '532': 'The password of the administrator account has expired.',
  '533': 'The administrator account is disabled.',
  '701': 'The administrator account has expired.',
  '773': 'The administrator account must change its password first.',
  '775': 'The administrator account is locked.',
};

const bindMessage = (data: string) =>
  `[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data ${data}, v3839]`;

/** Families of the service's own codes, and of what lies behind it, with the texts they come with. */
const families: [title: string, code: string, message: string][] = [
  [
    'The deletion limit stopped the job.',
    'PullProtectedRule.UserDeletedThresholdExceeded',
    'The number of users to be deleted (47) exceeds the threshold (30).',
  ],
  ['The deletion limit stopped the job.', 'Failed', 'The deletion threshold was exceeded.'],
  [
    'The identity provider is locked.',
    'UnsupportedAction.IdentityProviderBeingLocked',
    'The current identity provider is locked.',
  ],
  [
    'A required attribute is empty for some entries.',
    'MissingParameter.Username',
    'The specified parameter Username is required!',
  ],
  [
    'A required attribute is empty for some entries.',
    'MissingParameter.CustomField.department',
    'The specified parameter:CustomField.department is required.',
  ],
  [
    'A required attribute is empty for some entries.',
    'MissingUsername',
    'Username is mandatory for this action.',
  ],
  [
    'Another entry has the same value already.',
    'ResourceDuplicated.Username',
    'The specified resource: Username already exist.',
  ],
  [
    'A value has a form that is not accepted.',
    'InvalidParameter.CustomField.level',
    'The custom field:level format is invalid: x.',
  ],
  [
    'Something the job needs does not exist any more.',
    'ResourceNotFound.OrganizationalUnit',
    'The specified OrganizationalUnit resource: ou_1 not found.',
  ],
  [
    'The other side did not answer in time.',
    'NetworkAccess.ConnectTimeout',
    'Connect to ldap.example.com:636 timed out after 5000 ms.',
  ],
  [
    'The other side cannot be reached.',
    'NetworkAccess.EndpointUnavailable',
    'The network access endpoint cannot reach 203.0.113.17:389.',
  ],
  ['The other side cannot be reached.', 'Failed', 'Connection refused'],
  [
    'The certificate of the server is not trusted.',
    'Failed',
    'PKIX path building failed: unable to find valid certificate',
  ],
  [
    'The encrypted connection could not be made.',
    'Failed',
    'javax.net.ssl.SSLHandshakeException: Remote host terminated the handshake',
  ],
  [
    'Both sides have no version or cipher of TLS in common.',
    'Failed',
    'javax.net.ssl.SSLHandshakeException: no cipher suites in common',
  ],
  ['The host name cannot be resolved.', 'Failed', 'java.net.UnknownHostException: dc01.example'],
  ['The host name cannot be resolved.', 'Failed', 'getaddrinfo ENOTFOUND dc01.example'],
  ['The other side closed the connection.', 'Failed', 'read ECONNRESET'],
  [
    'The other side limits the rate of calls.',
    'Throttling.User',
    'Request was denied due to user flow control.',
  ],
  [
    'The other side limits the rate of calls.',
    'DingTalk.90018',
    'The app has exceeded the call frequency limit of the interface.',
  ],
  ['The other side denied the permission.', 'NoPermission', 'You are not authorized to do this.'],
  ['The other side denied the permission.', 'Forbidden.RAM', 'User not authorized to operate.'],
  ['The other side denied the permission.', 'Forbedden.NotSupportRAM', 'This action does not.'],
  ['The other side denied the permission.', 'WeCom.60011', 'no privilege to access/modify contact'],
  ['The other side denied the permission.', 'Scim.403', 'refused'],
  [
    'The service failed for the moment.',
    'InternalError',
    'The request processing has failed due to some unknown error, please try again later.',
  ],
  ['The service failed for the moment.', 'ServiceUnavailable', 'A temporary failure.'],
  ['The service failed for the moment.', 'UnknownError', ''],
];

/** Pairs that only resemble something known, or say too little. */
const unknown: [code: string | undefined, message: string | undefined][] = [
  [undefined, undefined],
  ['', ''],
  // The example of the documentation.
  ['ErrorCodeNotFound', 'Internal error'],
  ['LdapException.Other', '[LDAP: error code 80 - other]'],
  ['LdapException.Success', '[LDAP: error code 0 - Success]'],
  ['Callback.Failed', 'The endpoint answered with error code 50.'],
  ['Scim.409', 'uniqueness: userName "chen.jing" is already taken.'],
  ['Callback.Failed', 'Could not delete user 403: the business rule of the application says no.'],
  ['NetworkAccessPointWarning.SingleNetworkAccessPath', 'There is only one path.'],
  ['InternalError.<b>Bold</b>', '| cell | `code` | [click](command:workbench.action.quit) |'],
  ['MissingSecurityToken', 'SecurityToken is mandatory for this action.'],
  // Numbers and words that mean something elsewhere.
  ['Callback.Failed', 'Order 60011 was not found.'],
  ['Callback.Failed', 'code 40014'],
  ['Callback.Failed', 'errcode: 40001'],
  ['Callback.Failed', 'The account is locked by the business.'],
  ['Callback.Failed', 'Exit code: 0x31'],
  ['Scim.400', 'Attribute "userName" is not allowed.'],
  ['DingTalk.33012', '无效的USERID'],
  ['Lark.60011', 'x'],
  ['LdapException', 'LDAP synchronization finished with 3 errors.'],
  ['LdapException', 'Synchronized 50 users (32) from LDAP, exit code: 1.'],
  ['LdapException', '[LDAP: error code 80 - internal error]'],
  ['LdapException', '80090308: LdapErr'],
];

describe('explainError', () => {
  it('explains every LDAP result code that administrators meet', () => {
    const explained = Object.keys(ldap).map((number) => {
      const explanation = explainError('LdapException', `[LDAP: error code ${number} - text]`);
      assert.equal(explanation?.ldapCode, Number(number));
      assert.match(explanation.advice, /^[A-Z].*\.$/);
      return [number, explanation.title];
    });
    assert.deepEqual(Object.fromEntries(explained), ldap);
  });

  it('finds the code however servers and gateways write it', () => {
    const spellings = [
      "[LDAP: error code 32 - No Such Object]; remaining name 'ou=a,dc=b'",
      'LDAP: error code 32',
      'LDAP error code: 32',
      'LDAP result code 32 (noSuchObject)',
      'LDAPException(resultCode=32 (no such object))',
      'error code 32 - 0000208D: NameErr: DSID-03100241, problem 2001 (NO_OBJECT)',
      'ldap_add: conn=1 op=2 RESULT tag=105 err=32 text=',
    ];
    for (const message of spellings) {
      assert.equal(explainError(undefined, message)?.ldapCode, 32, message);
    }
    assert.equal(explainError('LdapException.NoSuchObject', 'error code 32')?.ldapCode, 32);
  });

  it('says what Active Directory adds to a refused sign-in', () => {
    const said = Object.keys(bind).map((data) => [data, title('LdapException', bindMessage(data))]);
    assert.deepEqual(Object.fromEntries(said), bind);
    assert.equal(title('LdapException', bindMessage('52E')), bind['52e']);
    assert.equal(title('LdapException', bindMessage('5ff')), ldap[49]);
    assert.equal(title('LdapException', bindMessage('constructor')), ldap[49]);
  });

  it('says where it is written, and what to do first for each addition', () => {
    const explanations = Object.keys(bind).map((data) =>
      explainError('LdapException', bindMessage(data))!,
    );
    assert.equal(new Set(explanations.map(({ advice }) => advice)).size, explanations.length);
    assert.deepEqual(
      explanations.map(({ reference }) =>
        reference?.replace(/^RFC 4511: invalidCredentials \(49\), /, ''),
      ),
      [
        // In the order of the keys: those that look like numbers come first.
        ...[
          'ERROR_NO_SUCH_USER (0x525)',
          'ERROR_INVALID_LOGON_HOURS (0x530)',
          'ERROR_INVALID_WORKSTATION (0x531)',
        ],
        ...[
          'ERROR_PASSWORD_EXPIRED (0x532)',
          'ERROR_ACCOUNT_DISABLED (0x533)',
          'ERROR_ACCOUNT_EXPIRED (0x701)',
        ],
        ...[
          'ERROR_PASSWORD_MUST_CHANGE (0x773)',
          'ERROR_ACCOUNT_LOCKED_OUT (0x775)',
          'ERROR_LOGON_FAILURE (0x52e)',
        ],
      ],
    );
    const references = [32, 69, 81].map(
      (code) => explainError('LdapException', `[LDAP: error code ${code} - x]`)?.reference,
    );
    assert.deepEqual(references, [
      'RFC 4511: noSuchObject (32)',
      'RFC 4511: objectClassModsProhibited (69)',
      'LDAP C API: LDAP_SERVER_DOWN (81)',
    ]);
    for (const number of Object.keys(ldap))
      assert.match(
        explainError('LdapException', `[LDAP: error code ${number} - x]`)!.reference!,
        /: \w+ \(\d+\)$/,
      );
  });

  it('takes the addition for a sign-in only, not for other results', () => {
    const message = '[LDAP: error code 53 - 00009999: SvcErr: DSID-031A12D2, data 532]';
    assert.equal(title('LdapException', message), ldap[53]);
  });

  it('explains the families of the service’s own codes', () => {
    for (const [expected, code, message] of families) {
      const explanation = explainError(code, message);
      assert.equal(explanation?.title, expected, `${code}: ${message}`);
      assert.match(explanation.advice, /^[A-Z].*\.$/);
      assert.equal('ldapCode' in explanation, false);
    }
  });

  it('claims nothing about what it does not know', () => {
    for (const [code, message] of unknown) {
      assert.equal(explainError(code, message), undefined, `${code}: ${message}`);
    }
  });

  it('never throws, and answers whole sentences of its own', () => {
    const codes = fc.oneof(fc.string(), fc.constantFrom(...families.map(([, code]) => code)));
    const start = fc.constantFrom(
      '',
      'LDAP: error code 49 - data ',
      'LDAP: error code ',
      '0000052D: SvcErr: ',
      'ldap_add: Invalid syntax (21) mail: value #',
      'errcode: 600',
      'deleted ',
    );
    fc.assert(
      fc.property(codes, start, fc.string({ unit: 'binary' }), (code, head, tail) => {
        const explanation = explainError(code, head + tail);
        if (explanation) {
          assert.match(explanation.title, /^[A-Z][^{}]*\.$/);
          assert.match(explanation.advice, /^[A-Z][^{}]*\.$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes no more from a text than a name', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<b>x</b>', '](command:x)', 'a b'),
    );
    fc.assert(
      fc.property(names, (name) => {
        const said = title('LdapException', `LDAP: attribute '${name}' not allowed`);
        assert.ok(!said || /^[\w .;-]+$/.test(said), said);
      }),
    );
  });

  it('reads no further than the start of an endless message', () => {
    assert.equal(explainError('Failed', `${'x '.repeat(2000)}LDAP: error code 49`), undefined);
  });
});

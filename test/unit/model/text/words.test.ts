import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { periods } from '../../../../src/model/jobs/jobFilter';
import { entityKinds, operations } from '../../../../src/model/jobs/statistics';
import * as words from '../../../../src/model/text/words';

/** The documented values of every enumeration that is shown, and what people read. */
const documented: [(value: string) => string, Record<string, string>][] = [
  [
    words.statusWord,
    {
      pending: 'Not started',
      running: 'Running',
      failed: 'Failed',
      partial_success: 'Partially succeeded',
      success: 'Succeeded',
      suspending: 'Suspending',
    },
  ],
  [words.directionWord, { inbound: 'Inbound', outbound: 'Outbound' }],
  [words.triggerWord, { auto: 'automatic', manual: 'manual' }],
  [
    words.targetTypeWord,
    {
      identity_provider: 'Identity provider',
      application: 'Application',
      organizational_unit: 'Organizational unit',
      user: 'User',
      eiam_v2_user_import: 'User import or export',
    },
  ],
  [
    words.providerTypeWord,
    {
      'urn:alibaba:idaas:idp:alibaba:dingtalk:pull': 'DingTalk, inbound',
      'urn:alibaba:idaas:idp:alibaba:dingtalk:push': 'DingTalk, outbound',
      'urn:alibaba:idaas:idp:tencent:wecom:pull': 'WeCom, inbound',
      'urn:alibaba:idaas:idp:bytedance:lark:pull': 'Lark, inbound',
      'urn:alibaba:idaas:idp:microsoft:ad:pull': 'Active Directory, inbound',
      'urn:alibaba:idaas:idp:microsoft:ad:push': 'Active Directory, outbound',
      'urn:alibaba:idaas:idp:unknown:ldap:pull': 'OpenLDAP, inbound',
      'urn:alibaba:idaas:idp:unknown:ldap:push': 'OpenLDAP, outbound',
      'urn:alibaba:idaas:idp:standard:oidc': 'OIDC',
      'urn:alibaba:idaas:idp:standard:saml2': 'SAML',
      'urn:alibaba:idaas:idp:alibaba:sase': 'SASE',
    },
  ],
  [
    // Suppliers of accounts are named by the same URNs without a direction.
    words.productWord,
    {
      'urn:alibaba:idaas:idp:alibaba:dingtalk': 'DingTalk',
      'urn:alibaba:idaas:idp:unknown:ldap': 'OpenLDAP',
      'urn:alibaba:idaas:idp:alibaba:idaas': 'Alibaba Cloud IDaaS',
      'urn:alibaba:idaas:idp:tencent:wecom': 'WeCom',
      'urn:alibaba:idaas:idp:bytedance:lark': 'Lark',
      'urn:alibaba:idaas:idp:microsoft:ad': 'Active Directory',
      'urn:alibaba:idaas:idp:microsoft:aad': 'Azure Active Directory',
      'urn:alibaba:idaas:idp:alibaba:sase': 'SASE',
    },
  ],
  [
    words.switchWord,
    {
      enabled: 'enabled',
      disabled: 'disabled',
      deleted: 'deleted',
      creating: 'being created',
      running: 'running',
      success: 'passed',
      failed: 'failed',
    },
  ],
];

describe('words for the values of the service', () => {
  it('name every documented value', () => {
    for (const [word, names] of documented) {
      const said = Object.keys(names).map((value) => [value, word(value)]);
      assert.deepEqual(Object.fromEntries(said), names);
    }
  });

  it('name every row, column and outcome of the matrix, and every period', () => {
    assert.deepEqual(entityKinds.map(words.entityKindWord), [
      'Users',
      'Organizational units',
      'Groups',
      'Group members',
    ]);
    assert.deepEqual(operations.map(words.operationWord), [
      'Created',
      'Updated',
      'Bound',
      'Deleted',
      'Unchanged',
      'Pushed',
      'Exported',
    ]);
    assert.deepEqual((['success', 'failed', 'skipped'] as const).map(words.outcomeWord), [
      'succeeded',
      'failed',
      'skipped',
    ]);
    assert.deepEqual(periods.map(words.periodWord), [
      'Last hour',
      'Last 24 hours',
      'Last 7 days',
      'Last 30 days',
    ]);
  });

  it('show a new value as it came', () => {
    for (const [word] of documented) {
      for (const value of ['archived_by_policy', 'RUNNING', 'constructor', '__proto__']) {
        assert.equal(word(value), value);
      }
    }
    assert.equal(words.providerTypeWord('urn:new:kind'), 'urn:new:kind');
    assert.equal(
      words.providerTypeWord('urn:alibaba:idaas:idp:acme:directory:pull'),
      'acme:directory, inbound',
    );
  });

  it('say so when there is no value', () => {
    assert.deepEqual(
      documented.map(([word]) => word('')),
      documented.map(() => 'Unknown'),
    );
  });

  it('stay one short line whatever the service sends', () => {
    for (const [word] of documented) {
      assert.equal(word('new\n\u202estate\u202c'), 'new state');
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
          const said = word(value);
          assert.ok(said.length > 0 && !/[\n\r\u202e]/.test(said));
          assert.ok(Array.from(said).length <= 60);
        }),
        { numRuns: 50 },
      );
    }
  });
});

import assert from 'node:assert/strict';
import pushAnswer from '../../../fixtures/eiam/GetIdentityProviderUdPushConfiguration.json' with { type: 'json' };
import {
  decodePullConfiguration,
  decodePushConfiguration,
} from '../../../../src/api/configuration/decodeConfiguration';
import { Reader } from '../../../../src/api/reader';
import { configurationMarkdown } from '../../../../src/model/configuration/configurationMarkdown';
import { findingsIcon, findingsWord } from '../../../../src/model/configuration/findingsWord';
import type { Finding } from '../../../../src/model/configuration/ldap/finding';
import { normalizedConfiguration } from '../../../../src/model/configuration/normalizedConfiguration';
import { otherMembers } from '../../../../src/api/configuration/otherMembers';
import { assertGolden } from '../../../support/golden';
import { hostileTexts } from '../../../support/hostile';
import { linksIn, markupIn } from '../../../support/markdown';

/** The answer in the documentation of GetIdentityProviderUdPullConfiguration. */
const pullAnswer = {
  InstanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
  IdentityProviderId: 'idp_my664lwkhpicbyzirog3xxxxx',
  GroupSyncStatus: 'disabled',
  IncrementalCallbackStatus: 'enabled',
  UdSyncScopeConfig: { SourceScopes: ['960'], TargetScope: 'ou_asjdfhaskfhw213mnsj33sXXX' },
  LdapUdPullConfig: {
    GroupMemberAttributeName: 'group',
    GroupObjectClass: 'member',
    GroupObjectClassCustomFilter: '(|(cn=test)(group=test@test.com))',
    OrganizationUnitObjectClass: 'ou,top',
    UserObjectClass: 'ou,top',
    UserObjectClassCustomFilter: '(|(cn=test)(mail=test@test.com))',
  },
  PeriodicSyncConfig: {
    PeriodicSyncCron: '0 45 1 * * ?',
    PeriodicSyncTimes: [3, 5],
    PeriodicSyncType: 'cron',
  },
  PeriodicSyncStatus: 'disabled',
  PullProtectedRule: {
    GroupDeletedThreshold: 10,
    OrganizationalUnitDeletedThreshold: 10,
    UserDeletedThreshold: 30,
  },
};

const push = (answer: unknown) => decodePushConfiguration(Reader.of(answer)!);
const pull = (answer: unknown) => decodePullConfiguration(Reader.of(answer)!);

describe('a decoded configuration', () => {
  it('is the whole documented answer of outbound settings', () => {
    assert.deepEqual(push(pushAnswer.UdPushConfiguration), {
      instanceId: 'idaas_7vdv3olzk36gymwtlaq6fixxxx',
      identityProviderId: 'idp_na2rzpyc67zr7ixdfy35zgrxxx',
      incrementalCallbackStatus: 'enabled',
      udSyncScopeConfigs: [{ sourceScopes: ['ou_12121xxxx'], targetScope: '604352338' }],
      ldapUdPushConfig: {
        ...{ userObjectClass: 'user,top', organizationUnitObjectClass: 'ou,top' },
        ...{ userRdn: 'cn', organizationalUnitRdn: 'ou', passwordSyncStatus: 'enabled' },
      },
      periodicSyncConfig: {
        ...{ periodicSyncType: 'cron', periodicSyncCron: '0 45 1 * * ?', periodicSyncTimes: ['3'] },
      },
      periodicSyncStatus: 'disabled',
    });
  });

  it('is the whole documented answer of inbound settings', () => {
    assert.deepEqual(pull(pullAnswer), {
      instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
      identityProviderId: 'idp_my664lwkhpicbyzirog3xxxxx',
      incrementalCallbackStatus: 'enabled',
      groupSyncStatus: 'disabled',
      udSyncScopeConfig: { sourceScopes: ['960'], targetScope: 'ou_asjdfhaskfhw213mnsj33sXXX' },
      ldapUdPullConfig: {
        ...{ userObjectClass: 'ou,top', organizationUnitObjectClass: 'ou,top' },
        userObjectClassCustomFilter: '(|(cn=test)(mail=test@test.com))',
        ...{ groupObjectClass: 'member', groupMemberAttributeName: 'group' },
        groupObjectClassCustomFilter: '(|(cn=test)(group=test@test.com))',
      },
      pullProtectedRule: {
        ...{ userDeletedThreshold: 30, organizationalUnitDeletedThreshold: 10 },
        groupDeletedThreshold: 10,
      },
      periodicSyncConfig: {
        ...{ periodicSyncType: 'cron', periodicSyncCron: '0 45 1 * * ?' },
        periodicSyncTimes: [3, 5],
      },
      periodicSyncStatus: 'disabled',
    });
  });

  it('is none when there is nothing but ids', () => {
    const ids = { InstanceId: 'idaas_1', IdentityProviderId: 'idp_1' };
    assert.deepEqual([push(ids), pull(ids), push({}), pull({})], Array(4).fill(undefined));
  });

  it('keeps of odd shapes what can be read', () => {
    const odd = {
      UdSyncScopeConfigs: [{ SourceScopes: [960, null, ' ou_1\n'], TargetScope: 7 }, 'x', null],
      LdapUdPushConfig: { UserObjectClass: 5, UserRdn: null, OrganizationalUnitObjectClass: 'a' },
      PeriodicSyncConfig: { PeriodicSyncTimes: 3 },
      PeriodicSyncStatus: ['x'],
    };
    assert.deepEqual(push(odd), {
      udSyncScopeConfigs: [{ sourceScopes: ['960', 'ou_1'], targetScope: '7' }],
      ldapUdPushConfig: { userObjectClass: '5', organizationUnitObjectClass: 'a' },
      periodicSyncConfig: { periodicSyncTimes: 3 },
    });
  });
});

describe('members that a page has no place for', () => {
  it('are none in the documented answers', () => {
    assert.deepEqual(otherMembers(pushAnswer.UdPushConfiguration), []);
    assert.deepEqual(otherMembers(pullAnswer), []);
  });

  it('are listed with their path and value', () => {
    const answer = {
      New: { A: 1 },
      UdSyncScopeConfigs: [{ TargetScope: 'a' }, { Mode: 'all', SourceScopes: [] }],
      LdapUdPushConfig: { Depth: null },
    };
    assert.deepEqual(otherMembers(answer), [
      ['New', '{"A":1}'],
      ['UdSyncScopeConfigs[1].Mode', 'all'],
      ['LdapUdPushConfig.Depth', 'null'],
    ]);
  });
});

describe('a configuration in comparable form', () => {
  it('has sorted members and no ids of reading and place', () => {
    const first = normalizedConfiguration(
      { RequestId: 'r', B: { d: 1, c: [2, 1] }, InstanceId: 'i' },
      undefined,
    );
    assert.equal(first, '{\n  "B": {\n    "c": [\n      2,\n      1\n    ],\n    "d": 1\n  }\n}\n');
    assert.equal(normalizedConfiguration(undefined, undefined), undefined);
  });
});

describe('findings in a word', () => {
  const of = (...severities: Finding['severity'][]) =>
    severities.map((severity) => ({
      severity,
      rule: 'R',
      field: 'f',
      message: 'm',
      reference: 'r',
    }));

  it('counts errors and warnings', () => {
    assert.deepEqual(
      [of(), of('hint'), of('error'), of('warning', 'error', 'warning', 'error')].map(findingsWord),
      ['no problems found', 'no problems found', '1 error', '2 errors, 2 warnings'],
    );
    assert.deepEqual(
      [undefined, of('hint'), of('warning'), of('warning', 'error')].map(
        (each) => findingsIcon(each).id,
      ),
      ['settings-gear', 'settings-gear', 'warning', 'error'],
    );
  });
});

describe('a configuration as Markdown', () => {
  const dates = { locale: 'en', timeZone: 'UTC' };
  const subject = (text: string) => ({
    ...{ name: text, region: text, instanceId: text, identityProviderId: text },
    outbound: {
      ...push(pushAnswer.UdPushConfiguration),
      udSyncScopeConfigs: [{ sourceScopes: [text], targetScope: text }],
    },
    inbound: { ...pull(pullAnswer), ldapUdPullConfig: { userObjectClass: text } },
    schedules: {
      outbound: { raw: text, words: text, zone: 'Asia/Shanghai', next: [Date.UTC(2026, 10, 22)] },
    },
    units: { [text]: { path: [text, text] } },
    findings: [
      {
        direction: 'outbound' as const,
        severity: 'error' as const,
        rule: 'OC-01',
        field: 'f',
        message: text,
        suggestion: text,
        reference: text,
      },
    ],
  });

  it('is the golden text', () => {
    assertGolden('configuration.md', configurationMarkdown(subject('Corp AD'), dates));
  });

  it('says in words what a sound filter selects, and that a zone was learned', () => {
    const given = subject('Corp AD');
    const lines = configurationMarkdown(
      {
        ...given,
        inbound: {
          ldapUdPullConfig: {
            userObjectClassCustomFilter: '(|(cn=test)(mail=test@test.com))',
            groupObjectClassCustomFilter: '(cn=one) , (cn=two)',
          },
        },
        schedules: { outbound: { ...given.schedules.outbound, isZoneLearned: true } },
      },
      dates,
    ).split('\n');
    const lineOf = (word: string) => lines.find((line) => line.includes(word));
    assert.deepEqual(
      ['userObjectClassCustomFilter', 'groupObjectClassCustomFilter', '**Schedule:**'].map(lineOf),
      [
        '- **userObjectClassCustomFilter:** `(|(cn=test)(mail=test@test.com))` · Selects entries where cn is test or mail is test@test.com.',
        '- **groupObjectClassCustomFilter:** `(cn=one) , (cn=two)`',
        '- **Schedule:** Corp AD (`Corp AD`, Asia/Shanghai; zone learned from runs)',
      ],
    );
  });

  for (const text of hostileTexts) {
    it(`keeps ${JSON.stringify(text.slice(0, 40))} text`, () => {
      const hostile = configurationMarkdown(subject(text), dates);
      const tame = configurationMarkdown(subject('Corp AD'), dates);
      assert.equal(hostile.split('\n').length, tame.split('\n').length, 'no line more');
      assert.deepEqual(markupIn(hostile), markupIn(tame), hostile);
      assert.deepEqual(linksIn(hostile), []);
    });
  }
});

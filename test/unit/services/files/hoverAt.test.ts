import assert from 'node:assert/strict';
import { checks } from '../../../../src/services/configuration/checks';
import { configurationsOf } from '../../../../src/services/files/checkFile';
import { hoverAt } from '../../../../src/services/files/hoverAt';
import { memberWords } from '../../../../src/model/configuration/memberWords';
import {
  configurationMembers,
  type MemberShape,
} from '../../../../src/model/configuration/configurationMembers';

const text = `LdapUdPullConfig:
  UserObjectClassCustomFilter: (mail=*)
PeriodicSyncConfig:
  PeriodicSyncType: cron
  PeriodicSyncCron: 0 45 1 * * ?
other: true
`;

describe('a hover in a file with settings', () => {
  const on = (words: string) => {
    const offset = text.indexOf(words);
    const hover = hoverAt(offset, configurationsOf(text, 'yaml').flat(), {
      ...{ checks, by: { zone: 'Asia/Shanghai', isLearned: false } },
      now: Date.UTC(2026, 0, 1),
      style: { locale: 'en', thisYear: 2026 },
    });
    return hover && [text.slice(hover.start, hover.end), hover.title, ...hover.lines];
  };

  it('on a filter says what it selects', () => {
    assert.deepEqual(on('(mail'), [
      '(mail=*)',
      'UserObjectClassCustomFilter',
      'LDAP filter that users have to match besides their class.',
      'Selects entries where mail is set.',
    ]);
  });
  it('on a schedule says when it is due, in its own zone', () => {
    assert.deepEqual(on('0 45'), [
      '0 45 1 * * ?',
      'PeriodicSyncCron',
      'Quartz expression of six or seven fields, seconds first.',
      'Every day at 01:45',
      'Due next (Asia/Shanghai): Jan 2, 01:45 · Jan 3, 01:45 · Jan 4, 01:45 · Jan 5, 01:45 · Jan 6, 01:45',
    ]);
  });
  it('on a name says what it may hold', () => {
    assert.deepEqual(on('PeriodicSyncType'), [
      'PeriodicSyncType',
      'PeriodicSyncType',
      'Schedule by expression (cron) or by hours of the day (time).',
      'One of: cron, time',
    ]);
  });
  it('leaves to a schema of the editor what it says', () => {
    const json =
      '{"PeriodicSyncConfig": {"PeriodicSyncCron": "0 45 1 * * ?"}, "LdapUdPullConfig": {"UserObjectClass": "a"}, "pullProtectedRule": {}}';
    const said = (words: string, describedFrom: number) =>
      hoverAt(json.indexOf(words), configurationsOf(json, 'json').flat(), {
        ...{ checks, by: { zone: 'Asia/Shanghai', isLearned: false } },
        ...{ now: Date.UTC(2026, 0, 1), style: { locale: 'en', thisYear: 2026 }, describedFrom },
      })?.lines.map((line) => line.slice(0, 10));
    assert.deepEqual(said('UserObjectClass', 0), undefined);
    assert.deepEqual(said('UserObjectClass', 1), ['Object cla']);
    assert.deepEqual(said('PeriodicSyncCron', 0), ['Every day ', 'Due next (']);
    assert.deepEqual(said('pullProtected', 0), ['Deletion p']);
  });
  it('on sources and targets tells the names that were read before', () => {
    const yaml =
      'UdSyncScopeConfigs:\n  - SourceScopes: [ou_1, ou_2]\n    TargetScope: dc=example\n';
    const names = new Map([['ou_1', 'Company / Sales']]);
    const said = (words: string) =>
      hoverAt(yaml.indexOf(words), configurationsOf(yaml, 'yaml').flat(), {
        ...{ checks, by: { zone: 'Asia/Shanghai', isLearned: false }, now: Date.UTC(2026, 0, 1) },
        style: { locale: 'en', thisYear: 2026 },
        nameOf: (id) => names.get(id),
      })?.lines.slice(1);
    assert.deepEqual(['SourceScopes', 'ou_1', 'ou_2', 'dc='].map(said), [
      ...[['ou_1: Company / Sales'], ['ou_1: Company / Sales'], [], []],
    ]);
  });
  it('is none elsewhere', () => {
    assert.equal(on('other'), undefined);
  });
  it('has words for all members but the ids', () => {
    const names = (shapes: readonly MemberShape[]): string[] =>
      shapes.flatMap((shape) => [shape.name, ...('members' in shape ? names(shape.members) : [])]);
    const all = [...names(configurationMembers.outbound), ...names(configurationMembers.inbound)];
    assert.deepEqual(
      [...new Set(all)].filter((name) => memberWords(name) === undefined),
      ['InstanceId', 'IdentityProviderId'],
    );
  });
});

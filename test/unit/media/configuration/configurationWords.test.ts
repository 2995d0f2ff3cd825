import * as assert from 'node:assert/strict';
import { dueText } from '../../../../media/configuration/dueText';
import { failureText } from '../../../../media/configuration/failureText';
import { familyOfType } from '../../../../media/configuration/familyOfType';
import { fieldWord } from '../../../../media/shared/fieldWord';
import { headRoom } from '../../../../media/configuration/headRoom';
import { nodeKind } from '../../../../media/configuration/nodeKind';
import { splitMessage, worst } from '../../../../media/configuration/severity';
import { transportText } from '../../../../media/configuration/transportText';

describe('the words of the configuration page', () => {
  it('tell what a node is', () => {
    const units = { odd: { path: ['Corp'] } };
    const kinds = ['ou_1', 'odd', '604352338', 'OU=Staff,DC=example,DC=com', 'a b', ' ', undefined];
    assert.deepEqual(
      kinds.map((text) => nodeKind(text, units)),
      ['unit', 'unit', 'department', 'name', 'other', 'none', 'none'],
    );
    for (const trap of ['__proto__', 'constructor', 'toString'])
      assert.equal(nodeKind(trap, {}), 'other');
  });

  it('name the members of the configuration', () => {
    assert.equal(fieldWord('ldapUdPushConfig.userRdn'), 'User RDN');
    assert.equal(fieldWord('udSyncScopeConfigs[2].targetScope'), 'Target of scope 3');
    assert.equal(fieldWord('udSyncScopeConfigs[0].sourceScopes'), 'Sources of scope 1');
    assert.equal(fieldWord('constructor'), undefined);
    assert.equal(fieldWord('udSyncScopeConfigs[x].targetScope'), undefined);
  });

  it('tell the way to the directory and its encryption', () => {
    const text = (transport: Parameters<typeof transportText>[0]) => {
      const told = transportText(transport);
      return told && `${told.address} ${told.encryption} ${told.encrypted}`;
    };
    assert.equal(
      text({ protocol: 'ldap', host: '10.0.0.5', port: 389, startTls: 'disabled' }),
      'ldap://10.0.0.5:389 no TLS false',
    );
    assert.equal(
      text({ protocol: 'ldap', host: 'h', startTls: ' Enabled' }),
      'ldap://h StartTLS true',
    );
    assert.equal(
      text({ protocol: 'LDAPS', host: 'fe80::1', port: 636 }),
      'ldaps://[fe80::1]:636 TLS true',
    );
    assert.equal(text({ host: 'h' }), undefined);
    assert.equal(text(undefined), undefined);
  });

  it('split a message into a title and the rest', () => {
    assert.deepEqual(splitMessage('One thing. Another one.', 'en'), {
      title: 'One thing.',
      rest: 'Another one.',
    });
    assert.deepEqual(splitMessage('一个。另一个。', 'zh-cn'), {
      title: '一个。',
      rest: '另一个。',
    });
    assert.deepEqual(splitMessage('', 'en'), { title: '', rest: '' });
  });

  it('find the worst severity', () => {
    assert.equal(worst([]), undefined);
    assert.equal(worst([{ severity: 'hint' }, { severity: 'warning' }]), 'warning');
  });

  it('say when it is due, with the span in which the service may start', () => {
    const style = { locale: 'en-GB', timeZone: 'Asia/Shanghai', thisYear: 2026 };
    const at = Date.UTC(2026, 11, 31, 15);
    assert.equal(dueText(at, 0, style), '31 Dec, 23:00');
    assert.equal(dueText(at, 60, style), '31 Dec, within 23:00–00:00');
    // Already the next year there, though not yet in UTC.
    assert.equal(dueText(at + 3_600_000, 60, style), '1 Jan 2027, within 00:00–01:00');
  });

  it('measure how much of a deletion limit was taken', () => {
    assert.deepEqual(
      [headRoom(30, 26), headRoom(10, 0), headRoom(10, 40), headRoom(10, -1)],
      [87, 0, 100, 0],
    );
    assert.deepEqual([headRoom(undefined, 3), headRoom(0, 3)], [undefined, undefined]);
  });

  it('derive the directory from the type', () => {
    assert.equal(familyOfType('urn:alibaba:idaas:idp:microsoft:ad:push'), 'ad');
    assert.equal(familyOfType('urn:alibaba:idaas:idp:unknown:ldap'), 'openldap');
    assert.equal(familyOfType('urn:alibaba:idaas:idp:microsoft:aad'), undefined);
  });

  it('copy a failure with all that identifies it', () => {
    assert.equal(failureText({ sentence: 'No.', requestId: 'R', said: 'S' }), 'No.\nR\nS');
  });
});

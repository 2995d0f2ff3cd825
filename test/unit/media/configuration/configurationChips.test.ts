import * as assert from 'node:assert/strict';
import { classChips } from '../../../../media/configuration/classChips';
import type { Finding } from '../../../../src/model/configuration/ldap/finding';

describe('the chips of object classes', () => {
  const finding = (more: Partial<Finding>): Finding => ({
    rule: 'OC-01',
    severity: 'error',
    field: 'ldapUdPushConfig.userObjectClass',
    message: '',
    reference: '',
    ...more,
  });
  const marked = (text: string, ...findings: Finding[]) =>
    classChips(text, findings).map(({ name, severity }) => `${name} ${severity ?? '-'}`);

  it('are not marked without findings', () => {
    assert.deepEqual(marked('user， top'), ['user -', 'top -']);
    assert.deepEqual(marked(''), []);
  });

  it('are marked when the correction leaves them out', () => {
    const found = finding({
      message: '"ou" is an attribute; the class is organizationalUnit. top',
      suggestion: 'organizationalUnit,top',
    });
    assert.deepEqual(marked('OU,top', found), ['OU error', 'top -']);
  });

  it('are marked when the message names them and there is no correction', () => {
    const found = finding({ message: 'inetOrgPerson and account do not build on each other.' });
    assert.deepEqual(marked('account,inetOrgPerson,person', found), [
      'account error',
      'inetOrgPerson error',
      'person -',
    ]);
  });

  it('are not marked by what is said of the list as it was', () => {
    const found = finding({ rule: 'OC-12', message: 'It was "account,top".' });
    assert.deepEqual(marked('inetOrgPerson,top', found), ['inetOrgPerson -', 'top -']);
  });

  it('show the worst of several findings', () => {
    const warning = finding({ severity: 'warning', message: 'top' });
    assert.deepEqual(marked('top', warning, finding({ message: 'top' })), ['top error']);
    assert.deepEqual(marked('top', warning), ['top warning']);
  });
});

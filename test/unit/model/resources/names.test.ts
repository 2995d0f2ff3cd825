import * as assert from 'node:assert/strict';
import { instanceName, nameOr, providerName } from '../../../../src/model/resources/names';

describe('names of rows', () => {
  it('are the name people gave, else the id, else a word', () => {
    assert.equal(nameOr('Sales', 'idp_1'), 'Sales');
    assert.equal(nameOr(' \u200b\n ', 'idp_1'), 'idp_1');
    assert.equal(nameOr(undefined, ''), 'Unknown');
  });

  it('are one bounded line even when the id stands in', () => {
    assert.equal(nameOr('Sales\r\n\u202eDA', 'x'), 'Sales DA');
    assert.equal(nameOr('', `idp_\n${'x'.repeat(100)}`), `idp_ ${'x'.repeat(74)}…`);
  });

  it('are taken from the members that hold them', () => {
    const provider = { identityProviderId: 'idp_1', identityProviderName: 'HQ LDAP' };
    assert.equal(providerName(provider), 'HQ LDAP');
    assert.equal(providerName({ ...provider, identityProviderName: '' }), 'idp_1');
    assert.equal(instanceName({ instanceId: 'idaas_1', description: 'Corporate' }), 'Corporate');
    assert.equal(instanceName({ instanceId: 'idaas_1' }), 'idaas_1');
  });
});

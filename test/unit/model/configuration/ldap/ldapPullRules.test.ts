import assert from 'node:assert/strict';
import { checkPull } from '../../../../../src/model/configuration/ldap';
import type { Family } from '../../../../../src/model/configuration/ldap/finding';
import type {
  LdapUdPullConfig,
  PullConfiguration,
} from '../../../../../src/model/configuration/syncConfiguration';

const limits = {
  userDeletedThreshold: 30,
  organizationalUnitDeletedThreshold: 10,
  groupDeletedThreshold: 10,
};

function pull(family: Family, ldap: LdapUdPullConfig, more: PullConfiguration = {}): string[] {
  const config = { ldapUdPullConfig: ldap, pullProtectedRule: limits, ...more };
  return checkPull(config, { family }).map(
    ({ rule, severity, field }) => `${rule} ${severity} ${field}`,
  );
}

describe('findings about inbound LDAP settings', () => {
  const filter = '(objectCategory=person)';
  const organizationUnitObjectClass = 'organizationalUnit';

  it('are none where everything is right', () => {
    const scope = { udSyncScopeConfig: { sourceScopes: ['DC=a'], targetScope: 'ou_1' } };
    const ad = {
      userObjectClass: 'user',
      userObjectClassCustomFilter: filter,
      groupObjectClass: 'group',
      organizationUnitObjectClass,
    };
    const openldap = {
      userObjectClass: 'inetOrgPerson',
      groupObjectClass: 'groupOfNames',
      organizationUnitObjectClass,
    };
    assert.deepEqual([pull('ad', ad, scope), pull('openldap', openldap, scope)], [[], []]);
  });

  it('raise OC-10 for top, which every entry has', () => {
    const found = pull('openldap', { userObjectClass: 'inetOrgPerson,TOP' });
    assert.deepEqual(found, ['OC-10 warning ldapUdPullConfig.userObjectClass']);
  });

  it('raise OC-11 for users of Active Directory without a filter, there only', () => {
    const found = ['OC-11 warning ldapUdPullConfig.userObjectClassCustomFilter'];
    assert.deepEqual(pull('ad', { userObjectClass: 'User' }), found);
    assert.deepEqual(
      pull('ad', { userObjectClass: 'User', userObjectClassCustomFilter: ' ' }),
      found,
    );
    assert.deepEqual(pull('ad', { userObjectClass: 'inetOrgPerson' }), []);
  });

  it('raise GRD-01 for a deletion limit that is missing or zero', () => {
    const pullProtectedRule = { userDeletedThreshold: 0, groupDeletedThreshold: 5 };
    assert.deepEqual(pull('ad', {}, { pullProtectedRule }), [
      'GRD-01 warning pullProtectedRule.userDeletedThreshold',
      'GRD-01 warning pullProtectedRule.organizationalUnitDeletedThreshold',
    ]);
  });

  it('raise OC-05 for user on OpenLDAP, which nothing there would match', () => {
    const found = ['OC-05 error ldapUdPullConfig.userObjectClass'];
    assert.deepEqual(pull('openldap', { userObjectClass: 'user' }), found);
  });

  it('ask for no deletion limit of groups that are not synchronized', () => {
    const pullProtectedRule = { ...limits, groupDeletedThreshold: undefined };
    const found = ['GRD-01 warning pullProtectedRule.groupDeletedThreshold'];
    assert.deepEqual(pull('ad', {}, { pullProtectedRule, groupSyncStatus: 'enabled' }), found);
    assert.deepEqual(pull('ad', {}, { pullProtectedRule, groupSyncStatus: 'disabled' }), []);
  });

  it('raise SCP-05 for a source that is empty or blank', () => {
    const found = ['SCP-05 warning udSyncScopeConfig.sourceScopes'];
    assert.deepEqual(pull('ad', {}, { udSyncScopeConfig: { sourceScopes: [' '] } }), found);
    assert.deepEqual(pull('ad', {}, { udSyncScopeConfig: {} }), found);
  });
});

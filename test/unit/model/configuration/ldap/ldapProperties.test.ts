import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkPull, checkPush } from '../../../../../src/model/configuration/ldap';
import type { Family } from '../../../../../src/model/configuration/ldap/finding';
import { classes, foundIn, units } from '../../../../support/ldapSettings';

describe('findings about any outbound LDAP settings', () => {
  it('do not depend on case, order or blanks of a list that is right', () => {
    const lists = fc.constantFrom<[Family, string[]]>(
      ['ad', ['top', 'person', 'organizationalPerson', 'user']],
      ['openldap', ['top', 'inetOrgPerson', 'pkiUser']],
    );
    const upper = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    const blank = fc.constantFrom('', ' ', '\t', '  ');
    const any = lists.chain(([family, names]) =>
      fc.tuple(
        fc.constant(family),
        fc.shuffledSubarray(names, { minLength: names.length }),
        ...[upper, blank, blank],
      ),
    );
    fc.assert(
      fc.property(any, ([family, names, capitals, before, after]) => {
        const text = names
          .map(
            (name) =>
              before +
              Array.from(name, (c, n) => (capitals[n] ? c.toUpperCase() : c.toLowerCase())).join(
                '',
              ) +
              after,
          )
          .join(',');
        const found = foundIn(family, classes(text)).filter(
          (each) => !each.startsWith('OC-09 warn'),
        );
        assert.deepEqual(found, [], text);
      }),
    );
  });

  it('come of the same classes whatever separates them', () => {
    for (const separator of ['，', '；', '、', ';', '|', '｜', ' ']) {
      const text = ['inetOrgPerson', 'account'].join(separator);
      assert.deepEqual(foundIn('openldap', classes(text)), [
        'OC-09 error inetOrgPerson,account',
        'OC-04 error',
      ]);
    }
  });

  it('never throw, whatever stands in the settings', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(text, text, text, fc.constantFrom('ad', 'openldap'), (a, b, c, family) => {
        foundIn(family, { ...classes(a, { userRdn: b, scope: c }), ...units(c) });
      }),
    );
  });

  it('never throw, of whatever kind the settings and the context are, and are texts', () => {
    const anything = fc.anything({ withBigInt: true });
    const value = fc.oneof(anything, fc.string(), fc.constantFrom('enabled', 'ou,top', 'user'));
    const some = (...names: string[]) =>
      fc.oneof(
        fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }),
        anything,
      );
    const scope = some('sourceScopes', 'targetScope');
    const ldap = some(
      'userObjectClass',
      'organizationUnitObjectClass',
      'userRdn',
      'organizationalUnitRdn',
      'passwordSyncStatus',
      'groupObjectClass',
      'userObjectClassCustomFilter',
    );
    const settings = fc.record(
      {
        udSyncScopeConfigs: fc.oneof(fc.array(scope), anything),
        udSyncScopeConfig: scope,
        ldapUdPushConfig: ldap,
        ldapUdPullConfig: ldap,
        pullProtectedRule: some('userDeletedThreshold', 'groupDeletedThreshold'),
      },
      { requiredKeys: [] },
    );
    const config = fc.oneof(settings, fc.constantFrom(null, undefined));
    const context = fc.oneof(
      fc.record(
        {
          family: fc.oneof(fc.constantFrom('ad', 'openldap'), anything),
          mappedAttributes: value,
          pullSources: value,
          transport: some('protocol', 'port', 'startTls'),
          recentErrors: fc.oneof(fc.array(some('errorCode', 'errorMessage')), anything),
          earlier: fc.oneof(settings, anything),
        },
        { requiredKeys: [] },
      ),
      fc.constantFrom(null, undefined),
    );
    fc.assert(
      fc.property(config, context, (given, around) => {
        for (const check of [checkPush, checkPull]) {
          for (const finding of check(given as never, around as never)) {
            for (const text of Object.values(finding)) assert.equal(typeof text, 'string');
          }
        }
      }),
      {
        numRuns: 500,
        examples: [[{ pullProtectedRule: { userDeletedThreshold: { toString: false } } }, null]],
      },
    );
  });

  it('of 200 classes come at once, one a class', () => {
    const many = Array.from({ length: 200 }, (_, index) => `companyPerson${index}`).join();
    assert.deepEqual(new Set(foundIn('ad', classes(`user,${many}`))), new Set(['OC-13 warning']));
    assert.equal(foundIn('ad', classes(`user,${many}`)).length, 200);
  });
});

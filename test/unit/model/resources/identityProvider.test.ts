import type { Direction } from '../../../../src/model/resources/direction';
import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  parseProviderType,
  providerDirections,
} from '../../../../src/model/resources/identityProvider';

const prefix = 'urn:alibaba:idaas:idp:';

/** Without the prefix: product and direction. The first eight are documented, the rest exist all the same. */
const known: [string, string, Direction | undefined][] = [
  ['alibaba:dingtalk:pull', 'alibaba:dingtalk', 'inbound'],
  ['alibaba:dingtalk:push', 'alibaba:dingtalk', 'outbound'],
  ['tencent:wecom:pull', 'tencent:wecom', 'inbound'],
  ['bytedance:lark:pull', 'bytedance:lark', 'inbound'],
  ['microsoft:ad:pull', 'microsoft:ad', 'inbound'],
  ['unknown:ldap:pull', 'unknown:ldap', 'inbound'],
  ['standard:oidc', 'standard:oidc', undefined],
  ['alibaba:sase', 'alibaba:sase', undefined],
  ['microsoft:ad:push', 'microsoft:ad', 'outbound'],
  ['unknown:ldap:push', 'unknown:ldap', 'outbound'],
  ['standard:saml2', 'standard:saml2', undefined],
  ['microsoft:aad', 'microsoft:aad', undefined],
  ['acme:directory:pull', 'acme:directory', 'inbound'],
];

describe('parseProviderType', () => {
  it('reads product and direction of every URN of the known form', () => {
    for (const [rest, product, direction] of known) {
      const urn = `${prefix}${rest}`;
      assert.deepEqual(parseProviderType(urn), { urn, product, direction });
    }
  });

  it('keeps anything else whole', () => {
    const others = [
      '',
      'dingtalk',
      'urn:new:kind',
      prefix,
      `${prefix}dingtalk`,
      `${prefix}alibaba:dingtalk:sideways`,
      `${prefix}alibaba:dingtalk:pull:twice`,
      `${prefix}:dingtalk`,
      `x${prefix}alibaba:dingtalk`,
      `${prefix}alibaba:dingtalk:PULL`,
    ];
    for (const urn of others) {
      assert.deepEqual(parseProviderType(urn), { urn, product: urn });
    }
  });

  it('never throws and always has a product for a type that has text', () => {
    fc.assert(
      fc.property(fc.constantFrom('', prefix), fc.string({ minLength: 1 }), (start, rest) => {
        const { urn, product } = parseProviderType(start + rest);
        assert.equal(urn, start + rest);
        assert.ok(product.length > 0 && urn.includes(product));
      }),
    );
  });
});

describe('providerDirections', () => {
  const directions = (type: string, udPullStatus?: string, udPushStatus?: string) =>
    providerDirections({
      identityProviderId: 'idp_1',
      identityProviderName: 'Directory',
      identityProviderType: type,
      udPullStatus,
      udPushStatus,
    });

  it('follows the type where it names a direction, whatever is switched on', () => {
    assert.deepEqual(directions(`${prefix}microsoft:ad:pull`, 'disabled', 'enabled'), ['inbound']);
    assert.deepEqual(directions(`${prefix}microsoft:ad:push`, 'enabled'), ['outbound']);
  });

  it('follows the switches where the type names none', () => {
    const urn = `${prefix}standard:oidc`;
    assert.deepEqual(directions(urn), []);
    assert.deepEqual(directions(urn, 'disabled', 'disabled'), []);
    assert.deepEqual(directions(urn, 'enabled', 'disabled'), ['inbound']);
    assert.deepEqual(directions(urn, 'disabled', 'enabled'), ['outbound']);
    assert.deepEqual(directions('urn:new:kind', 'enabled', 'enabled'), ['inbound', 'outbound']);
  });
});

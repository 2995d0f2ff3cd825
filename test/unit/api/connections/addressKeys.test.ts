import assert from 'node:assert/strict';
import { AddressKeys } from '../../../../src/api/connections/addressKeys';
import { answering } from '../../../support/answering';
import { everythingOf, rejection } from '../../../support/rejection';

const keys = { AccessKeyId: 'id', AccessKeySecret: 'theSecret', SecurityToken: 'theToken' };
const key = { accessKeyId: 'id', accessKeySecret: 'theSecret', securityToken: 'theToken' };

const sentence = (address: string, reason: string) =>
  `UserError: No keys could be fetched from ${address.replace(/\?.*/, '?…')} (${reason}). Check that address, and the profile or variable that names it.`;

describe('keys from an address', () => {
  it('are what the address answers, and run out when it says', async () => {
    const Expiration = '2026-05-04T10:15:00Z';
    await answering(200, { Code: 'Success', ...keys, Expiration }, async (uri, asked) => {
      assert.deepEqual(await new AddressKeys(uri).get(), { key, expires: Date.parse(Expiration) });
      assert.deepEqual(asked, ['/keys?for=me']);
    });
  });

  it('may say nothing of their end, and have blanks around them', async () => {
    const answer = { Code: 'Success', ...keys, AccessKeyId: ' id\n', Expiration: 'never' };
    await answering(200, answer, async (uri) => {
      assert.deepEqual(await new AddressKeys(uri).get(), { key });
    });
  });

  it('are asked for with the name and password that the address holds', async () => {
    await answering(200, { Code: 'Success', ...keys }, async (address, asked) => {
      await new AddressKeys(address.replace('//', '//me:p%40ss@')).get();
      assert.deepEqual(asked, [`/keys?for=me Basic ${btoa('me:p@ss')}`]);
    });
  });

  it('are none where nobody listens, which is said by its code', async () => {
    let gone = '';
    await answering(200, '', (address) => Promise.resolve(void (gone = address)));
    assert.equal(
      String(await rejection(new AddressKeys(gone).get())),
      sentence(gone, 'ECONNREFUSED'),
    );
  });

  const refused: [status: number, body: unknown, reason: string][] = [
    [404, { Code: 'Success', ...keys }, 'HTTP 404'],
    // Agreed to was this address and no other.
    [302, { Code: 'Success', ...keys }, 'HTTP 302'],
    [200, 'theSecret', 'the answer has no Code "Success"'],
    [200, 'null', 'the answer has no Code "Success"'],
    [200, '5', 'the answer has no Code "Success"'],
    [200, { Code: 'Failed', ...keys }, 'the answer has no Code "Success"'],
    [200, `${' '.repeat(70_000)}theSecret`, 'EMSGSIZE'],
    [
      200,
      { Code: 'Success', AccessKeyId: 'id' },
      'the answer has no AccessKeyId and AccessKeySecret',
    ],
  ];
  for (const [status, body, reason] of refused) {
    it(`are none of ${status} ${JSON.stringify(body).slice(0, 60)}, which is not quoted`, async () => {
      await answering(status, body, async (address, asked) => {
        const uri = address.replace('//', '//me:theSecret@');
        const error = await rejection(new AddressKeys(uri).get());
        assert.equal(String(error), sentence(address, reason));
        assert.ok(!/theSecret|theToken|for=me/.test(everythingOf(error)));
        assert.equal(asked.length, 1);
      });
    });
  }
});

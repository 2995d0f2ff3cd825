import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { roleKey } from '../../../../src/api/connections/credentialChain';
import { everythingOf, rejection } from '../../../support/rejection';

const keys = { AccessKeyId: 'id', AccessKeySecret: 'theSecret', SecurityToken: 'theToken' };

/** Serves one answer on loopback while `work` runs; hands over its address and what was asked for. */
async function answering(
  status: number,
  body: unknown,
  work: (address: string, asked: string[]) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push([request.url, request.headers.authorization].filter(Boolean).join(' '));
    response.writeHead(status, { location: '/elsewhere' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    await work(`http://127.0.0.1:${port}/keys?for=me`, asked);
  } finally {
    server.close();
  }
}

describe('keys from an address', () => {
  it('are asked for with the name and password that the address holds', async () => {
    await answering(200, { Code: 'Success', ...keys }, async (address, asked) => {
      const uri = address.replace('//', '//me:p%40ss@');
      assert.equal((await roleKey({ mode: 'CredentialsURI', uri }))?.accessKeyId, 'id');
      assert.deepEqual(asked, [`/keys?for=me Basic ${btoa('me:p@ss')}`]);
    });
  });

  it('are none where nobody listens, which is said by its code', async () => {
    let gone = '';
    await answering(200, '', (address) => Promise.resolve(void (gone = address)));
    const error = await rejection(roleKey({ mode: 'CredentialsURI', uri: gone }));
    assert.equal(String(error), 'Error: ECONNREFUSED');
  });

  it('are what the address answers', async () => {
    await answering(200, { Code: 'Success', ...keys }, async (uri, asked) => {
      assert.deepEqual(await roleKey({ mode: 'CredentialsURI', uri }), {
        ...{ accessKeyId: 'id', accessKeySecret: 'theSecret', securityToken: 'theToken' },
      });
      assert.deepEqual(asked, ['/keys?for=me']);
    });
  });

  const refused: [status: number, body: unknown, reason: string][] = [
    [404, { Code: 'Success', ...keys }, 'HTTP 404'],
    // Agreed to was this address and no other.
    [302, { Code: 'Success', ...keys }, 'HTTP 302'],
    [200, 'theSecret', 'the answer has no Code "Success"'],
    [200, 'null', 'the answer has no Code "Success"'],
    [200, { Code: 'Failed', ...keys }, 'the answer has no Code "Success"'],
    [
      200,
      { Code: 'Success', AccessKeyId: 'id' },
      'the answer has no AccessKeyId and AccessKeySecret',
    ],
  ];
  for (const [status, body, reason] of refused) {
    it(`are none of ${status} ${JSON.stringify(body)}, which is not quoted`, async () => {
      await answering(status, body, async (uri, asked) => {
        const error = await rejection(roleKey({ mode: 'CredentialsURI', uri }));
        assert.equal(String(error), `Error: ${reason}`);
        assert.ok(!/theSecret|theToken/.test(everythingOf(error)));
        assert.equal(asked.length, 1);
      });
    });
  }
});

import assert from 'node:assert/strict';
import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { once } from 'node:events';
import { openRequest } from '../../../src/api/openRequest';
import { answering } from '../../support/answering';

/** Stands where the editor puts its own `request`; keeps what it was asked for. */
async function patched(work: (asked: [string, RequestOptions][]) => Promise<void>) {
  const before = { http: http.request, https: https.request };
  const asked: [string, RequestOptions][] = [];
  const stand = ((url: URL, options: RequestOptions) => {
    asked.push([url.href, options]);
    return new http.ClientRequest({ host: '127.0.0.1', port: 9 }).on('error', () => {});
  }) as typeof http.request;
  http.request = https.request = stand;
  try {
    await work(asked);
  } finally {
    http.request = before.http;
    https.request = before.https;
  }
}

describe('a request', () => {
  it('goes through what the editor has put in the place of Node, without an agent', async () => {
    await patched(async (asked) => {
      for (const url of ['https://eiam.cn-hangzhou.aliyuncs.com/?A=b', 'http://keys.example.com/'])
        openRequest(new URL(url), { method: 'POST' }).destroy();
      await Promise.resolve();
      assert.deepEqual(asked, [
        ['https://eiam.cn-hangzhou.aliyuncs.com/?A=b', { method: 'POST' }],
        ['http://keys.example.com/', { method: 'POST' }],
      ]);
    });
  });

  it('goes past it to this machine and to the metadata of the cloud', async () => {
    await patched(async (asked) => {
      for (const host of ['127.0.0.1', '127.8.9.10', 'localhost', '[::1]', '100.100.100.200'])
        for (const protocol of ['http', 'https'])
          openRequest(new URL(`${protocol}://${host}:9/`), {})
            .on('error', () => {})
            .destroy();
      await Promise.resolve();
      assert.deepEqual(asked, []);
    });
  });

  it('is a whole one there: path, query, method and headers', async () => {
    await answering(200, 'yes', async (address, asked) => {
      await patched(async (patchedFor) => {
        const headers = { authorization: 'Basic x' };
        const request = openRequest(new URL(address), { method: 'PUT', headers }).end();
        const [response] = (await once(request, 'response')) as [IncomingMessage];
        response.resume();
        assert.deepEqual([response.statusCode, asked], [200, ['/keys?for=me Basic x']]);
        assert.deepEqual(patchedFor, []);
      });
    });
  });

  it('is for others where a name only begins like this machine', async () => {
    await patched(async (asked) => {
      for (const host of ['127.0.0.1.evil.com', 'localhost.evil.com', '100.100.100.201'])
        openRequest(new URL(`http://${host}/`), {}).destroy();
      await Promise.resolve();
      assert.equal(asked.length, 3);
    });
  });
});

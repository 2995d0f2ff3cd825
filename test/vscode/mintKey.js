/**
 * Preloaded into the server: answers the one request that SecretStorage in the browser makes, for
 * the half of its key that the server keeps. The server's usual front door does this, which we do
 * without; unanswered, secrets would be forgotten with every reload of the window.
 */
'use strict';

const { randomBytes } = process.getBuiltinModule('node:crypto');
const { Server } = process.getBuiltinModule('node:http');

// Only in the server itself: the processes it starts inherit the preload.
if (process.env.IDAAS_MINT_KEY) {
  delete process.env.IDAAS_MINT_KEY;
  const key = randomBytes(32);
  const { emit } = Server.prototype;
  Server.prototype.emit = function (event, request, response, ...rest) {
    if (event !== 'request' || request.method !== 'POST' || request.url !== '/mint-key')
      return emit.call(this, event, request, response, ...rest);
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(key);
    return true;
  };
}

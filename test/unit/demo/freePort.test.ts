import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { freePort } from '../../demo/freePort';

describe('the port of the demo', () => {
  it('is told to be taken, with what to do, and is free once nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await assert.rejects(freePort(port), {
      message: `Port ${port} is taken. Name another one with --port, or none: then any free one is taken.`,
    });
    await new Promise((resolve) => server.close(resolve));
    await freePort(port);
  });

  it('may be any', async () => {
    await freePort(0);
  });
});

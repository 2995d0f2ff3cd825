import { createServer } from 'node:net';

/**
 * Resolves when `port` can be listened on, on loopback; 0 always can. Asked before anything is built, because VS Code
 * asks last, and answers with a stack.
 */
export function freePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? 'is taken'
          : `cannot be used (${error.code ?? error.message})`;
      const next = 'Name another one with --port, or none: then any free one is taken.';
      reject(new Error(`Port ${port} ${reason}. ${next}`));
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}

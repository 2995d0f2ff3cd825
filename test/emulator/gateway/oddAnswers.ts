import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { JsonObject } from '../data/json';
import type { Reply } from './reply';

const withText = (reply: Reply, body: string): Reply => ({ ...reply, body });
const withJson = (reply: Reply, body: unknown): Reply => withText(reply, JSON.stringify(body));
const packed = (encoding: string, pack: (text: string) => Buffer) => (reply: Reply) => ({
  ...reply,
  bytes: pack(reply.body),
  headers: { ...reply.headers, 'content-encoding': encoding },
});
const requestIdOf = ({ requestId }: Reply) => ({ RequestId: requestId });

/** Larger than any answer of the service, in characters. */
const tooLarge = 33 * 1024 * 1024;
const depth = 200_000;

/**
 * Answers with status 200 that are none, or come in a form nobody asked for. Those below the line hold the same as the
 * sound answer and must be read.
 */
export const oddAnswers = {
  noMember: (reply: Reply) => withJson(reply, requestIdOf(reply)),
  loginRequired: (reply: Reply) => withJson(reply, { status: 'login required' }),
  failureInside: (reply: Reply) =>
    withJson(reply, {
      ...requestIdOf(reply),
      Code: 'SystemBusy',
      Message: 'The system is busy.',
      Success: false,
    }),
  totalOnly: (reply: Reply) => withJson(reply, { ...requestIdOf(reply), TotalCount: 7 }),
  membersAreText: (reply: Reply) =>
    withJson(
      reply,
      Object.fromEntries(
        Object.keys(JSON.parse(reply.body) as JsonObject).map((name) => [name, 'none']),
      ),
    ),
  list: (reply: Reply) => withJson(reply, [JSON.parse(reply.body)]),
  nothing: (reply: Reply) => withJson(reply, null),
  number: (reply: Reply) => withJson(reply, 42),
  nested: (reply: Reply) =>
    withText(
      reply,
      `{"RequestId":"${reply.requestId}","A":${'['.repeat(depth)}${']'.repeat(depth)}}`,
    ),
  tooLarge: (reply: Reply) => withText(reply, reply.body + ' '.repeat(tooLarge)),
  loginPage: (reply: Reply) => ({
    ...withText(reply, '<!doctype html>\n<title>Sign in</title>\n<form action="/login"></form>\n'),
    contentType: 'text/html',
  }),
  // ---- read as if nothing were odd
  byteOrderMark: (reply: Reply) => withText(reply, `\ufeff${reply.body}`),
  utf16: (reply: Reply) => ({
    ...reply,
    contentType: 'application/json;charset=utf-16le',
    bytes: Buffer.from(reply.body, 'utf16le'),
  }),
  gzip: packed('gzip', (text) => gzipSync(text)),
  deflate: packed('deflate', (text) => deflateSync(text)),
  brotli: packed('br', (text) => brotliCompressSync(text)),
  wronglyNamedGzip: packed('gzip', (text) => Buffer.from(text)),
} satisfies Record<string, (reply: Reply) => Reply>;

export type OddAnswer = keyof typeof oddAnswers;

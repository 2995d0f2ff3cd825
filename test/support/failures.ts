import { answerTooLarge, type RawAnswer, type WireRequest } from '../../src/api/transport';
import { oddAnswers, type OddAnswer } from '../emulator/gateway/oddAnswers';
import { proxyPages } from '../emulator/gateway/proxyPages';
import { refusalNamed, refusals } from '../emulator/gateway/refusals';

/** Something that can happen to any call, as it comes out of the transport. */
export interface FailureCase {
  /** Tells it apart; the name by which the emulator knows it, where it does. */
  name: string;
  kind: 'refusal' | 'answer' | 'proxy' | 'network';
  /** What has happened, for people. */
  what: string;
  /** What the transport gives: an answer, or what Node throws. */
  send: (request: WireRequest) => Promise<RawAnswer>;
  /** Nothing ever comes; the time limit ends it. */
  isSilent?: true;
  /** Actions whose answer looks like that and is none the less one. */
  butNot?: readonly string[];
}

const requestId = 'A57FBFD7-FC9A-54FE-A876-4D5E19577186';

const refused = (name: string): FailureCase => ({
  name,
  kind: 'refusal',
  what: `The service refuses with \`${name.split(' ')[0]}\`: ${refusals[name]!.message}${why(name)}`,
  send: ({ action }) => {
    const { status, code, message, extra } = refusalNamed(name, action, {});
    const text = JSON.stringify({ RequestId: requestId, Code: code, Message: message, ...extra });
    return Promise.resolve({ status, headers: { 'x-acs-request-id': requestId }, text });
  },
});

function why(name: string): string {
  const kinds = Object.values(refusals[name]!.detail ?? {});
  return kinds.length === 0 ? '' : ` (${kinds.map((kind) => `\`${kind as string}\``).join(', ')})`;
}

const answered = (name: OddAnswer, what: string, butNot: readonly string[] = []): FailureCase => ({
  name,
  kind: 'answer',
  what,
  butNot,
  send: () => {
    const body = JSON.stringify({ RequestId: requestId, Instances: [], TotalCount: 0 });
    const reply = { status: 200, requestId, headers: {}, contentType: '', body };
    const text = oddAnswers[name](reply).body;
    return Promise.resolve({ status: 200, headers: { 'x-acs-request-id': requestId }, text });
  },
});

const page = (name: keyof typeof proxyPages, what: string): FailureCase => ({
  name,
  kind: 'proxy',
  what,
  send: () => {
    const { status, headers, body } = proxyPages[name];
    return Promise.resolve({ status, headers: { ...headers }, text: body });
  },
});

const thrown = (name: string, what: string, message: string, code?: string): FailureCase => ({
  name,
  kind: 'network',
  what,
  send: () => Promise.reject(Object.assign(new Error(message), code && { code })),
});

const raw = (name: string, what: string, answer: Partial<RawAnswer>): FailureCase => ({
  name,
  kind: 'answer',
  what,
  send: () => Promise.resolve({ status: 200, headers: {}, text: '', ...answer }),
});

/** Getters that answer with the request id alone where a direction is not configured. */
const halves = ['GetIdentityProviderUdPullConfiguration', 'GetIdentityProviderUdPushConfiguration'];

/** Every failure of a call that is known; `docs/failures.md` is made of it. */
export const failures: readonly FailureCase[] = [
  ...Object.keys(refusals).map(refused),
  answered('noMember', 'The answer holds nothing but a request id', halves),
  answered('loginRequired', 'JSON of a sign-in page: `{"status":"login required"}`'),
  answered('failureInside', 'Status 200 with `Code` and `"Success":false` inside'),
  answered('totalOnly', 'A total without its list'),
  answered('membersAreText', 'Texts where lists and objects belong', ['GetCallerIdentity']),
  answered('list', 'A list where an object belongs'),
  answered('nothing', '`null`'),
  answered('number', 'A number'),
  answered('nested', 'Nested 200,000 deep'),
  raw('empty', 'No body at all', {}),
  raw('cut', 'Half of an answer', { text: '{"RequestId":"A57FBFD7","Instances":[{"Inst' }),
  raw('plainText', 'Text that is no JSON', { text: 'upstream sent no valid answer' }),
  raw('emptyServerError', 'Status 500 without a body', { status: 500 }),
  raw('tengine', 'A page of the service’s own gateway, status 502', {
    status: 502,
    headers: { server: 'Tengine', 'x-acs-request-id': requestId },
    text: '<html><head><title>502 Bad Gateway</title></head></html>',
  }),
  {
    ...thrown('tooLarge', 'More than 32 MB', 'more than 33554432 bytes', answerTooLarge),
    kind: 'answer',
  },
  page('badGateway', 'A proxy answers 502'),
  page('unavailable', 'A proxy answers 503'),
  page('gatewayTimeout', 'A proxy answers 504'),
  page('signIn', 'A proxy answers 407'),
  page('captivePortal', 'The network answers 511'),
  page('forbidden', 'A filter answers 403 with a page'),
  page('notFound', 'A proxy answers 404 with a page'),
  page('redirect', 'A proxy redirects (302)'),
  page('notImplemented', 'A proxy answers 501'),
  page('tooMany', 'A proxy answers 429'),
  page('loginPage', 'A sign-in page, status 200'),
  thrown(
    'tunnel407',
    'The proxy refuses the tunnel (407)',
    'Proxy response (407) !== 200 when HTTP Tunneling',
  ),
  thrown(
    'tunnel403',
    'The proxy refuses the tunnel (403)',
    'tunneling socket could not be established, statusCode=403',
  ),
  thrown(
    'tunnel502',
    'The proxy cannot make the tunnel (502)',
    'tunneling socket could not be established, statusCode=502',
  ),
  thrown('ECONNREFUSED', 'Nobody listens at the address', 'connect ECONNREFUSED', 'ECONNREFUSED'),
  thrown('ENOTFOUND', 'The host name is unknown', 'getaddrinfo ENOTFOUND', 'ENOTFOUND'),
  thrown('EAI_AGAIN', 'The name server does not answer', 'getaddrinfo EAI_AGAIN', 'EAI_AGAIN'),
  thrown('ENETUNREACH', 'No way to the network', 'connect ENETUNREACH', 'ENETUNREACH'),
  thrown('EHOSTUNREACH', 'No way to the host', 'connect EHOSTUNREACH', 'EHOSTUNREACH'),
  thrown('ECONNRESET', 'The connection is reset', 'read ECONNRESET', 'ECONNRESET'),
  thrown('EPIPE', 'The connection is closed while sending', 'write EPIPE', 'EPIPE'),
  thrown('hangUp', 'The connection is closed before an answer', 'socket hang up', 'ECONNRESET'),
  thrown('ETIMEDOUT', 'The connection is not made in time', 'connect ETIMEDOUT', 'ETIMEDOUT'),
  {
    name: 'silence',
    kind: 'network',
    what: 'No answer for 10 seconds',
    isSilent: true,
    send: () => new Promise(() => undefined),
  },
  thrown('EPROTO', 'The other side speaks no TLS', 'write EPROTO wrong version number', 'EPROTO'),
  thrown('HPE', 'The other side speaks no HTTP', 'Parse Error', 'HPE_INVALID_CONSTANT'),
  ...(
    [
      ['CERT_HAS_EXPIRED', 'The certificate has expired'],
      ['CERT_NOT_YET_VALID', 'The certificate is not valid yet'],
      ['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate is for another name'],
      ['SELF_SIGNED_CERT_IN_CHAIN', 'The certificate is of a company’s own authority'],
      ['DEPTH_ZERO_SELF_SIGNED_CERT', 'The certificate is self-signed'],
      ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'The issuer of the certificate is not sent'],
      ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'The issuer of the certificate is not known'],
      ['CERT_REVOKED', 'The certificate has been revoked'],
    ] as const
  ).map(([code, what]) => thrown(code, what, 'certificate', code)),
];

import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './apiRequest';
import type { RecordedCall } from './callLog';
import { faultKinds, type Fault, type FaultBoard } from './fault';
import type { InFlight } from './inFlight';
import type { LifetimeLimits, Lifetimes } from './lifetimes';
import { oddAnswers } from './oddAnswers';
import { proxyPages } from './proxyPages';
import type { Limits, RateLimit } from './rateLimit';
import { refusals } from './refusals';

/** What can be seen and changed from outside while the emulator runs. */
export interface ControlTarget {
  calls: RecordedCall[];
  faults: FaultBoard;
  limits: RateLimit;
  lifetimes: Lifetimes;
  clock: { now(): number; advance(ms: number): void; set(ms: number): void };
  inFlight: InFlight;
  /** What `GET /control/state` tells. */
  state(): object;
}

/** The part of an emulator that tests in another process use. Loopback only, no web page. */
export async function control(
  message: IncomingMessage,
  response: ServerResponse,
  target: ControlTarget,
): Promise<void> {
  const { host = '', origin } = message.headers;
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host) || origin !== undefined) {
    send(response, 403, { error: 'The control interface answers local programs only.' });
    return;
  }
  const route = `${message.method} ${message.url?.replace(/[?].*$/, '')}`;
  const text = (await readBody(message)).toString();
  const done = answer(route, text, target);
  send(response, done.status, done.body);
}

function answer(
  route: string,
  text: string,
  target: ControlTarget,
): { status: number; body: object } {
  const { calls, faults, limits, lifetimes, clock, inFlight } = target;
  const ok = (body: object = {}) => ({ status: 200, body });
  switch (route) {
    case 'GET /control/calls':
      return ok(calls);
    case 'DELETE /control/calls':
      calls.length = 0;
      return ok();
    case 'PUT /control/faults': {
      const read = readFaults(text);
      if (typeof read === 'string') return { status: 400, body: { error: read } };
      faults.set(read);
      return ok();
    }
    case 'DELETE /control/faults':
      faults.clear();
      return ok();
    case 'PUT /control/limits': {
      const read = readLimits(text);
      if (typeof read === 'string') return { status: 400, body: { error: read } };
      limits.set(read);
      return ok();
    }
    case 'DELETE /control/limits':
      limits.clear();
      return ok();
    case 'PUT /control/lifetimes': {
      const read = readLifetimes(text);
      if (typeof read === 'string') return { status: 400, body: { error: read } };
      lifetimes.set(read);
      return ok();
    }
    case 'DELETE /control/lifetimes':
      lifetimes.clear();
      return ok();
    case 'POST /control/clock': {
      const { advance, now } = readObject(text) ?? {};
      if (typeof advance === 'number') clock.advance(advance);
      else if (typeof now === 'number') clock.set(now);
      else return { status: 400, body: { error: 'Expected {"advance": ms} or {"now": ms}.' } };
      return ok({ now: clock.now() });
    }
    case 'GET /control/inflight':
      return ok({ current: inFlight.current, peak: inFlight.peak });
    case 'DELETE /control/inflight':
      inFlight.reset();
      return ok();
    case 'GET /control/state':
      return ok(target.state());
    default:
      return { status: 404, body: { error: `Nothing at ${route}.` } };
  }
}

/** Faults from JSON, or what is wrong with them. */
function readFaults(text: string): Fault[] | string {
  const list = readJson(text);
  if (!Array.isArray(list)) return 'Expected a JSON array of faults.';
  for (const each of list as Partial<Fault>[]) {
    if (typeof each.action !== 'string') return 'A fault needs an action.';
    if (!faultKinds.some((kind) => kind === each.kind))
      return `No fault kind ${String(each.kind)}.`;
    for (const [member, known] of Object.entries({
      refusal: refusals,
      answer: oddAnswers,
      page: proxyPages,
    })) {
      const name = each[member as 'refusal' | 'answer' | 'page'];
      if (name !== undefined && !Object.hasOwn(known, name)) return `No ${member} ${name}.`;
    }
  }
  return list as Fault[];
}

/** Limits from JSON, or what is wrong with them. */
function readLimits(text: string): Limits | string {
  const { perSecond, perMinute, retryAfter } = readObject(text) ?? {};
  const isCount = (value: unknown) =>
    value === undefined || (Number.isInteger(value) && Number(value) > 0);
  const ways = [undefined, 'milliseconds', 'seconds', 'date'];
  if (!isCount(perSecond) || !isCount(perMinute) || (perSecond ?? perMinute) === undefined)
    return 'Expected {"perSecond": n, "perMinute": n}, at least one of them.';
  if (!ways.includes(retryAfter as string | undefined))
    return `No such way: ${String(retryAfter)}.`;
  return { perSecond, perMinute, retryAfter } as Limits;
}

/** Lifetimes from JSON, or what is wrong with them. */
function readLifetimes(text: string): LifetimeLimits | string {
  const { session, page } = readObject(text) ?? {};
  const isTime = (value: unknown) =>
    value === undefined || (typeof value === 'number' && value >= 0);
  return isTime(session) && isTime(page) && (session ?? page) !== undefined
    ? ({ session, page } as LifetimeLimits)
    : 'Expected {"session": ms, "page": ms}, at least one of them.';
}

function readObject(text: string): Record<string, unknown> | undefined {
  const value = readJson(text);
  return typeof value === 'object' && value ? (value as Record<string, unknown>) : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

import { abortable, onceAborted, throwIfAborted } from '../base/abort';
import { withinTime, type Clock } from '../base/clock';
import { withoutSecrets } from '../base/redact';
import type { AccessKey } from '../model/connections/connection';
import { ApiError, keysLate } from './apiError';
import type { Endpoint } from './endpoint';
import { flatten, type Parameter } from './flatten';
import type { Pace, Urgency } from './pace';
import { connectionError, readAnswer } from './readAnswer';
import { withRetry } from './retry';
import { SharedCalls } from './sharedCalls';
import type { Transport } from './transport';

/** Hands out the keys of a connection. */
export interface KeySource {
  /** The keys to sign the next call with. */
  current(signal?: AbortSignal): Promise<AccessKey>;
  /** Looks again, unless that was done since `refused` were handed out: the service says that they have run out. */
  renew(refused: AccessKey, signal?: AbortSignal): Promise<AccessKey>;
}

/** What one call left behind, for the log: no parameters' values, no keys. */
export interface CallTrace {
  action: string;
  host: string;
  /** Milliseconds from first attempt to outcome. */
  duration: number;
  attempts: number;
  requestId?: string;
  error?: ApiError;
}

export interface ServiceCallsOptions {
  transport: () => Promise<Transport>;
  /** Calls are not signed without. */
  keys?: KeySource;
  clock: Clock;
  random?: () => number;
  onCall?: (trace: CallTrace) => void;
  /** Decides when a call to a host may be made. */
  pace: (host: string) => Pace;
  /** Longest time one attempt may take, in milliseconds. */
  timeout?: number;
  /** Longest time to wait for keys, in milliseconds: a role may take calls of its own, paced and retried. */
  keysTimeout?: number;
}

export interface Question {
  action: string;
  version: string;
  endpoint: Endpoint;
  parameters?: { readonly [name: string]: Parameter };
  /** Parameters that travel in the body. */
  form?: Record<string, string>;
  /** The answer is keys: what is secret in it is what was asked for. */
  keepsSecrets?: boolean;
}

/** An answer with its secrets dropped, unless they were asked for. */
export interface Answer {
  body: Record<string, unknown>;
  requestId?: string;
  action: string;
  /** Where it came from. */
  host: string;
}

/** Why an attempt was given up that took too long. */
const late = 'late';

/**
 * Every call of one connection goes through here: at the pace of its account, equal ones shared, passing failures
 * retried, all that it waits for limited in time, expired keys renewed once, secrets dropped from the answer before
 * anyone sees it.
 */
export class ServiceCalls {
  private readonly shared = new SharedCalls();
  /** How urgent each question under way is. */
  private readonly urgencies = new Map<string, Urgency>();

  constructor(private readonly options: ServiceCallsOptions) {}

  /** Aborts what is under way; later calls are refused. */
  dispose(): void {
    this.shared.dispose();
  }

  /** `isBackground` lets all calls that somebody waits for go first. */
  read(question: Question, signal?: AbortSignal, isBackground = false): Promise<Answer> {
    const parameters = flatten(question.parameters ?? {});
    const key = JSON.stringify([
      question.endpoint,
      question.action,
      question.version,
      Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)),
      question.form,
    ]);
    const waiting = this.urgencies.get(key);
    if (waiting?.isBackground && !isBackground) {
      waiting.isBackground = false;
      this.options.pace(question.endpoint.host).reconsider();
    }
    return this.shared.run(key, signal, async (sharedSignal) => {
      const urgency = { isBackground };
      this.urgencies.set(key, urgency);
      try {
        return await this.trace(question, parameters, urgency, sharedSignal);
      } finally {
        if (this.urgencies.get(key) === urgency) {
          this.urgencies.delete(key);
        }
      }
    });
  }

  private async trace(
    question: Question,
    parameters: Record<string, string>,
    urgency: Urgency,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { clock, onCall } = this.options;
    const begin = clock.now();
    const trace = { action: question.action, host: question.endpoint.host, attempts: 0 };
    try {
      const answer = await this.signed(question.action, signal, (key) =>
        this.paced(question.endpoint.host, urgency, signal, () => {
          trace.attempts++;
          return this.once(question, parameters, key, signal);
        }),
      );
      onCall?.({ ...trace, duration: clock.now() - begin, requestId: answer.requestId });
      return answer;
    } catch (error) {
      if (error instanceof ApiError) {
        const { requestId } = error;
        onCall?.({ ...trace, duration: clock.now() - begin, requestId, error });
      }
      throw error;
    }
  }

  /** At the pace of the host, again while it fails for a passing reason. */
  private paced(
    host: string,
    urgency: Urgency,
    signal: AbortSignal,
    call: () => Promise<Answer>,
  ): Promise<Answer> {
    const { clock, random = Math.random } = this.options;
    const pace = this.options.pace(host);
    return withRetry((_, wasRefused) => pace.run(urgency, signal, call, wasRefused), {
      ...{ clock, random, signal },
    });
  }

  /**
   * With the keys of the connection, and once more with new ones when the service takes them for run out. They are
   * looked up before the call has a place among those under way, and what fails with them is not tried again here.
   */
  private async signed(
    action: string,
    signal: AbortSignal,
    call: (key: AccessKey | undefined) => Promise<Answer>,
  ): Promise<Answer> {
    const { keys } = this.options;
    if (!keys) {
      return call(undefined);
    }
    const key = await this.inTime(action, keys.current(signal), signal);
    try {
      return await call(key);
    } catch (error) {
      if (!(error instanceof ApiError) || !['expiredToken', 'wrongKey'].includes(error.kind)) {
        throw error;
      }
      const renewed = await this.inTime(action, keys.renew(key, signal), signal);
      if (
        renewed.accessKeyId === key.accessKeyId &&
        renewed.accessKeySecret === key.accessKeySecret &&
        renewed.securityToken === key.securityToken
      ) {
        throw error;
      }
      return call(renewed);
    }
  }

  /** Keys that do not come, because a keyring or the service of a role hangs, are not waited for any longer. */
  private inTime<T>(action: string, keys: Promise<T>, signal: AbortSignal): Promise<T> {
    const { clock, keysTimeout = 60_000 } = this.options;
    const late = () => new ApiError('timeout', { action, code: keysLate });
    return withinTime(clock, keysTimeout, abortable(keys, signal), late);
  }

  /** One attempt, ended by whichever comes first: the answer, the time limit, the caller. */
  private async once(
    { action, version, endpoint, form, keepsSecrets }: Question,
    parameters: Record<string, string>,
    key: AccessKey | undefined,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { clock, timeout = 10_000 } = this.options;
    const about = { action, host: endpoint.host };
    // Looking up the keys may have taken its time.
    throwIfAborted(signal);
    const transport = await abortable(this.options.transport(), signal);
    const attempt = new AbortController();
    const timer = clock.after(timeout, () => attempt.abort(late));
    const onAbort = () => attempt.abort();
    onceAborted(signal, onAbort);
    try {
      const sending = { action, version, endpoint, parameters, form, key };
      const request = { ...sending, timeout: timeout + 1000 };
      const sent = transport.send(request, attempt.signal).catch((error: unknown) => {
        throw connectionError(about, error);
      });
      const raw = await abortable(sent, attempt.signal);
      const { body, requestId } = readAnswer(about, raw, clock.now());
      const kept = keepsSecrets ? body : (withoutSecrets(body) as Record<string, unknown>);
      return { ...about, body: kept, requestId };
    } catch (error) {
      if (attempt.signal.reason === late && !signal.aborted) {
        throw new ApiError('timeout', about);
      }
      if (error instanceof RangeError) {
        // Nested without end: whatever that is, it is not of the service.
        throw new ApiError('garbled', { ...about, message: error.message, isLasting: true });
      }
      throw error;
    } finally {
      timer.dispose();
      signal.removeEventListener('abort', onAbort);
    }
  }
}

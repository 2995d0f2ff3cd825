import { setMaxListeners } from 'node:events';
import { abortable, combineSignals, throwIfAborted, withSignals } from '../base/abort';
import type { Clock } from '../base/clock';
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
  /** Forgets what it knows and looks again; called once when the service says the keys have run out. */
  renew(signal?: AbortSignal): Promise<AccessKey>;
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
  keys: KeySource;
  clock: Clock;
  random?: () => number;
  onCall?: (trace: CallTrace) => void;
  /** Decides when a call to a host may be made. */
  pace: (host: string) => Pace;
  /** Longest time one attempt may take, in milliseconds. */
  timeout?: number;
}

export interface Question {
  action: string;
  version: string;
  endpoint: Endpoint;
  parameters?: { readonly [name: string]: Parameter };
}

/** An answer with its secrets dropped. */
export interface Answer {
  body: Record<string, unknown>;
  requestId?: string;
  action: string;
  /** Where it came from. */
  host: string;
}

/**
 * Every call of one connection goes through here: at the pace of its account, equal ones shared, passing failures
 * retried, each attempt limited in time, expired keys renewed once, secrets dropped from the answer before anyone sees
 * it.
 */
export class ServiceCalls {
  private readonly shared = new SharedCalls();
  /** How urgent each question under way is. */
  private readonly urgencies = new Map<string, Urgency>();
  private readonly closing = new AbortController();

  constructor(private readonly options: ServiceCallsOptions) {
    setMaxListeners(0, this.closing.signal);
  }

  /** Aborts what is under way; later calls are refused. */
  dispose(): void {
    this.closing.abort();
  }

  /** `isBackground` lets all calls that somebody waits for go first. */
  read(question: Question, signal?: AbortSignal, isBackground = false): Promise<Answer> {
    const parameters = flatten(question.parameters ?? {});
    const key = JSON.stringify([
      question.endpoint,
      question.action,
      question.version,
      Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)),
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
        return await withSignals([sharedSignal, this.closing.signal], (either) =>
          this.trace(question, parameters, urgency, either),
        );
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
    const { clock, onCall, random = Math.random } = this.options;
    const begin = clock.now();
    const trace = { action: question.action, host: question.endpoint.host, attempts: 0 };
    const pace = this.options.pace(question.endpoint.host);
    try {
      const answer = await withRetry(
        (attempt, wasRefused) =>
          pace.run(
            urgency,
            signal,
            () => {
              trace.attempts = attempt;
              // A call that is called off does not wait for its keys, nor keep its place until they come.
              return abortable(this.signed(question, parameters, signal), signal);
            },
            wasRefused,
          ),
        { clock, random, signal },
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

  private async signed(
    question: Question,
    parameters: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { keys } = this.options;
    const key = await this.inTime(question, keys.current(signal), signal);
    try {
      return await this.once(question, parameters, key, signal);
    } catch (error) {
      if (!(error instanceof ApiError) || !['expiredToken', 'wrongKey'].includes(error.kind)) {
        throw error;
      }
      const renewed = await this.inTime(question, keys.renew(signal), signal);
      if (
        renewed.accessKeyId === key.accessKeyId &&
        renewed.accessKeySecret === key.accessKeySecret &&
        renewed.securityToken === key.securityToken
      ) {
        throw error;
      }
      return this.once(question, parameters, renewed, signal);
    }
  }

  /** Keys that do not come, because a keyring or a role's service hangs, do not keep the place of a call. */
  private async inTime<T>(question: Question, keys: Promise<T>, signal: AbortSignal): Promise<T> {
    const { clock, timeout = 10_000 } = this.options;
    const limit = new AbortController();
    const timer = clock.after(timeout, () => limit.abort());
    try {
      return await withSignals([signal, limit.signal], (either) => abortable(keys, either));
    } catch (error) {
      if (limit.signal.aborted && !signal.aborted) {
        throw new ApiError('timeout', { action: question.action, code: keysLate });
      }
      throw error;
    } finally {
      timer.dispose();
    }
  }

  /** One attempt, ended by whichever comes first: the answer, the time limit, the caller. */
  private async once(
    { action, version, endpoint }: Question,
    parameters: Record<string, string>,
    key: AccessKey,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { clock, timeout = 10_000 } = this.options;
    const about = { action, host: endpoint.host };
    const transport = await this.options.transport();
    // Looking up the keys, or loading the transport, may have taken its time.
    throwIfAborted(signal);
    const limit = new AbortController();
    const timer = clock.after(timeout, () => limit.abort());
    const either = combineSignals(signal, limit.signal);
    try {
      const request = { action, version, endpoint, parameters, key, timeout: timeout + 1000 };
      const sent = transport.send(request, either.signal).catch((error: unknown) => {
        throw connectionError(about, error);
      });
      const raw = await abortable(sent, either.signal);
      const { body, requestId } = readAnswer(about, raw, clock.now());
      return { ...about, body: withoutSecrets(body) as Record<string, unknown>, requestId };
    } catch (error) {
      if (limit.signal.aborted && !signal.aborted) {
        throw new ApiError('timeout', about);
      }
      if (error instanceof RangeError) {
        // Nested without end: whatever that is, it is not of the service.
        throw new ApiError('garbled', { ...about, message: error.message, isLasting: true });
      }
      throw error;
    } finally {
      timer.dispose();
      either.dispose();
    }
  }
}

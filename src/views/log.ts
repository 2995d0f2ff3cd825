import * as vscode from 'vscode';
import type { HostSlowdown } from '../api/paces';
import type { CallTrace } from '../api/serviceCalls';
import { ApiError } from '../api/apiError';
import type { Disposable } from '../base/disposable';
import { oneLine, plainBlock } from '../model/text/plainText';
import { redactText } from '../base/redact';

/** A call that failed, without what was asked and what came of it. */
export interface FailedCall extends Pick<CallTrace, 'action' | 'host' | 'attempts' | 'requestId'> {
  /** Unix time in milliseconds. */
  at: number;
  kind: ApiError['kind'];
  code: string | undefined;
}

const mostFailures = 20;

/** The log of the extension. No key, token, signature or parameter value gets into it, at any level. */
export class Log implements Disposable {
  private readonly channel = vscode.window.createOutputChannel('IDaaS Sync', { log: true });

  /** The last calls that failed, newest last. */
  readonly failures: FailedCall[] = [];

  dispose(): void {
    this.channel.dispose();
  }

  show(): void {
    this.channel.show(true);
  }

  /** One line per call: what, where, how long, with which outcome. */
  readonly call = (trace: CallTrace): void => {
    const { action, host, duration, attempts, requestId, error } = trace;
    const about = `${action} ${host} ${Math.round(duration)} ms${attempts > 1 ? `, ${attempts} attempts` : ''}`;
    if (error) {
      const { kind, code } = error;
      this.failures.push({ at: Date.now(), action, host, kind, code, requestId, attempts });
      this.failures.splice(0, this.failures.length - mostFailures);
      this.channel.warn(
        `${about}: ${error.kind} ${error.code ?? ''} ${oneLine(error.message, 300)} (request ${requestId ?? 'unknown'})`,
      );
    } else {
      this.channel.debug(`${about} (request ${requestId ?? 'unknown'})`);
    }
  };

  /** Once for each time a host refuses calls for their rate. */
  readonly slowdown = ({ host, until, rate }: HostSlowdown): void => {
    const time = new Date(until).toISOString();
    this.channel.warn(
      `${host} limits the rate of calls: none before ${time}, then ${rate.toFixed(1)} a second`,
    );
  };

  /** An error that reached a boundary; the stack only for those that are our fault. */
  error(what: string, error: unknown): void {
    const text =
      error instanceof ApiError
        ? oneLine(`${error.kind} ${error.code ?? ''} ${error.message}`, 1200)
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error);
    // Text of the service in a message must not begin a line that reads like one of the log.
    this.channel.error(`${what}: ${redactText(plainBlock(text)).replace(/\n/g, '\n    ')}`);
  }
}

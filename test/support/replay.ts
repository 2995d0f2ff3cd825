import type { RawAnswer, Transport } from '../../src/api/transport';
import type { RecordingFile } from '../../src/services/recording/recording';

/** Answers as a recording did. The same question again gets the next answer to it, in the end the last again and again. */
export class Replay implements Transport {
  private readonly answers = new Map<string, RawAnswer[]>();
  /** Questions that the recording has no answer to. */
  readonly missed: string[] = [];

  constructor({ answers }: RecordingFile) {
    for (const { action, host, parameters, status, body } of answers) {
      const key = keyOf(action, host, parameters);
      const text = body === undefined ? '' : JSON.stringify(body);
      this.answers.set(key, [...(this.answers.get(key) ?? []), { status, headers: {}, text }]);
    }
  }

  send: Transport['send'] = ({ action, endpoint, parameters }) => {
    const key = keyOf(action, endpoint.host, parameters);
    const [first, ...rest] = this.answers.get(key) ?? [];
    if (!first) {
      this.missed.push(key);
      return Promise.reject(new Error(`not recorded: ${key}`));
    }
    if (rest.length > 0) this.answers.set(key, rest);
    return Promise.resolve(first);
  };
}

function keyOf(action: string, host: string, parameters: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([action, host, sorted]);
}

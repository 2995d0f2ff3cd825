import type { Port } from '../../src/protocol/channel';

/** One end of a pipe in memory, whose messages can also be forged and read. */
export interface TestPort extends Port {
  /** Delivers a message to this end as if the other had sent it. */
  deliver(message: unknown): void;
  /** What this end sent, as it arrived at the other. */
  readonly sent: unknown[];
  /** How many listen at this end. */
  readonly listeners: number;
}

/** Two ends of one pipe. Messages are cloned and delivered later, as a webview does. */
export function portPair(): [TestPort, TestPort] {
  const left: TestPort = end(() => right);
  const right: TestPort = end(() => left);
  return [left, right];
}

function end(other: () => TestPort): TestPort {
  const listeners = new Set<(message: unknown) => void>();
  const sent: unknown[] = [];
  return {
    sent,
    get listeners() {
      return listeners.size;
    },
    post(message) {
      const copy: unknown = structuredClone(message);
      sent.push(copy);
      queueMicrotask(() => other().deliver(copy));
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    deliver(message) {
      [...listeners].forEach((listener) => listener(message));
    },
  };
}

import type { RawAnswer, Transport, WireRequest } from './transport';

/** Is told of each answer as it comes over the wire, secrets and all: what it keeps is its business. */
export type AnswerListener = (request: WireRequest, answer: RawAnswer) => void;

/** The place where answers can be listened to. Costs nothing while nobody does. */
export class AnswerTap {
  listener: AnswerListener | undefined;

  /** The transport itself, or one that lets the listener hear. */
  through(transport: Transport): Transport {
    const { listener } = this;
    return listener === undefined
      ? transport
      : {
          send: async (request, signal) => {
            const answer = await transport.send(request, signal);
            listener(request, answer);
            return answer;
          },
        };
  }
}

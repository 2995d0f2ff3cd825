import type { Direction } from '../../model/resources/direction';
import { objectAnswer } from '../answerReader';
import type { ConfigurationAnswer, Configurations } from '../documented';
import type { Reader } from '../reader';
import type { Answer } from '../serviceCalls';
import { decodePullConfiguration, decodePushConfiguration } from './decodeConfiguration';
import { otherMembers } from './otherMembers';

const decoders: {
  [In in Direction]: (reader: Reader) => Configurations[In] | undefined;
} = { inbound: decodePullConfiguration, outbound: decodePushConfiguration };

/** What an answer says of one direction; `member` is where its settings are. Loaded with the first that is asked for. */
export function readConfiguration<Asked extends Direction>(
  direction: Asked,
  member: string,
  answer: Answer,
): ConfigurationAnswer<Asked> {
  const { body, requestId } = answer;
  // Whether the service leaves out what is not configured is not documented; then nothing else is there either.
  const isBare = Object.keys(body).join() === 'RequestId';
  const reader = isBare ? undefined : objectAnswer(answer, member);
  return {
    value: reader && decoders[direction](reader),
    others: otherMembers(body[member]),
    raw: body,
    requestId,
  };
}

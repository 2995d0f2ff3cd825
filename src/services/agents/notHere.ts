import type { Answer } from '../../model/resources/resource';
import type { Asked } from './asked';
import { failureText } from './telling';
import { ToolProblem } from './toolProblem';

/** Nobody who was asked has what an id names; `what` is that in our words. Says so when not everybody could be asked. */
export function notHere(asked: Asked, answer: Answer, what: string): ToolProblem {
  const unasked = answer.state === 'missing' ? answer.unasked : undefined;
  const message = unasked
    ? `No instance that was asked has ${what}, but not all of the connection in use could be asked.`
    : `No instance of the connection in use has ${what}.`;
  return new ToolProblem('notFound', message, {
    asOf: answer.state === 'missing' ? answer.at : asked.clock.now(),
    next: [
      'idaas_sync_list_targets {}',
      'Tell the user that IDaaS Sync: Switch Connection opens other accounts.',
    ],
    ...(unasked?.failure && {
      body: { untrusted: { failure: failureText(unasked.failure, asked) } },
    }),
  });
}

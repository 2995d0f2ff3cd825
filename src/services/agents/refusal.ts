import type { Failure } from '../../model/resources/failure';
import type { AgentSources } from './asked';
import { failureText } from './telling';
import { ToolProblem } from './toolProblem';

/**
 * There is no answer, because something could not be read; `message` says in our words what. Where only the user can help, by
 * signing in again, that is what to do next.
 */
export function refusal(
  message: string,
  failure: Failure,
  sources: Pick<AgentSources, 'showsPeople'>,
): ToolProblem {
  const body = { untrusted: { failure: failureText(failure, sources) } };
  return failure.needsSignIn
    ? new ToolProblem('signedOut', message, {
        body,
        next: ['Tell the user to run IDaaS Sync: Sign In Again, and ask again afterwards.'],
      })
    : new ToolProblem('refused', message, { body });
}

import { describeFailure } from '../../api/describeFailure';
import { combineSignals, throwIfAborted } from '../../base/abort';
import { isCancelled } from '../../base/errors';
import { answerText, type ToolAnswer } from '../../model/agents/toolAnswer';
import { readToolInput, type ToolInput, type ToolName } from '../../model/agents/toolInputs';
import type { Session, Sessions } from '../connections/session';
import type { AgentSources, Asked } from './asked';
import { checkConfiguration, checkText } from './checkConfiguration';
import { compareRuns } from './compareRuns';
import { explainJob, explainLatestFailed } from './explainJob';
import { getHealth } from './getHealth';
import { JobReads } from './jobReads';
import { listTargets } from './listTargets';
import { refusal } from './refusal';
import { nameText } from './telling';
import { ToolProblem } from './toolProblem';

/** An answer is due then, in milliseconds: what is not read by that time is left out, and said to be. */
export const answerDue = 9_000;

type Carry = Record<ToolName, (asked: Asked, input: ToolInput) => Promise<ToolAnswer>>;

const carryOut: Carry = {
  idaas_sync_list_targets: listTargets,
  idaas_sync_get_health: (asked, { target = '' }) => getHealth(asked, target),
  idaas_sync_explain_job: (asked, { job, latestFailedOf = '' }) =>
    job === undefined ? explainLatestFailed(asked, latestFailedOf) : explainJob(asked, job),
  idaas_sync_compare_jobs: (asked, { before = '', after = '' }) =>
    compareRuns(asked, before, after),
  idaas_sync_check_configuration: (asked, { provider = '' }) => checkConfiguration(asked, provider),
};

/**
 * The tools of agents, whoever calls them: each reads what a page would read, through the connection in use and no other,
 * and answers in compact JSON. Nothing here knows the editor.
 */
export class AgentTools {
  private reads = new WeakMap<Session, JobReads>();

  constructor(
    private readonly sessions: Pick<Sessions, 'current'>,
    private readonly sources: AgentSources,
  ) {}

  /**
   * The answer as text, also to inputs that are none and to what fails. Rejects with `CancelledError` when the signal
   * fires, and with nothing else.
   */
  async answer(name: ToolName, given: unknown, signal?: AbortSignal): Promise<string> {
    throwIfAborted(signal);
    try {
      return answerText(await this.answerTo(name, given, signal));
    } catch (error) {
      throwIfAborted(signal);
      const { kind, answer } = this.problemOf(error);
      return answerText(kind === 'input' ? answer : this.withConnection(answer));
    }
  }

  private async answerTo(
    name: ToolName,
    given: unknown,
    signal: AbortSignal | undefined,
  ): Promise<ToolAnswer> {
    const read = readToolInput(name, given);
    if ('problem' in read) {
      throw new ToolProblem('input', read.problem);
    }
    const { input } = read;
    if ('text' in input) {
      return checkText(this.sources, input);
    }
    const session = this.sessions.current;
    if (!session) {
      throw new ToolProblem('signedOut', 'No connection is signed in.', {
        next: ['Tell the user to run IDaaS Sync: Add Connection, and ask again afterwards.'],
      });
    }
    return this.inTime(session, signal, async (either) => {
      const reads = this.readsOf(session);
      const answer = await carryOut[name](
        { ...this.sources, session, reads, signal: either },
        input,
      );
      throwIfAborted(session.signal);
      return this.withConnection(answer);
    });
  }

  /** Says which connection was asked, by the name that the user has given it. */
  private withConnection({ body, ...answer }: ToolAnswer): ToolAnswer {
    const { current } = this.sessions;
    if (!current) {
      return { ...answer, ...(body && { body }) };
    }
    const connection = nameText(current.connection.label);
    const untrusted = { ...(body?.['untrusted'] as object | undefined), connection };
    return { ...answer, body: { ...body, untrusted } };
  }

  /** Does work under a signal that fires when the answer is due, or nobody wants it any more. */
  private async inTime(
    session: Session,
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<ToolAnswer>,
  ): Promise<ToolAnswer> {
    const due = new AbortController();
    const timer = this.sources.clock.after(answerDue, () => due.abort());
    const either = combineSignals(due.signal, signal, session.signal);
    try {
      const answer = await work(either.signal);
      throwIfAborted(signal);
      return answer;
    } catch (error) {
      if (isCancelled(error) && session.signal.aborted) {
        throw new ToolProblem('signedOut', 'The user has switched the connection. Ask again.');
      }
      throw error;
    } finally {
      timer.dispose();
      either.dispose();
    }
  }

  private problemOf(error: unknown): ToolProblem {
    if (error instanceof ToolProblem) {
      return error;
    }
    if (isCancelled(error)) {
      return new ToolProblem('tooSlow', 'The service did not answer in time. Ask again.');
    }
    return refusal('The service could not be read.', describeFailure(error), this.sources);
  }

  private readsOf(session: Session): JobReads {
    const reads = this.reads.get(session) ?? new JobReads(session, this.sources.clock);
    this.reads.set(session, reads);
    return reads;
  }
}

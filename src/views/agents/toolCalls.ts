import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { answerText } from '../../model/agents/toolAnswer';
import {
  readToolInput,
  toolNames,
  type ToolInput,
  type ToolName,
} from '../../model/agents/toolInputs';
import { readPasted } from '../../model/ids/pastedText';
import { writeDeepLink } from '../../model/resources/deepLink';
import { instanceName } from '../../model/resources/names';
import { inertLine } from '../../model/text/plainText';
import { AgentTools } from '../../services/agents/agentTools';
import type { AgentSources } from '../../services/agents/asked';
import { ToolProblem } from '../../services/agents/toolProblem';
import type { Session, Sessions } from '../../services/connections/session';
import { agentSettings } from '../settings';
import type { ToolHandlers } from './lateTools';

interface ToolCallServices extends Omit<AgentSources, 'link' | 'showsPeople'> {
  sessions: Sessions;
  /** `publisher.name`. */
  extensionId: string;
}

/** Calls of tools by the editor: what they will read is said before, nothing is read in restricted mode. */
export class ToolCalls implements ToolHandlers {
  private readonly tools: AgentTools;

  constructor(private readonly services: ToolCallServices) {
    const { sessions, extensionId, ...sources } = services;
    this.tools = new AgentTools(sessions, {
      ...sources,
      // No account in the link: it would be an account id in an answer.
      link: (ref) => writeDeepLink(vscode.env.uriScheme, extensionId, ref),
      showsPeople: () => agentSettings.showPeople,
    });
  }

  /**
   * Says what will be read, with which connection and of which instance. Confirmation is left to the editor: no tool asks
   * another connection than the one in use, and none changes anything.
   */
  prepare(name: string, input: unknown): vscode.PreparedToolInvocation {
    const tool = toolNames.find((each) => each === name);
    const read = tool && readToolInput(tool, input);
    return tool && read && 'input' in read
      ? { invocationMessage: intention(tool, read.input, this.services.sessions.current) }
      : {};
  }

  async invoke(
    name: string,
    input: unknown,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const tool = toolNames.find((each) => each === name);
    const text =
      tool && vscode.workspace.isTrusted
        ? await this.answer(tool, input, token)
        : answerText(
            new ToolProblem('restricted', 'This window is in restricted mode.', {
              next: ['Tell the user to trust the folder before asking again.'],
            }).answer,
          );
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  }

  private async answer(
    tool: ToolName,
    input: unknown,
    token: vscode.CancellationToken,
  ): Promise<string> {
    const abort = new AbortController();
    if (token.isCancellationRequested) {
      abort.abort();
    }
    const listening = token.onCancellationRequested(() => abort.abort());
    try {
      return await this.tools.answer(tool, input, abort.signal);
    } catch {
      // It rejects by cancellation only.
      throw new vscode.CancellationError();
    } finally {
      listening.dispose();
    }
  }
}

function intention(tool: ToolName, input: ToolInput, session: Session | undefined): string {
  if (input.text !== undefined) {
    return l10n.t('Checking a configuration text, without a call');
  }
  const { target, job, latestFailedOf, after, provider, instance } = input;
  const subject = target ?? job ?? latestFailedOf ?? after ?? provider ?? '';
  const place = session && placeOf(session, instance ?? subject);
  const what = reading(tool, inertLine(subject, 60));
  return place === undefined ? what : l10n.t('{0} with {1}', what, place);
}

function reading(tool: ToolName, subject: string): string {
  switch (tool) {
    case 'idaas_sync_list_targets':
      return l10n.t('Reading the health of all targets');
    case 'idaas_sync_get_health':
      return l10n.t('Reading the health of "{0}"', subject);
    case 'idaas_sync_explain_job':
      return l10n.t('Reading the runs of "{0}"', subject);
    case 'idaas_sync_compare_jobs':
      return l10n.t('Reading two jobs, the later "{0}"', subject);
    case 'idaas_sync_check_configuration':
      return l10n.t('Reading the configuration of "{0}"', subject);
  }
}

/** Connection, and instance where it is known without a call. */
function placeOf({ connection, lookup }: Session, subject = ''): string {
  const label = inertLine(connection.label, 60);
  const [first] = readPasted(subject).ids;
  const known = first && lookup.known(first.id);
  return known?.state === 'found'
    ? l10n.t(
        'connection "{0}", instance "{1}"',
        label,
        inertLine(instanceName(known.resource.instance), 60),
      )
    : l10n.t('connection "{0}"', label);
}

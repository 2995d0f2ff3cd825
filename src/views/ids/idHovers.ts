import * as vscode from 'vscode';
import { isCancelled } from '../../base/errors';
import { refOf, type Answer, type Resource } from '../../model/resources/resource';
import { idFacts } from '../../model/ids/idFacts';
import type { FoundId } from '../../model/ids/exactIds';
import { readRef, type UnplacedRef } from '../../model/resources/resourceRef';
import type { LoaderSetting } from '../../services/configuration/configurationLoader';
import { knownSchedules } from '../../services/configuration/knownSchedules';
import type { Health } from '../../services/health/health';
import { verdictOf } from '../../services/health/verdictOf';
import type { Session, Sessions } from '../../services/connections/session';
import { dateStyle, setContext } from '../editor';
import { idSettings } from '../settings';
import { abortOf, placesNear } from './asking';
import { hoverMarkdown } from './hoverMarkdown';
import { hoverText, type HoverSubject } from './hoverText';

/**
 * Tells what an id in a file is. What is known costs no call. Nobody is asked while signed out or in a workspace that is
 * not trusted: a file must not make the user's keys ask for something by being looked at.
 */
export class IdHovers {
  constructor(
    private readonly sessions: Sessions,
    private readonly health: Health,
    private readonly setting: Pick<LoaderSetting, 'zones' | 'checks' | 'clock' | 'locale'>,
  ) {}

  /** The hover on an id that stands in a document. One that is masked is told from itself, or from what is known. */
  async hover(
    document: vscode.TextDocument,
    { id }: FoundId,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const facts = idFacts(id);
    if (!facts || !idSettings.hasHovers(document.languageId)) {
      return undefined;
    }
    const session = this.sessions.current;
    const quiet = !session ? 'signedOut' : vscode.workspace.isTrusted ? undefined : 'untrusted';
    let answer: Answer | undefined;
    try {
      answer =
        session && !quiet
          ? (session.lookup.known(id) ??
            (facts.isMasked ? undefined : await ask(session, document, range, id, token)))
          : undefined;
    } catch (error) {
      if (isCancelled(error)) return undefined;
      throw error;
    }
    if (answer?.state === 'found') {
      void setContext('idaasSync.idShown', true);
    }
    const subject: HoverSubject = {
      facts,
      answer,
      ...(session && answer?.state === 'found' && (await this.judged(session, answer.resource))),
      quiet,
      connectionLabel: session?.connection.label,
      isMended: document.getText(range) !== id,
      ref: refFor({ kind: facts.kind, id }, session, answer),
      now: this.setting.clock.now(),
    };
    return new vscode.Hover(hoverMarkdown(hoverText(subject, dateStyle())), range);
  }

  /** What the pages say beside the service, from what was read for them or the tree. No call. */
  private async judged(
    session: Session,
    resource: Resource,
  ): Promise<Pick<HoverSubject, 'verdict' | 'schedules'>> {
    return {
      verdict: verdictOf(this.health, resource),
      schedules: await knownSchedules(session, resource, this.setting),
    };
  }
}

function ask(
  session: Session,
  document: vscode.TextDocument,
  { start }: vscode.Range,
  id: string,
  token: vscode.CancellationToken,
): Promise<Answer> {
  return session.lookup.find(id, { ...placesNear(document, start), signal: abortOf(token) });
}

/** What the commands of a hover are given: where the thing is, once that is known. */
function refFor(
  bare: UnplacedRef,
  session: Session | undefined,
  answer: Answer | undefined,
): UnplacedRef {
  return session && answer?.state === 'found'
    ? // What the service names may be of any form, and goes into an address.
      (readRef({ ...refOf(answer.resource, session.connection.id), ...bare }) ?? bare)
    : bare;
}

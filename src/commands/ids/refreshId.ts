import * as vscode from 'vscode';
import { answerSentence, maskedSentence } from '../../model/ids/answerSentence';
import { resourcePresentation } from '../../model/resources/resourcePresentation';
import { idFacts } from '../../model/ids/idFacts';
import { dateStyle } from '../../views/editor';
import { tellBriefly, withProgress } from '../../views/status/notify';
import { idsAtCursor } from './idsAtCursor';
import { inFront, type FrontServices } from './inFront';
import { hasId, meant } from './meant';

/** Asks the service for an id again and says what came of it; the hover on it is shown anew where the cursor is on it. */
export async function refreshId(services: FrontServices, subject?: unknown): Promise<void> {
  const ref = meant(subject, inFront(services), hasId)?.ref;
  const session = services.sessions.current;
  if (!ref || !session) {
    return;
  }
  const { id, region, instanceId } = ref;
  const facts = idFacts(id);
  if (facts?.isMasked && session.lookup.known(id)?.state !== 'found') {
    tellBriefly(maskedSentence(), 8000);
    return;
  }
  const near = instanceId === undefined ? [] : [instanceId];
  const location = vscode.ProgressLocation.Window;
  const answer = await withProgress({ location, title: id }, () =>
    session.lookup.find(id, { near, region, again: true }),
  );
  if (answer.state === 'found') {
    const { label, description } = resourcePresentation(answer.resource, dateStyle());
    tellBriefly([label, description].filter(Boolean).join(': '), 8000);
  } else if (facts) {
    tellBriefly(answerSentence(answer, facts, session.connection.label), 8000);
  }
  const editor = vscode.window.activeTextEditor;
  if (editor && idsAtCursor(editor).some((each) => each.id === id)) {
    await vscode.commands.executeCommand('editor.action.showHover');
  }
}

import * as vscode from 'vscode';
import { oneLine } from '../../base/plainText';
import { answerSentence } from '../../model/ids/answerSentence';
import { resourcePresentation } from '../../model/resources/resourcePresentation';
import { idFacts } from '../../model/ids/idFacts';
import { dateStyle } from '../../views/editor';
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
  const near = instanceId === undefined ? [] : [instanceId];
  const location = vscode.ProgressLocation.Window;
  const answer = await vscode.window.withProgress({ location, title: id }, () =>
    session.lookup.find(id, { near, region, again: true }),
  );
  const facts = idFacts(id);
  if (answer.state === 'found') {
    const { label, description } = resourcePresentation(answer.resource, dateStyle());
    say([label, description].filter(Boolean).join(': '));
  } else if (facts) {
    say(answerSentence(answer, facts, session.connection.label));
  }
  const editor = vscode.window.activeTextEditor;
  if (editor && idsAtCursor(editor).some((each) => each.id === id)) {
    await vscode.commands.executeCommand('editor.action.showHover');
  }
}

function say(text: string): void {
  // Names must not draw icons.
  vscode.window.setStatusBarMessage(oneLine(text, 120).replace(/\$\(/g, '$ ('), 8000);
}

import * as vscode from 'vscode';
import { oneLine } from '../../base/plainText';
import { answerSentence } from '../../model/ids/answerSentence';
import { foundFace } from '../../model/resources/foundFace';
import { idFacts } from '../../model/ids/idFacts';
import { dateStyle } from '../../views/editor';
import { idsAtCursor } from './goTo';
import { thingOf, type ThingServices, type ThingSubject } from './thingSubject';

/** Asks the service for an id again and says what came of it; the hover on it is shown anew where the cursor is on it. */
export async function refreshId(services: ThingServices, subject?: ThingSubject): Promise<void> {
  const link = thingOf(services, subject);
  const session = services.sessions.current;
  if (!link || !session) {
    return;
  }
  const { thingId, region, instanceId } = link;
  const near = instanceId ? [instanceId] : [];
  const location = vscode.ProgressLocation.Window;
  const answer = await vscode.window.withProgress({ location, title: thingId }, () =>
    session.lookup.find(thingId, { near, region, again: true }),
  );
  const facts = idFacts(thingId);
  if (answer.state === 'found') {
    const { label, description } = foundFace(answer.thing, dateStyle());
    say([label, description].filter(Boolean).join(': '));
  } else if (facts) {
    say(answerSentence(answer, facts, session.connection.label));
  }
  const editor = vscode.window.activeTextEditor;
  if (editor && idsAtCursor(editor).includes(thingId)) {
    await vscode.commands.executeCommand('editor.action.showHover');
  }
}

function say(text: string): void {
  // Names must not draw icons.
  vscode.window.setStatusBarMessage(oneLine(text, 120).replace(/\$\(/g, '$ ('), 8000);
}

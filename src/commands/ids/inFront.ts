import * as vscode from 'vscode';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import { placesNear } from '../../views/ids/asking';
import type { Services } from '../services';
import { idsAtCursor } from './idsAtCursor';
import type { InFront } from './meant';

/** Where commands look for what they are about. */
export type FrontServices = Pick<Services, 'sessions' | 'pages' | 'view'>;

/** What the window shows now. */
export function inFront(services: FrontServices): InFront {
  return {
    connectionId: services.sessions.current?.connection.id,
    page: pageInFront(services),
    id: idInEditor(),
    row: services.view.selected,
  };
}

function pageInFront({ pages }: FrontServices): InFront['page'] {
  const job = pages.job.active;
  if (job) {
    const target = job.reading?.job ?? job.reading?.summary;
    return { page: 'job', ref: job.ref, ...(target && { target }) };
  }
  const comparison = pages.comparison.active;
  if (comparison) {
    const target = comparison.reading?.after;
    return { page: 'comparison', ref: comparison.ref, ...(target && { target }) };
  }
  const configuration = pages.configuration.active;
  if (configuration) {
    return { page: 'configuration', ref: configuration.ref };
  }
  const history = pages.history.active;
  if (history) {
    return { page: 'history', ref: history.ref };
  }
  const health = pages.health.active;
  return health && { page: 'health', ref: health.ref };
}

/** The first id at the cursor or in the selection, and where the text around it says that it may be. */
function idInEditor(): UnplacedRef | undefined {
  const editor = vscode.window.activeTextEditor;
  const [found] = editor ? idsAtCursor(editor) : [];
  if (!editor || !found) {
    return undefined;
  }
  const { near, region } = placesNear(editor.document, editor.selection.active);
  const [instanceId] = near;
  return {
    ...{ kind: found.kind, id: found.id },
    ...(instanceId !== undefined && { instanceId }),
    ...(region !== undefined && { region }),
  };
}

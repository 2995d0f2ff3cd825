import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { runQuestion, type AskedRun } from '../../model/agents/runQuestion';
import type { PlacedRef } from '../../model/resources/resourceRef';
import { dateStyle } from '../../views/editor';
import type { Services } from '../services';
import { inFront, type FrontServices } from '../ids/inFront';
import { isJob, meant, type Meant } from '../ids/meant';
import { putIntoChat } from './putIntoChat';

/** The tool that answers about one run, as prompts name it; a test holds it against the manifest. */
const tool = 'idaasSyncJob';

/** Puts a question about a run into the box of the editor's chat. No call. Offered only where the editor has a chat. */
export async function askAboutRun(
  services: FrontServices & Pick<Services, 'pages'>,
  subject?: unknown,
): Promise<void> {
  const found = meant(subject, inFront(services), isJob);
  if (!found) {
    return;
  }
  const { id } = found.ref;
  const query = runQuestion(tool, id, knownRun(services, found), dateStyle());
  if (query === undefined) {
    throw new UserError(l10n.t('"{0}" is no id of the service.', id));
  }
  await putIntoChat(query);
}

/** What its row, its page or an earlier look-up knows. */
function knownRun(
  { sessions, pages }: Pick<Services, 'sessions' | 'pages'>,
  { ref, row }: Meant,
): AskedRun | undefined {
  if (row?.kind === 'job') {
    return row.job;
  }
  const page = pages.job.find(ref as PlacedRef<'job'>)?.reading;
  if (page) {
    return page.job ?? page.summary;
  }
  const known = ref.kind === 'job' ? sessions.current?.lookup.known(ref.id) : undefined;
  return known?.state === 'found' && known.resource.kind === 'job' ? known.resource.job : undefined;
}

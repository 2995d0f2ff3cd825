import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { FoundId } from '../../model/ids/exactIds';
import type { Sessions } from '../../services/connections/session';
import type { StateStore } from '../../services/connections/storage';
import { idSettings } from '../settings';
import { notify } from '../status/notify';

/** Ids of a file that are looked at: one that is known is enough. */
const idsAtMost = 500;
/** Set once the offer was made, whatever became of it. */
const offered = 'inlayHintsOffered';

/** Offers names beside ids, once and never again, when a file shows ids that are known. No call. */
export async function offerHints(
  ids: readonly Pick<FoundId, 'id'>[],
  sessions: Pick<Sessions, 'current'>,
  state: StateStore,
): Promise<void> {
  const { current } = sessions;
  if (
    !current ||
    !vscode.workspace.isTrusted ||
    idSettings.hasChosenHints ||
    state.get(offered) === true ||
    !ids.slice(0, idsAtMost).some(({ id }) => current.lookup.known(id)?.state === 'found')
  ) {
    return;
  }
  await state.update(offered, true);
  const show = l10n.t('Show Names');
  const text = l10n.t('Some ids in this file are known. Show their names and states beside them?');
  if ((await notify('information', text, show)) === show) {
    await idSettings.showHints();
  }
}

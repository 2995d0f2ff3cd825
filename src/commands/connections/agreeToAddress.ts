import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { Connection } from '../../model/connections/connection';
import { shownAddress } from '../../model/connections/shownAddress';
import type { Credentials } from '../../services/connections/credentials';

/**
 * Asks once for each address before keys are fetched from it: whoever can write the file of the Aliyun CLI could else
 * make the editor call anything. Answers whether the connection may go on.
 */
export async function agreeToAddress(
  credentials: Credentials,
  connection: Connection,
): Promise<boolean> {
  const address = await credentials.addressToAgree(connection);
  if (address === undefined) {
    return true;
  }
  const agree = l10n.t('Fetch Keys');
  const chosen = await vscode.window.showWarningMessage(
    l10n.t('Fetch the keys of this profile from {0}?', shownAddress(address)),
    {
      modal: true,
      detail: l10n.t(
        'The file of the Aliyun CLI names this address. It is asked whenever keys are needed; you are not asked again unless it changes.',
      ),
    },
    agree,
  );
  if (chosen !== agree) {
    return false;
  }
  await credentials.agree(address);
  return true;
}

import * as l10n from '@vscode/l10n';
import type { Connection } from '../../model/connections/connection';
import { shownAddress } from '../../model/connections/shownAddress';
import type { Credentials } from '../../services/connections/credentials';
import { confirm } from '../../views/status/notify';

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
  const isAgreed = await confirm('warning', {
    text: l10n.t('Fetch the keys of this profile from {0}?', shownAddress(address)),
    detail: l10n.t(
      'The file of the Aliyun CLI names this address. It is asked whenever keys are needed; you are not asked again unless it changes.',
    ),
    button: l10n.t('Fetch Keys'),
  });
  if (isAgreed) {
    await credentials.agree(address);
  }
  return isAgreed;
}

import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { shownAddress } from '../../model/connections/shownAddress';
import { askForKeys } from './askForKeys';
import { readCodedLease, type KeyLease, type KeySupply } from './keyLease';

/** Longest wait for an answer, in milliseconds. */
const patience = 10_000;

/**
 * Keys that an address hands out, as a CLI profile of mode `CredentialsURI` names it: JSON with `Code`, which is
 * `Success`, `AccessKeyId`, `AccessKeySecret`, `SecurityToken` and `Expiration` (aliyun-cli, `config/profile.go`).
 * Redirections are not followed: the user agreed to this address and to no other.
 */
export class AddressKeys implements KeySupply {
  constructor(private readonly address: string) {}

  async get(): Promise<KeyLease> {
    try {
      return await this.ask();
    } catch (error) {
      throw new UserError(
        l10n.t(
          'No keys could be fetched from {0} ({1}). Check that address, and the profile or variable that names it.',
          shownAddress(this.address),
          (error as Error).message,
        ),
      );
    }
  }

  private async ask(): Promise<KeyLease> {
    const url = new URL(this.address);
    const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    // Sent as a header of ours: what stands in an address ends up in messages and logs.
    url.username = url.password = '';
    const { status, text } = await askForKeys(url, {
      patience,
      ...(user !== ':' && {
        headers: { authorization: `Basic ${Buffer.from(user).toString('base64')}` },
      }),
    });
    if (status !== 200) {
      throw new Error(`HTTP ${status}`);
    }
    const lease = readCodedLease(text);
    if (lease === 'noCode') {
      throw new Error(l10n.t('the answer has no Code "Success"'));
    }
    if (lease === 'noKeys') {
      throw new Error(l10n.t('the answer has no AccessKeyId and AccessKeySecret'));
    }
    return lease;
  }
}

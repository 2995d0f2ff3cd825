import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';

/** Keys would be fetched from an address that the user has not agreed to: signing in again asks. */
export class AgreementNeededError extends UserError {
  /**
   * @param profile Profile of the Aliyun CLI that names the address.
   * @param address The address as it may be shown.
   */
  constructor(profile: string, address: string) {
    super(
      l10n.t(
        'The profile "{0}" fetches its keys from {1}, which you have not agreed to. Sign in again to be asked.',
        profile,
        address,
      ),
    );
    this.name = 'AgreementNeededError';
  }
}

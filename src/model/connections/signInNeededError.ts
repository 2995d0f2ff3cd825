import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';

/** The keys of a connection are not there any more: only signing in again helps. */
export class SignInNeededError extends UserError {
  /** @param label What the user calls the connection. */
  constructor(label: string) {
    super(l10n.t('The keys of "{0}" are not stored on this machine. Sign in again.', label));
    this.name = 'SignInNeededError';
  }
}

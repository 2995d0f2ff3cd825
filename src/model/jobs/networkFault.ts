import * as l10n from '@vscode/l10n';
import type { Explanation } from './explanation';

export const unreachable = (): Explanation => ({
  title: l10n.t('The other side cannot be reached.'),
  advice: l10n.t(
    'Check the network access endpoint, firewall, host and port of the identity provider.',
  ),
});
export const unanswered = (): Explanation => ({
  title: l10n.t('The other side did not answer in time.'),
  advice: l10n.t(
    'Check that the server is up and reachable from the addresses of the service, then run the synchronization again.',
  ),
});

import * as l10n from '@vscode/l10n';
import type { MeaningText } from './meaning';

/** What it means when the other side cannot be talked to at all. */
export const connectionMeanings = {
  unreachable: () => [
    l10n.t('The other side cannot be reached.'),
    l10n.t('Check the network access endpoint, firewall, host and port of the identity provider.'),
  ],
  unanswered: () => [
    l10n.t('The other side did not answer in time.'),
    l10n.t(
      'Check that the server is up and reachable from the addresses of the service, then run the synchronization again.',
    ),
  ],
  closed: () => [
    l10n.t('The other side closed the connection.'),
    l10n.t(
      'Check that protocol and port fit each other, and that no firewall or idle limit cuts the connection.',
    ),
  ],
  hostUnknown: () => [
    l10n.t('The host name cannot be resolved.'),
    l10n.t(
      'Check the host of the identity provider, and whether the network access endpoint can resolve it.',
    ),
  ],
  addressMalformed: () => [
    l10n.t('The address of the server is malformed.'),
    l10n.t('Enter host and port alone, without ldap:// before them.'),
  ],
  encryption: () => [
    l10n.t('The encrypted connection could not be made.'),
    l10n.t('Check the certificate of the server and its fingerprint in the identity provider.'),
  ],
  certificateUntrusted: () => [
    l10n.t('The certificate of the server is not trusted.'),
    l10n.t(
      'Its issuer is not known: take its fingerprint into the identity provider anew, and let the server send the certificates between it and the root.',
    ),
  ],
  certificateTime: () => [
    l10n.t('The certificate of the server is not valid at this time.'),
    l10n.t('Renew it, then take its new fingerprint into the identity provider.'),
  ],
  certificateName: () => [
    l10n.t('The certificate of the server is made out for another name.'),
    l10n.t('Enter the host by the name in the certificate, or have one issued for this address.'),
  ],
  notEncrypted: () => [
    l10n.t('The port does not answer in TLS.'),
    l10n.t('LDAPS listens on port 636, StartTLS begins on 389: check protocol and port.'),
  ],
  noCommonTls: () => [
    l10n.t('Both sides have no version or cipher of TLS in common.'),
    l10n.t('Enable TLS 1.2 with current ciphers on the server.'),
  ],
} satisfies Record<string, MeaningText>;

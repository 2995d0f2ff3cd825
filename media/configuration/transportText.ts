import * as l10n from '@vscode/l10n';
import type { ConfigurationPageModel } from '../../src/protocol/configurationPage';

/** The way to the directory as an address and a word about its encryption. */
export function transportText(
  transport: ConfigurationPageModel['transport'],
): { address: string; encryption: string; encrypted: boolean } | undefined {
  const protocol = transport?.protocol?.trim().toLowerCase();
  if (!transport || protocol === undefined || protocol === '') {
    return undefined;
  }
  const { host = '', port } = transport;
  // An address of IPv6 has colons of its own.
  const place = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const startTls = transport.startTls?.trim().toLowerCase() === 'enabled';
  return {
    address: `${protocol}://${place}${port === undefined ? '' : `:${port}`}`,
    ...(protocol === 'ldaps'
      ? { encryption: l10n.t('TLS'), encrypted: true }
      : startTls
        ? { encryption: l10n.t('StartTLS'), encrypted: true }
        : { encryption: l10n.t('no TLS'), encrypted: false }),
  };
}

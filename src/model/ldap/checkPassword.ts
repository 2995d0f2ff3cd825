import * as l10n from '@vscode/l10n';
import type { CheckContext, Finding } from './finding';

/** Rules PWD-01 to PWD-03: passwords and the way they travel. Nothing is said without the transport. */
export function checkPassword(
  status: string | undefined,
  field: string,
  { family, transport }: CheckContext,
): Finding[] {
  const protocol = transport?.protocol?.trim().toLowerCase();
  if (!transport || !protocol) {
    return [];
  }
  const startTls = transport.startTls?.trim().toLowerCase() === 'enabled';
  const findings: Finding[] = [];
  if (status?.trim().toLowerCase() === 'enabled' && protocol === 'ldap' && !startTls) {
    findings.push(
      family === 'ad'
        ? {
            rule: 'PWD-01',
            severity: 'error',
            field,
            message: l10n.t(
              'Active Directory refuses passwords on this connection: it is neither LDAPS nor StartTLS. Switch one of them on.',
            ),
            reference: 'MS-ADTS 3.1.1.3.1.5.1',
          }
        : {
            rule: 'PWD-02',
            severity: 'warning',
            field,
            message: l10n.t('Passwords travel in clear text. Switch LDAPS or StartTLS on.'),
            reference: 'RFC 4513 §6.2',
          },
    );
  }
  const mismatch =
    (protocol === 'ldaps' && transport.port === 389) || (startTls && transport.port === 636);
  if (mismatch) {
    findings.push({
      rule: 'PWD-03',
      severity: 'warning',
      field: 'ldapConfig.ldapServerPort',
      message: l10n.t(
        'Port and encryption do not go together: StartTLS upgrades the plain port, usually 389; 636 is LDAPS.',
      ),
      suggestion: protocol === 'ldaps' ? '636' : '389',
      reference: 'RFC 4513 §3.1',
    });
  }
  return findings;
}

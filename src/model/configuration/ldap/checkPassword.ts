import * as l10n from '@vscode/l10n';
import { explainError } from '../../jobs/explainError';
import { textOf, type CheckFacts } from './checkFacts';
import type { Finding } from './finding';

const isEnabled = (status: unknown) => textOf(status).trim().toLowerCase() === 'enabled';

/** Rules PWD-01 to PWD-03: passwords and the way they travel. Nothing is said without the transport. */
export function checkPassword(
  status: unknown,
  field: string,
  { family, transport }: CheckFacts,
): Finding[] {
  const protocol = textOf(transport?.protocol).trim().toLowerCase();
  if (!transport || protocol === '') {
    return [];
  }
  const startTls = isEnabled(transport.startTls);
  const findings: Finding[] = [];
  if (isEnabled(status) && protocol === 'ldap' && !startTls) {
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
    protocol === 'ldaps' ? transport.port === 389 : startTls && transport.port === 636;
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

/** PWD-05: a recent job was refused for want of rights (result 50). */
export function checkRights({ recentErrors }: CheckFacts): Finding[] {
  const refused = recentErrors.some((error) => {
    const [code, message] = [textOf(error.errorCode), textOf(error.errorMessage)];
    return (
      explainError(code, message)?.ldapCode === 50 ||
      /\binsufficient ?access ?rights\b|\bINSUFF_ACCESS_RIGHTS\b/i.test(message)
    );
  });
  return refused
    ? [
        {
          rule: 'PWD-05',
          severity: 'warning',
          field: 'ldapConfig.administratorUsername',
          message: l10n.t(
            'A recent job was refused for want of rights (result 50). The account needs to create and delete entries, to write their attributes and, for passwords, to reset them.',
          ),
          reference: 'RFC 4511 appendix A.2',
        },
      ]
    : [];
}

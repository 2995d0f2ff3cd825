import * as l10n from '@vscode/l10n';
import { explainError } from '../../jobs/explainError';
import { textOf, type CheckFacts } from './checkFacts';
import type { Finding } from './finding';

const isEnabled = (status: unknown) => textOf(status).trim().toLowerCase() === 'enabled';

/** Rules PWD-01 and PWD-02: passwords and the way they travel. Nothing is said without the transport. */
export function checkPassword(
  status: unknown,
  field: string,
  { family, transport }: CheckFacts,
): Finding[] {
  const plain =
    textOf(transport?.protocol).trim().toLowerCase() === 'ldap' && !isEnabled(transport?.startTls);
  if (!isEnabled(status) || !plain) {
    return [];
  }
  return [
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
  ];
}

/** Ports of Active Directory's global catalog, which holds a copy of all domains to read from. */
const catalogPorts: readonly number[] = [3268, 3269];

/**
 * Rules PWD-03, PWD-06 and PWD-07: protocol, port and StartTLS against each other. Other ports than the usual ones say
 * nothing. @param writes whether the connection is used to write.
 */
export function checkTransport(
  { family, transport }: CheckFacts,
  { writes }: { writes: boolean },
): Finding[] {
  const protocol = textOf(transport?.protocol).trim().toLowerCase();
  if (!transport || (protocol !== 'ldap' && protocol !== 'ldaps')) {
    return [];
  }
  const { port } = transport;
  const startTls = isEnabled(transport.startTls);
  const catalog = family === 'ad' && port !== undefined && catalogPorts.includes(port);
  const finding = (
    rule: string,
    severity: Finding['severity'],
    member: string,
    message: string,
    suggestion: string,
    reference: string,
  ): Finding[] => [
    { rule, severity, field: `ldapConfig.${member}`, message, suggestion, reference },
  ];
  const both = protocol === 'ldaps' && startTls;
  const findings = both
    ? finding(
        'PWD-06',
        'error',
        'startTlsStatus',
        l10n.t(
          'LDAPS and StartTLS exclude each other: StartTLS begins encryption on a connection that LDAPS has encrypted already.',
        ),
        'disabled',
        'RFC 4511 §4.14.1',
      )
    : [];
  if (catalog && writes) {
    return [
      ...findings,
      ...finding(
        'PWD-07',
        'error',
        'ldapServerPort',
        l10n.t(
          'Port {0} is that of the global catalog, which is read-only: nothing can be written there.',
          port,
        ),
        protocol === 'ldaps' ? '636' : '389',
        'MS-ADTS 3.1.1.3.2.11',
      ),
    ];
  }
  const plainPort = port === 389 || port === 3268;
  const tlsPort = port === 636 || port === 3269;
  const reference = 'RFC 4513 §3.1';
  if (protocol === 'ldaps' && plainPort) {
    const message = l10n.t(
      'Port and encryption do not go together: {0} is the plain port, LDAPS has {1}.',
      port,
      port === 389 ? 636 : 3269,
    );
    return [
      ...findings,
      ...finding(
        'PWD-03',
        'warning',
        'ldapServerPort',
        message,
        port === 389 ? '636' : '3269',
        reference,
      ),
    ];
  }
  if (protocol === 'ldap' && tlsPort && startTls) {
    const message = l10n.t(
      'Port and encryption do not go together: StartTLS upgrades the plain port, usually {1}; {0} is LDAPS.',
      port,
      port === 636 ? 389 : 3268,
    );
    return [
      ...findings,
      ...finding(
        'PWD-03',
        'warning',
        'ldapServerPort',
        message,
        port === 636 ? '389' : '3268',
        reference,
      ),
    ];
  }
  if (protocol === 'ldap' && tlsPort) {
    const message = l10n.t(
      'Port and encryption do not go together: {0} is the port of LDAPS, and the protocol is LDAP.',
      port,
    );
    return [
      ...findings,
      ...finding('PWD-03', 'warning', 'ldapProtocol', message, 'ldaps', reference),
    ];
  }
  return findings;
}

/** PWD-05: a recent job was refused for lack of rights (result 50). */
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
            'A recent job was refused for lack of rights (result 50). The account needs to create and delete entries, to write their attributes and, for passwords, to reset them.',
          ),
          reference: 'RFC 4511 appendix A.2',
        },
      ]
    : [];
}

import * as l10n from '@vscode/l10n';
import { isDeletionLimit } from '../configuration/deletionLimit';
import type { Explanation } from './explanation';
import { explainLdap } from './ldapResult';
import { unanswered, unreachable } from './networkFault';

interface Rule {
  matches: (code: string, message: string) => boolean;
  explain: () => Explanation;
}

const rules: Rule[] = [
  {
    matches: isDeletionLimit,
    explain: () => ({
      title: l10n.t('The deletion limit stopped the job.'),
      advice: l10n.t(
        'More entries would have been deleted than the limit allows. Check the scope at the source; when the deletions are right, raise the limit and run a full synchronization.',
      ),
    }),
  },
  {
    matches: (code) => /Being_?Locked/i.test(code),
    explain: () => ({
      title: l10n.t('The identity provider is locked.'),
      advice: l10n.t('Usually a bill is unpaid; the identity provider says why it is locked.'),
    }),
  },
  {
    // The gateway writes `MissingUsername`, the service `MissingParameter.Username`.
    matches: (code) => /^Missing(?!SecurityToken|AccessKeyId)[A-Z]/.test(code),
    explain: () => ({
      title: l10n.t('A required attribute is empty for some entries.'),
      advice: l10n.t(
        'Some source entries have no value for a mapped attribute. Check the field mapping; only the console of the service names the entries.',
      ),
    }),
  },
  {
    matches: (code) => /^ResourceDuplicated\./i.test(code),
    explain: () => ({
      title: l10n.t('Another entry has the same value already.'),
      advice: l10n.t(
        'A value that must be unique, such as user name, e-mail or phone, is used twice. Check the field mapping and the mapping identifier.',
      ),
    }),
  },
  {
    matches: (code) => /^InvalidParameter\./i.test(code),
    explain: () => ({
      title: l10n.t('A value has a form that is not accepted.'),
      advice: l10n.t(
        'The code names the attribute: check its mapping and its values at the source.',
      ),
    }),
  },
  {
    matches: (code) => /^ResourceNotFound\./i.test(code),
    explain: () => ({
      title: l10n.t('Something the job needs does not exist any more.'),
      advice: l10n.t('The code names what it is: check the scopes and the target node.'),
    }),
  },
  {
    matches: (code, message) => /time(d)?\s?-?out|RequestTimeout/i.test(`${code} ${message}`),
    explain: unanswered,
  },
  {
    matches: (code, message) =>
      // `NetworkAccessPointWarning`, about an access point with a single path, is no failure.
      /^NetworkAccess\b|unreachable|connection (refused|reset)|connect(ion)? failed|no route/i.test(
        `${code} ${message}`,
      ),
    explain: unreachable,
  },
  {
    matches: (code, message) => /certificate|handshake|\bTLS\b|\bSSL\b/i.test(`${code} ${message}`),
    explain: () => ({
      title: l10n.t('The encrypted connection could not be made.'),
      advice: l10n.t(
        'Check the certificate of the server and its fingerprint in the identity provider.',
      ),
    }),
  },
  {
    matches: (code, message) =>
      /Throttling|TooManyRequests|(frequency|rate) limit/i.test(`${code} ${message}`),
    explain: () => ({
      title: l10n.t('The other side limits the rate of calls.'),
      advice: l10n.t('Run the synchronization at a quieter time.'),
    }),
  },
  {
    matches: (code, message) =>
      // 60011 is WeCom's; one table of the gateway spells a code `Forbedden.NotSupportRAM`.
      /\b403\b/.test(code) ||
      /\b60011\b|not\s?authoriz|forb[ie]dden|permission|access.?denied/i.test(`${code} ${message}`),
    explain: () => ({
      title: l10n.t('The other side denied the permission.'),
      advice: l10n.t(
        'Check the permissions of the account or app that the identity provider uses, and its visible range.',
      ),
    }),
  },
  {
    matches: (code) => /^(InternalError|ServiceUnavailable(Temporary)?|UnknownError)$/.test(code),
    explain: () => ({
      title: l10n.t('The service failed for the moment.'),
      advice: l10n.t(
        'Run the synchronization again; when it keeps failing, give support the id of the job.',
      ),
    }),
  },
];

/**
 * Explains the error pair of a job as far as it can be recognised; `undefined` when it cannot, so that nothing is
 * claimed without ground. LDAP result codes: RFC 4511 appendix A.
 */
export function explainError(
  code: string | undefined,
  message: string | undefined,
): Explanation | undefined {
  const text = (message ?? '').slice(0, 4000);
  return (
    explainLdap(code ?? '', text) ?? rules.find((rule) => rule.matches(code ?? '', text))?.explain()
  );
}

import * as l10n from '@vscode/l10n';

/** What an error pair of a job means and what to look at first. Ours, not the service's: shown beside the raw pair. */
export interface Explanation {
  /** One short sentence. */
  title: string;
  /** Cause and first check, one or two sentences. */
  advice: string;
  /** LDAP result code (RFC 4511 appendix A) when the text names one. */
  ldapCode?: number;
}

interface Rule {
  matches: (code: string, message: string) => boolean;
  explain: () => Explanation;
}

/** Finds an LDAP result code where servers and gateways usually write it; other products number their errors, too. */
function ldapCode(code: string, message: string): number | undefined {
  if (!/ldap|DSID-/i.test(`${code} ${message}`)) {
    return undefined;
  }
  const found =
    /\b(?:LDAP(?:: error)?(?: result)? code|error code|resultCode|err)[\s:=]*(\d{1,2})\b/i.exec(
      message,
    );
  return found ? Number(found[1]) : undefined;
}

const stoppedAtLimit = (): Explanation => ({
  title: l10n.t('The directory stopped at a limit of its own.'),
  advice: l10n.t(
    'It limits the time or the entries of one search: narrow the scope, or raise the limits for the administrator account.',
  ),
});
const unreachable = (): Explanation => ({
  title: l10n.t('The other side cannot be reached.'),
  advice: l10n.t(
    'Check the network access endpoint, firewall, host and port of the identity provider.',
  ),
});
const unanswered = (): Explanation => ({
  title: l10n.t('The other side did not answer in time.'),
  advice: l10n.t(
    'Check that the server is up and reachable from the addresses of the service, then run the synchronization again.',
  ),
});

const ldap: Record<number, () => Explanation> = {
  3: stoppedAtLimit,
  4: stoppedAtLimit,
  11: stoppedAtLimit,
  8: () => ({
    title: l10n.t('The directory asks for a stronger connection.'),
    advice: l10n.t('Use LDAPS or StartTLS for this identity provider.'),
  }),
  13: () => ({
    title: l10n.t('The directory refuses this without encryption.'),
    advice: l10n.t('Use LDAPS or StartTLS for this identity provider.'),
  }),
  16: () => ({
    title: l10n.t('The directory does not know an attribute or object class.'),
    advice: l10n.t('Check the object classes and the mapped attributes of the configuration.'),
  }),
  17: () => ({
    title: l10n.t('The directory does not know an attribute type.'),
    advice: l10n.t('Check the mapped attributes against the schema of the directory.'),
  }),
  19: () => ({
    title: l10n.t('A value breaks a rule of the directory.'),
    advice: l10n.t('With Active Directory this is usually the password policy.'),
  }),
  20: () => ({
    title: l10n.t('A value is there already.'),
    advice: l10n.t('Check for an object class or attribute value that is listed twice.'),
  }),
  21: () => ({
    title: l10n.t('A value has the wrong syntax.'),
    advice: l10n.t('OpenLDAP also says so for an unknown object class: check the class lists.'),
  }),
  32: () => ({
    title: l10n.t('The parent entry does not exist in the directory.'),
    advice: l10n.t(
      'Check that the target node of the scope exists and is spelled as in the directory.',
    ),
  }),
  34: () => ({
    title: l10n.t('A distinguished name is malformed.'),
    advice: l10n.t('Check the target node and names with a comma, plus sign, quote or backslash.'),
  }),
  49: () => ({
    title: l10n.t('The directory refused the administrator account.'),
    advice: l10n.t(
      'Check user name and password of the connection, and whether the account is locked or expired.',
    ),
  }),
  50: () => ({
    title: l10n.t('The administrator account may not do this.'),
    advice: l10n.t('Grant it create, delete and write on the target node.'),
  }),
  51: () => ({
    title: l10n.t('The directory is busy.'),
    advice: l10n.t('Run the synchronization again at a quieter time.'),
  }),
  52: () => ({
    title: l10n.t('The directory is not available.'),
    advice: l10n.t('Check the server and the network path, then run the synchronization again.'),
  }),
  53: () => ({
    title: l10n.t('The directory is unwilling to do this.'),
    advice: l10n.t(
      'With Active Directory: a password without encryption, or a password policy. With OpenLDAP: a name outside its suffix.',
    ),
  }),
  64: () => ({
    title: l10n.t('An entry is named by the wrong attribute.'),
    advice: l10n.t(
      'Check the RDN attributes: Active Directory names users by cn and organizations by ou.',
    ),
  }),
  65: () => ({
    title: l10n.t('An entry does not fit its object classes.'),
    advice: l10n.t(
      'A required attribute is missing, or one is not allowed: check class lists and mapping.',
    ),
  }),
  66: () => ({
    title: l10n.t('An entry still has children.'),
    advice: l10n.t('Move or delete what is below it in the directory first.'),
  }),
  67: () => ({
    title: l10n.t('The attribute that names an entry cannot change this way.'),
    advice: l10n.t('Check whether the mapping also writes the RDN attribute.'),
  }),
  68: () => ({
    title: l10n.t('An entry of that name exists already.'),
    advice: l10n.t(
      'Two people share a name in one organization, or the entry was made by hand: use a unique RDN attribute or bind the entry.',
    ),
  }),
  69: () => ({
    title: l10n.t('Object classes of an existing entry cannot change.'),
    advice: l10n.t('A changed class list applies to new entries only.'),
  }),
  81: unreachable,
  85: unanswered,
  91: unreachable,
};

/** Windows codes that Active Directory adds to result 49. */
const adBind: Record<string, () => string> = {
  '525': () => l10n.t('The administrator account does not exist.'),
  '52e': () => l10n.t('The password of the administrator account is wrong.'),
  '530': () => l10n.t('The administrator account may not sign in at this hour.'),
  '531': () => l10n.t('The administrator account may not sign in from this machine.'),
  '532': () => l10n.t('The password of the administrator account has expired.'),
  '533': () => l10n.t('The administrator account is disabled.'),
  '701': () => l10n.t('The administrator account has expired.'),
  '773': () => l10n.t('The administrator account must change its password first.'),
  '775': () => l10n.t('The administrator account is locked.'),
};

const rules: Rule[] = [
  {
    matches: (code, message) =>
      /PullProtectedRule|delet.*threshold|threshold.*delet|deletion (limit|protection)/i.test(
        `${code} ${message}`,
      ),
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
  const number = ldapCode(code ?? '', text);
  const known = number === undefined ? undefined : ldap[number];
  if (number !== undefined && known) {
    const sub =
      number === 49 ? /\bdata ([0-9a-f]{3})\b/i.exec(text)?.[1]?.toLowerCase() : undefined;
    const title = sub === undefined ? undefined : adBind[sub]?.();
    return { ...known(), ...(title !== undefined && { title }), ldapCode: number };
  }
  return rules.find((rule) => rule.matches(code ?? '', text))?.explain();
}

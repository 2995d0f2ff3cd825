import * as l10n from '@vscode/l10n';
import type { MeaningText } from './meaning';

const compareAnew = () =>
  l10n.t(
    'It was changed by hand or in an earlier run. Run a full synchronization, so that both sides are compared anew.',
  );

const encrypt = () => l10n.t('Use LDAPS or StartTLS for this identity provider.');

const narrow = () =>
  l10n.t('Narrow the scope or the filter, or raise the limit for the administrator account.');

/** What a directory means when it refuses a request as such: its place, its limits, its state. */
export const directoryMeanings = {
  operation: () => [
    l10n.t('The directory could not process the request.'),
    l10n.t(
      'Result 1 has several meanings: usually a search before the sign-in, else encryption asked for twice, or a fault of the server. Its text says which.',
    ),
  ],
  protocol: () => [
    l10n.t('The directory does not understand the request.'),
    l10n.t(
      'An extension such as StartTLS is not supported, or something else listens there: check host, port and protocol.',
    ),
  ],
  timeLimit: () => [l10n.t('A search took longer than its time limit.'), narrow()],
  sizeLimit: () => [l10n.t('A search found more entries than its size limit.'), narrow()],
  adminLimit: () => [l10n.t('An administrative limit of the directory was exceeded.'), narrow()],
  encryptionNeeded: () => [l10n.t('The directory refuses this without encryption.'), encrypt()],
  encryptionWeak: () => [
    l10n.t('The directory asks for stronger encryption.'),
    l10n.t(
      'The connection is weaker than the least that the server accepts: check its security strength factors.',
    ),
  ],
  encryptionTwice: () => [
    l10n.t('Encryption was asked for on a connection that is encrypted already.'),
    l10n.t('LDAPS and StartTLS exclude each other: turn StartTLS off, or use LDAP on port 389.'),
  ],
  startTlsMissing: () => [
    l10n.t('The directory does not offer StartTLS.'),
    l10n.t('Set up a certificate in the directory, or use LDAPS.'),
  ],
  serverCertificate: () => [
    l10n.t('The directory has no usable certificate to encrypt with.'),
    l10n.t(
      'Install a server certificate with its private key in the directory, or renew it; until then it cannot encrypt.',
    ),
  ],
  referral: () => [
    l10n.t('The directory refers to another server.'),
    l10n.t(
      'Two meanings: a name lies outside what this server holds, or the server is a read-only copy. Check the end of target node and scopes, or connect to the server it names.',
    ),
  ],
  control: () => [
    l10n.t('A control that the request needs is not available.'),
    l10n.t(
      'Usually paging of results: allow it for the administrator account, and check that the type of the identity provider fits the directory.',
    ),
  ],
  noSuchObject: () => [
    l10n.t('An entry that the request names does not exist.'),
    l10n.t(
      'Several meanings: when adding, the parent; when changing or deleting, the entry itself; when searching, the base. Check target node and scopes, spelled as in the directory.',
    ),
  ],
  parentMissing: () => [
    l10n.t('The parent entry does not exist in the directory.'),
    l10n.t('Check that the target node of the scope exists and is spelled as in the directory.'),
  ],
  entryGone: () => [
    l10n.t('The entry to be changed or deleted does not exist.'),
    l10n.t(
      'It was deleted, moved or renamed in the directory. Run a full synchronization, so that both sides are compared anew.',
    ),
  ],
  baseMissing: () => [
    l10n.t('The place where the search starts does not exist.'),
    l10n.t(
      'Check the base and the scopes, spelled as in the directory. A directory says the same of a place that the administrator account may not read.',
    ),
  ],
  nameInvalid: () => [
    l10n.t('A distinguished name is not valid.'),
    l10n.t(
      'Check the target node and names with a comma, plus sign, quote or backslash; OpenLDAP also says so of an unknown attribute in a name.',
    ),
  ],
  nameOutside: () => [
    l10n.t('A name lies outside what this directory holds.'),
    l10n.t(
      'Check that target node and scopes end in the suffix of the directory, such as dc=example,dc=com.',
    ),
  ],
  filterInvalid: () => [
    l10n.t('A search filter is not valid.'),
    l10n.t('Check the filters of the identity provider: its brackets must be balanced.'),
  ],
  rights: (of) => [
    of
      ? l10n.t('The administrator account may not write {0}.', of)
      : l10n.t('The administrator account may not do this.'),
    l10n.t('Grant it create, delete and write on the target node.'),
  ],
  busy: () => [
    l10n.t('The directory is busy.'),
    l10n.t('Run the synchronization again at a quieter time.'),
  ],
  unavailable: () => [
    l10n.t('The directory is not available.'),
    l10n.t('Check the server and the network path, then run the synchronization again.'),
  ],
  unwilling: () => [
    l10n.t('The directory is unwilling to do this.'),
    l10n.t(
      'Several meanings. Active Directory: a password without encryption, or a password policy. OpenLDAP: a name outside its suffix, or a copy that takes no changes. Its text says which.',
    ),
  ],
  refusedByAd: () => [
    l10n.t('Active Directory refuses this change.'),
    l10n.t(
      'Usually a password over a connection without encryption: use LDAPS or StartTLS. Over an encrypted one, the password has the wrong form, or the attribute cannot be written this way.',
    ),
  ],
  failedInsideAd: () => [
    l10n.t('Active Directory reports an internal failure.'),
    l10n.t('Look into the event log of the domain controller at that time.'),
  ],
  notWritable: () => [
    l10n.t('The directory takes no changes at this place.'),
    l10n.t(
      'It is a read-only copy, or writing is switched off there: connect to the server that takes changes.',
    ),
  ],
  elsewhere: () => [
    l10n.t('The change would touch more than one server.'),
    l10n.t('An entry cannot be moved to another domain this way: check the target node.'),
  ],
  nonLeaf: () => [
    l10n.t('An entry still has children.'),
    l10n.t('Move or delete what is below it in the directory first.'),
  ],
  entryExists: () => [
    l10n.t('An entry of that name exists already.'),
    l10n.t(
      'Two people share a name in one organization, or the entry was made by hand: use a unique RDN attribute or bind the entry.',
    ),
  ],
  accountNameTaken: () => [
    l10n.t('Another account or group of the domain has that account name.'),
    l10n.t(
      'sAMAccountName is unique in the whole domain: look for it in other organizations, too, then bind or rename it.',
    ),
  ],
  accountUnknown: () => [
    l10n.t('An account that the change names does not exist.'),
    l10n.t('Check that it is in scope and was not deleted in the directory.'),
  ],
  memberAlready: () => [l10n.t('The member is in the group already.'), compareAnew()],
  memberGone: () => [l10n.t('The member is not in the group.'), compareAnew()],
} satisfies Record<string, MeaningText>;

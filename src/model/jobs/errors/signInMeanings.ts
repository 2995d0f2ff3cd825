import * as l10n from '@vscode/l10n';
import type { MeaningText } from './meaning';

const fillIn = () => l10n.t('Check that user name and password of the connection are filled in.');

/** What a directory means when it refuses the account that the service signs in with. */
export const signInMeanings = {
  refused: () => [
    l10n.t('The directory refused the administrator account.'),
    l10n.t(
      'Check user name and password of the connection, and whether the account is locked or expired.',
    ),
  ],
  first: () => [l10n.t('The directory was asked before anybody had signed in.'), fillIn()],
  empty: () => [l10n.t('The directory refuses a sign-in without name or password.'), fillIn()],
  method: () => [
    l10n.t('The directory does not accept this way of signing in.'),
    l10n.t('Check which ways the server allows, and whether the account has a password at all.'),
  ],
  stronger: () => [
    l10n.t('The directory asks for a stronger sign-in or an encrypted connection.'),
    l10n.t('Use LDAPS or StartTLS, and check that user name and password are filled in.'),
  ],
  channelBinding: () => [
    l10n.t('Active Directory asks for a sign-in that is bound to its encrypted connection.'),
    l10n.t(
      'Channel binding is enforced (LdapEnforceChannelBinding): relax it on the domain controller for clients that cannot do it.',
    ),
  ],
  unreadable: () => [
    l10n.t('Active Directory could not read the sign-in.'),
    l10n.t('Check the form of the user name: Active Directory takes a DN, a UPN or DOMAIN\\name.'),
  ],
  unknown: () => [
    l10n.t('The administrator account does not exist.'),
    l10n.t(
      'Check the name of the administrator account in the identity provider; Active Directory takes a DN, a UPN or DOMAIN\\name.',
    ),
  ],
  wrong: () => [
    l10n.t('User name or password of the administrator account is wrong.'),
    l10n.t('Enter the password of the administrator account in the identity provider again.'),
  ],
  restricted: () => [
    l10n.t('A restriction of the administrator account prevents the sign-in.'),
    l10n.t('Look for blank passwords, hours or policies that restrict the account.'),
  ],
  hours: () => [
    l10n.t('The administrator account may not sign in at this hour.'),
    l10n.t('Allow the account to sign in at all hours, or move the schedule into those it has.'),
  ],
  machine: () => [
    l10n.t('The administrator account may not sign in from this machine.'),
    l10n.t('Take the list of machines off the account: the service signs in from none of them.'),
  ],
  network: () => [
    l10n.t('The administrator account may not sign in over the network.'),
    l10n.t('Grant it the right to access the domain controllers from the network.'),
  ],
  noController: () => [
    l10n.t('No domain controller could check the password.'),
    l10n.t('Check the domain controllers and the trust between the domains.'),
  ],
  clock: () => [
    l10n.t('The clocks of the two sides differ too much for the sign-in.'),
    l10n.t('Set the clock of the domain controller by a time server.'),
  ],
  passwordExpired: () => [
    l10n.t('The password of the administrator account has expired.'),
    l10n.t(
      'Set a new password in the directory, then enter it in the identity provider; better, let it not expire.',
    ),
  ],
  disabled: () => [
    l10n.t('The administrator account is disabled.'),
    l10n.t('Enable the account in the directory, or use another one.'),
  ],
  expired: () => [
    l10n.t('The administrator account has expired.'),
    l10n.t('Extend the account in the directory, or use one that does not expire.'),
  ],
  mustChange: () => [
    l10n.t('The administrator account must change its password first.'),
    l10n.t(
      'Change the password in the directory once, then enter the new one in the identity provider.',
    ),
  ],
  locked: () => [
    l10n.t('The administrator account is locked.'),
    l10n.t('Unlock the account in the directory, and look for who uses an old password of it.'),
  ],
} satisfies Record<string, MeaningText>;

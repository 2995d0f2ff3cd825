import * as l10n from '@vscode/l10n';
import type { MeaningText } from './meaning';

const atSource = () =>
  l10n.t('Look for the entry at the source; only the console of the service names it.');

const stale = () =>
  l10n.t(
    'It was deleted or never made there. Run a full synchronization, so that both sides are compared anew.',
  );

/** What DingTalk, WeCom and Lark mean, and any other side that speaks of permission, rate or state. */
export const platformMeanings = {
  denied: () => [
    l10n.t('The other side denied the permission.'),
    l10n.t(
      'Check the permissions of the account or app that the identity provider uses, and its visible range.',
    ),
  ],
  scope: () => [
    l10n.t('The app lacks a permission for this call.'),
    l10n.t(
      'Grant it the contact permissions that the text names, publish a new version of the app, and have it approved.',
    ),
  ],
  range: () => [
    l10n.t('People or departments are outside the range that the app may see.'),
    l10n.t('Widen the contact range of the app to what is synchronized, best to all staff.'),
  ],
  address: () => [
    l10n.t('The app does not accept calls from this address.'),
    l10n.t(
      'Add the addresses that the service calls from, or those of the network access endpoint, to the trusted addresses of the app.',
    ),
  ],
  assistant: () => [
    l10n.t('WeCom no longer lets the contact assistant read from a new address.'),
    l10n.t('Use an app of your own with contact permissions instead of the contact assistant.'),
  ],
  token: () => [
    l10n.t('The other side got no valid access token.'),
    l10n.t(
      'The service fetches it with the key of the app: check key and secret in the identity provider, and that the app is enabled.',
    ),
  ],
  secret: () => [
    l10n.t('Id, key or secret of the app is wrong.'),
    l10n.t('Enter them in the identity provider again; they must belong to the same app.'),
  ],
  switchedOff: () => [
    l10n.t('The app or the organization is disabled on the other side.'),
    l10n.t('Enable it there, then run the synchronization again.'),
  ],
  rate: () => [
    l10n.t('The other side limits the rate of calls.'),
    l10n.t('Run the synchronization at a quieter time.'),
  ],
  platformBusy: () => [
    l10n.t('The other side was busy.'),
    l10n.t('Run the synchronization again in a few minutes.'),
  ],
  full: () => [
    l10n.t('The other side takes no more accounts.'),
    l10n.t('Raise the limit there, or narrow the scope.'),
  ],
  userUnknown: () => [l10n.t('The other side does not know the account.'), stale()],
  userExists: () => [
    l10n.t('The other side has an account of that id already.'),
    l10n.t('Bind the account instead of making it again.'),
  ],
  userName: () => [l10n.t('The name of an account is not accepted.'), atSource()],
  phoneInvalid: () => [l10n.t('A phone number is not valid.'), atSource()],
  phoneTaken: () => [l10n.t('A phone number belongs to another account already.'), atSource()],
  mailInvalid: () => [l10n.t('An e-mail address is not valid.'), atSource()],
  mailTaken: () => [l10n.t('An e-mail address belongs to another account already.'), atSource()],
  contactMissing: () => [l10n.t('An account has neither phone number nor e-mail.'), atSource()],
  tooManyDepartments: () => [
    l10n.t('An account belongs to more departments than allowed.'),
    atSource(),
  ],
  departmentUnknown: () => [l10n.t('The other side does not know the department.'), stale()],
  parentUnknown: () => [l10n.t('The other side does not know the parent department.'), stale()],
  departmentExists: () => [
    l10n.t('The other side has that department already.'),
    l10n.t('Bind the department, or rename one of the two.'),
  ],
  departmentName: () => [
    l10n.t('The name of a department is not accepted.'),
    l10n.t('It is empty, too long or has characters such as \\ : * ? " < > | in it.'),
  ],
  departmentUsers: () => [
    l10n.t('A department cannot be deleted while people are in it.'),
    l10n.t('Move the people first, also those that the scope leaves out.'),
  ],
  departmentChildren: () => [
    l10n.t('A department cannot be deleted while departments are below it.'),
    l10n.t('Move or delete those below it first.'),
  ],
  departmentLoop: () => [
    l10n.t('A department would stand below itself.'),
    l10n.t('Check the parents of the department at the source.'),
  ],
  departmentDepth: () => [
    l10n.t('Departments are nested deeper than the other side allows.'),
    l10n.t('Choose a target closer to the root, or flatten the tree.'),
  ],
  root: () => [
    l10n.t('The root department cannot be changed or deleted.'),
    l10n.t('Choose a target below the root.'),
  ],
} satisfies Record<string, MeaningText>;

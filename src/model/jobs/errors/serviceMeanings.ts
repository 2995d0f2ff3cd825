import * as l10n from '@vscode/l10n';
import type { MeaningText } from './meaning';

/** What the service's own codes mean. */
export const serviceMeanings = {
  deletionLimit: () => [
    l10n.t('The deletion limit stopped the job.'),
    l10n.t(
      'More entries would have been deleted than the limit allows. Check the scope at the source; when the deletions are right, raise the limit and run a full synchronization.',
    ),
  ],
  locked: () => [
    l10n.t('The identity provider is locked.'),
    l10n.t('Usually a bill is unpaid; the identity provider says why it is locked.'),
  ],
  missing: () => [
    l10n.t('A required attribute is empty for some entries.'),
    l10n.t(
      'Some source entries have no value for a mapped attribute. Check the field mapping; only the console of the service names the entries.',
    ),
  ],
  duplicated: () => [
    l10n.t('Another entry has the same value already.'),
    l10n.t(
      'A value that must be unique, such as user name, e-mail or phone, is used twice. Check the field mapping and the mapping identifier.',
    ),
  ],
  invalid: () => [
    l10n.t('A value has a form that is not accepted.'),
    l10n.t('The code names the attribute: check its mapping and its values at the source.'),
  ],
  gone: () => [
    l10n.t('Something the job needs does not exist any more.'),
    l10n.t('The code names what it is: check the scopes and the target node.'),
  ],
  failed: () => [
    l10n.t('The service failed for the moment.'),
    l10n.t('Run the synchronization again; when it keeps failing, give support the id of the job.'),
  ],
} satisfies Record<string, MeaningText>;

import * as l10n from '@vscode/l10n';
import type { FileChecksChange } from '../../contributions';
import { pickOne } from '../../views/picks/pickOne';
import { fileSettings } from '../../views/settings';

/**
 * Switches a rule off, or says which kind of directory files are for, in the settings of the user. Asks for the kind when
 * it is told nothing.
 */
export async function changeFileChecks(given?: FileChecksChange): Promise<void> {
  const change =
    given ??
    (await pickOne<FileChecksChange>(l10n.t('Check files that do not say as'), [
      { label: 'Active Directory', value: { family: 'ad' } },
      { label: l10n.t('OpenLDAP or another LDAP directory'), value: { family: 'openldap' } },
      {
        label: l10n.t('Either'),
        description: l10n.t('only what holds for both'),
        value: { family: undefined },
      },
    ]));
  if (change && 'off' in change) {
    await fileSettings.turnOff(change.off);
  } else if (change) {
    await fileSettings.setFamily(change.family);
  }
}

import * as l10n from '@vscode/l10n';
import type { Family } from '../../src/model/configuration/ldap/finding';
import type { ConfigurationPageModel } from '../../src/protocol/configurationPage';
import { directionsOf, directionHeading } from './directionReadings';

export function familyWord(family: Family): string {
  return family === 'ad' ? l10n.t('Active Directory') : l10n.t('OpenLDAP');
}

/**
 * What is worth saying aloud about a new model: a failure that was not there, another kind of directory where the user
 * chose it. Of another provider in the same place, or once its type is known, the kind is no news.
 */
export function changeSentence(
  before: ConfigurationPageModel,
  after: ConfigurationPageModel,
): string | undefined {
  const failures = directionsOf(after).filter(
    ([name, { failure, loading }]) =>
      failure && !loading && (before[name]?.loading === true || !before[name]?.failure),
  );
  if (failures.length > 0) {
    return failures
      .map(([direction, { failure }]) =>
        l10n.t('{0}: {1}', directionHeading(direction), failure?.sentence ?? ''),
      )
      .join(' ');
  }
  const isSame =
    after.ref.id === before.ref.id &&
    after.ref.instanceId === before.ref.instanceId &&
    after.providerType === before.providerType;
  if (
    isSame &&
    after.family !== undefined &&
    before.family !== undefined &&
    after.family !== before.family
  ) {
    return l10n.t('Checked as {0}. Findings: {1}', familyWord(after.family), after.findings.length);
  }
  return undefined;
}

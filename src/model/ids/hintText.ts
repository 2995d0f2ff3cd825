import * as l10n from '@vscode/l10n';
import { shortVerdict } from '../health/healthWords';
import type { Verdict } from '../health/verdict';
import { resultWord, when } from '../jobs/jobWords';
import { instanceName, nameOr, providerName } from '../resources/names';
import type { Resource } from '../resources/resource';
import { oneLine } from '../text/plainText';
import type { DateStyle } from '../text/formatTime';
import { switchWord } from '../text/words';

/** Characters of a name that stand beside an id: the line belongs to the file. */
const longestName = 24;
/** And of its state, which is a word of ours unless the service sent one that is not known. */
const longestState = 32;

/**
 * What an id names and how that is, in the few words there is room for beside it: "HQ OpenLDAP · failing". A target whose
 * verdict is not final has no state: what was not seen is not judged.
 */
export function hintText(
  resource: Resource,
  verdict: Pick<Verdict, 'state'> | undefined,
  dates: DateStyle,
): string {
  const state = stateOf(resource, verdict, dates);
  return [oneLine(nameOf(resource, dates), longestName), state && oneLine(state, longestState)]
    .filter(Boolean)
    .join(' · ');
}

function nameOf(resource: Resource, dates: DateStyle): string {
  switch (resource.kind) {
    case 'instance':
      return instanceName(resource.instance);
    case 'identityProvider':
      return providerName(resource.provider);
    case 'application':
      return nameOr(resource.application.applicationName, resource.application.applicationId);
    case 'job':
      return resource.targetName ?? when(resource.job, dates) ?? '';
    case 'organizationalUnit':
      return nameOr(resource.unit.organizationalUnitName, resource.unit.organizationalUnitId);
    case 'user':
      return nameOr(resource.user.displayName ?? resource.user.username, resource.user.userId);
    case 'group':
      return nameOr(resource.group.groupName, resource.group.groupId);
  }
}

function stateOf(
  resource: Resource,
  verdict: Pick<Verdict, 'state'> | undefined,
  dates: DateStyle,
): string | undefined {
  switch (resource.kind) {
    case 'instance': {
      const { status } = resource.instance;
      return status === '' || status === 'running' ? undefined : switchWord(status);
    }
    case 'identityProvider':
      return resource.provider.lockReason ? l10n.t('locked') : ofVerdict(verdict);
    case 'application':
      return ofVerdict(verdict);
    case 'job':
      return resultWord(resource.job, dates);
    case 'user':
      return resource.user.status && switchWord(resource.user.status);
    case 'organizationalUnit':
    case 'group':
      return undefined;
  }
}

function ofVerdict(verdict: Pick<Verdict, 'state'> | undefined): string | undefined {
  return verdict && verdict.state !== 'unjudged' ? shortVerdict(verdict.state) : undefined;
}

import * as l10n from '@vscode/l10n';
import type { RecentDeletions } from '../../src/model/configuration/recentDeletions';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../src/model/configuration/syncConfiguration';
import type { Direction } from '../../src/model/resources/direction';
import { usePage } from './pageContext';
import { Threshold } from './threshold';

interface ProtectionProps {
  direction: Direction;
  config: PushConfiguration | PullConfiguration;
}

/** What keeps a mistake at the source from deleting everything at the target. */
export function Protection({ direction, config }: ProtectionProps) {
  const { model, number } = usePage();
  const recent = model.recentDeletions?.[direction];
  const rule = 'pullProtectedRule' in config ? config.pullProtectedRule : undefined;
  return (
    <div class="part">
      <h3>{l10n.t('Protection')}</h3>
      {direction === 'outbound' ? (
        <p>{l10n.t('The service has no deletion limit for outbound synchronization.')}</p>
      ) : (
        <dl class="thresholds">
          <Threshold
            term={l10n.t('Users')}
            field="userDeletedThreshold"
            limit={rule?.userDeletedThreshold}
            highest={recent?.users}
          />
          <Threshold
            term={l10n.t('Organizational units')}
            field="organizationalUnitDeletedThreshold"
            limit={rule?.organizationalUnitDeletedThreshold}
            highest={recent?.organizationalUnits}
          />
          <Threshold
            term={l10n.t('Groups')}
            field="groupDeletedThreshold"
            limit={rule?.groupDeletedThreshold}
            highest={recent?.groups}
          />
        </dl>
      )}
      {direction === 'inbound' && (
        <p class="hint">
          {recent && recent.jobs > 0
            ? l10n.t(
                'A job that would delete more stops. The highest deletions are of {0} jobs loaded.',
                number(recent.jobs),
              )
            : l10n.t('A job that would delete more stops. No job was loaded to compare with.')}
        </p>
      )}
      {direction === 'outbound' && recent && recent.jobs > 0 && (
        <p class="hint">{highestSentence(recent, number)}</p>
      )}
    </div>
  );
}

function highestSentence(recent: RecentDeletions, number: (value: number) => string): string {
  return l10n.t(
    'Highest deletions of {0} jobs loaded: users {1}, organizational units {2}, groups {3}.',
    number(recent.jobs),
    number(recent.users),
    number(recent.organizationalUnits),
    number(recent.groups),
  );
}

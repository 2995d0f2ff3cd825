import * as l10n from '@vscode/l10n';
import type { Direction } from '../../src/model/resources/direction';
import type { ScheduleReading } from '../../src/model/configuration/schedule/scheduleReading';
import { formatDuration } from '../../src/model/text/formatTime';
import { Fact } from './fact';
import { usePage } from './pageContext';
import { zoneOffer, zoneSentence } from './zoneText';

interface ZoneFactProps {
  direction: Direction;
  schedule: ScheduleReading;
}

/** The zone of a schedule: who says so, and what runs and instance say to it. */
export function ZoneFact({ direction, schedule }: ZoneFactProps) {
  const { host, model, ask, number } = usePage();
  const { zone, isZoneLearned, learned } = schedule;
  const offer = zoneOffer(schedule);
  return (
    <Fact term={l10n.t('Time zone')}>
      <bdi>{zone}</bdi>{' '}
      <span class="dim">
        ·{' '}
        {isZoneLearned
          ? l10n.t('learned from runs, for this instance')
          : l10n.t('assumed: the service states none (setting {0})', 'idaasSync.scheduleTimeZone')}
      </span>{' '}
      {isZoneLearned && (
        <button type="button" class="link" onClick={() => ask(host.forgetZone())}>
          {l10n.t('Use the setting')}
        </button>
      )}
      {learned && (
        <p class="zone-note">
          {zoneSentence(schedule, number)}{' '}
          <span class="dim">
            {l10n.t(
              'Confidence {0}%; runs usually begin {1} after the due time.',
              number(Math.floor(learned.confidence * 100)),
              formatDuration(learned.delay),
            )}
          </span>
        </p>
      )}
      {offer !== undefined && (
        <button type="button" class="button" onClick={() => ask(host.adoptZone(direction))}>
          {offer}
        </button>
      )}
      {model.instanceZone !== undefined && (
        <p class="zone-note dim">
          {l10n.t(
            'The instance itself is set to {0}; whether schedules go by it, the service does not say.',
            model.instanceZone,
          )}
        </p>
      )}
    </Fact>
  );
}

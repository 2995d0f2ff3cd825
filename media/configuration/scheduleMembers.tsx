import * as l10n from '@vscode/l10n';
import type { PushConfiguration } from '../../src/model/configuration/syncConfiguration';
import type { ScheduleReading } from '../../src/model/configuration/schedule/scheduleReading';
import { CopyButton } from '../shared/copyButton';
import { ServiceText } from '../shared/serviceText';
import { Fact } from './fact';
import { FieldMark } from './fieldMark';
import type { Direction } from '../../src/model/resources/direction';
import { usePage } from './pageContext';

interface ScheduleMembersProps {
  direction: Direction;
  config: PushConfiguration['periodicSyncConfig'];
  schedule: ScheduleReading | undefined;
}

/** The schedule as the service sent it, members that have no effect included. */
export function ScheduleMembers({ direction, config, schedule }: ScheduleMembersProps) {
  const { copy } = usePage();
  if (!config) {
    return null;
  }
  const { periodicSyncType: type, periodicSyncCron: cron, periodicSyncTimes: times } = config;
  const hours = times === undefined ? undefined : JSON.stringify(times);
  const unused = (kind: ScheduleReading['kind']) =>
    schedule && schedule.kind !== kind && schedule.kind !== 'none' ? (
      <span class="dim">
        ·{' '}
        {kind === 'cron'
          ? l10n.t('not used: hours count')
          : l10n.t('not used: the expression counts')}
      </span>
    ) : null;
  return (
    <>
      {type !== undefined && (
        <Fact term={l10n.t('Kind')}>
          <ServiceText text={type} class="mono" max={60} />
          <FieldMark direction={direction} field="periodicSyncConfig.periodicSyncType" />
        </Fact>
      )}
      {cron !== undefined && (
        <Fact term={l10n.t('Expression')}>
          <ServiceText text={cron} class="code" max={200} />
          <CopyButton label={l10n.t('Copy expression')} onCopy={() => copy(cron)} />
          <FieldMark direction={direction} field="periodicSyncConfig.periodicSyncCron" />{' '}
          {unused('cron')}
        </Fact>
      )}
      {hours !== undefined && (
        <Fact term={l10n.t('Hours')}>
          <ServiceText text={hours} class="code" max={200} />
          <FieldMark direction={direction} field="periodicSyncConfig.periodicSyncTimes" />{' '}
          {unused('time')}
        </Fact>
      )}
    </>
  );
}

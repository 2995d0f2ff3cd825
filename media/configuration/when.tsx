import * as l10n from '@vscode/l10n';
import { switchWord } from '../../src/model/text/words';
import { DueTimes } from './dueTimes';
import { Fact } from './fact';
import { FieldMark } from './fieldMark';
import { HeadlineZone } from './headlineZone';
import type { Direction } from '../../src/model/resources/direction';
import type { AnyDirectionReading } from './directionReadings';
import { OtherReading } from './otherReading';
import { ScheduleMembers } from './scheduleMembers';
import { ScheduleProblems } from './scheduleProblems';
import { ZoneFact } from './zoneFact';
import { Icon } from '../shared/icon';
import { ServiceText } from '../shared/serviceText';

interface WhenProps {
  direction: Direction;
  reading: AnyDirectionReading;
}

/** When the synchronization is due: in words, in dates, and as the service sent it. */
export function When({ direction, reading: { config, schedule } }: WhenProps) {
  const status = config?.periodicSyncStatus;
  const callback = config?.incrementalCallbackStatus;
  const unreadable =
    schedule !== undefined && schedule.kind !== 'none' && schedule.next.length === 0;
  return (
    <div class="part">
      <h3>{l10n.t('When')}</h3>
      {schedule && (
        <>
          <p class="schedule-words">
            {unreadable && schedule.words.trim() === schedule.raw.trim() ? (
              l10n.t('This schedule is never due, or cannot be read.')
            ) : (
              <>
                <ServiceText text={schedule.words} max={300} />
                {schedule.kind !== 'none' && <HeadlineZone schedule={schedule} />}
              </>
            )}
          </p>
          {!schedule.enabled && schedule.kind !== 'none' && (
            <p class="schedule-off">
              <Icon name="circle-slash" />{' '}
              {l10n.t('Switched off: the service does not run it. The dates are when it would.')}
            </p>
          )}
          <ScheduleProblems schedule={schedule} />
        </>
      )}
      <dl class="facts">
        <Fact term={l10n.t('Status')}>
          {status === undefined ? (
            <span class="dim">{l10n.t('not set')}</span>
          ) : (
            <bdi>{switchWord(status)}</bdi>
          )}
          <FieldMark direction={direction} field="periodicSyncStatus" />
        </Fact>
        {schedule && schedule.kind !== 'none' && (
          <>
            <DueTimes schedule={schedule} />
            <ZoneFact direction={direction} schedule={schedule} />
          </>
        )}
        <ScheduleMembers
          direction={direction}
          config={config?.periodicSyncConfig}
          schedule={schedule}
        />
        <Fact term={l10n.t('Incremental')}>
          {callback === undefined ? (
            <span class="dim">{l10n.t('not set')}</span>
          ) : (
            <bdi>{switchWord(callback)}</bdi>
          )}
          <FieldMark direction={direction} field="incrementalCallbackStatus" />
        </Fact>
      </dl>
      {schedule?.other && <OtherReading schedule={schedule} other={schedule.other} />}
    </div>
  );
}

import { isZone, type ScheduleZone } from '../../model/configuration/schedule/scheduleZone';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey } from '../../model/resources/resourceRef';
import type { ConnectionState } from '../connections/connectionState';

type Choice = Pick<ScheduleZone, 'zone' | 'dialect'>;

/** The zone of each instance's schedules: the setting, unless the user has taken over what the runs of the instance tell. */
export class ScheduleZones {
  constructor(
    private readonly state: Pick<ConnectionState, 'get' | 'set' | 'onDidChange'>,
    /** The zone of the setting. */
    private readonly assumed: () => string,
  ) {}

  /** Schedules of a connection's instances go by other zones now. */
  get onDidChange() {
    return this.state.onDidChange;
  }

  of(connectionId: string, instance: InstanceRef): ScheduleZone {
    const chosen = readChoice(this.choices(connectionId)[instanceKey(instance)]);
    return chosen ? { ...chosen, isLearned: true } : { zone: this.assumed(), isLearned: false };
  }

  /** `undefined` goes back to the setting. */
  async choose(connectionId: string, instance: InstanceRef, choice?: Choice): Promise<void> {
    const { [instanceKey(instance)]: _former, ...others } = this.choices(connectionId);
    await this.state.set(connectionId, {
      ...others,
      ...(choice && { [instanceKey(instance)]: choice }),
    });
  }

  private choices(connectionId: string): Record<string, unknown> {
    return { ...(this.state.get(connectionId) as Record<string, unknown> | undefined) };
  }
}

/** What is stored may have been edited, or be of a runtime that knew more zones. */
function readChoice(value: unknown): Choice | undefined {
  const { zone, dialect } = { ...(value as Partial<Record<keyof Choice, unknown>> | undefined) };
  return typeof zone === 'string' && isZone(zone)
    ? { zone, ...((dialect === 'spring' || dialect === 'quartz') && { dialect }) }
    : undefined;
}

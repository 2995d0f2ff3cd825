import type { ScheduleReading } from '../../src/model/configuration/schedule/scheduleReading';
import { usePage } from './pageContext';
import { zoneOfWords } from './zoneText';

/** The zone that the words of a schedule are in, and the same time of day in the reader's. */
export function HeadlineZone({ schedule }: { schedule: ScheduleReading }) {
  const { dates } = usePage();
  return <span class="headline-zone"> {zoneOfWords(schedule, dates)}</span>;
}

import { untrustedText } from '../../model/agents/untrustedText';
import type { PlacedFinding } from '../../model/configuration/configurationReading';
import type { ScheduleReading } from '../../model/configuration/schedule/scheduleReading';
import { isoTime } from '../../model/text/formatTime';
import type { Direction } from '../../model/resources/direction';

const severities = ['error', 'warning', 'hint'] as const;

/** Findings, the gravest first. Their sentences quote the configuration, and so do corrections. */
export function findingsOf(findings: readonly PlacedFinding[]) {
  const sorted = [...findings].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  return sorted.map(({ rule, severity, direction, field, reference, message, ...rest }) => {
    const corrections = [
      ...(rest.suggestion === undefined ? [] : [rest.suggestion]),
      ...(rest.suggestions ?? []),
    ];
    // Half a value, or one with something taken out, would be worse than none.
    const whole = corrections.filter((value) => tellValue(value) === value).slice(0, 3);
    return {
      ...{ rule, severity, direction, field, reference },
      ...(whole.length < corrections.length && { correction: 'shown on the page only' }),
      untrusted: {
        message: untrustedText(message, { max: 400, withPeople: true }),
        ...(whole.length > 0 && { corrections: whole }),
      },
    };
  });
}

const tellValue = (value: string) => untrustedText(value, { max: 300, withPeople: true });

/** How many findings there are of each severity. */
export const countsOf = (findings: readonly PlacedFinding[]) =>
  Object.fromEntries(
    severities.map((each) => [each, findings.filter(({ severity }) => severity === each).length]),
  );

/** A schedule in words and dates; the words of one that cannot be read quote it. */
export function scheduleOf(
  direction: Direction,
  schedule: Omit<ScheduleReading, 'enabled'> & { enabled?: boolean },
) {
  const { kind, enabled, words, zone, isZoneLearned, window, next, previous } = schedule;
  const isRead = next.length > 0;
  return {
    ...{ direction, kind },
    ...(enabled !== undefined && { enabled }),
    ...(isRead && { words }),
    zone,
    zoneFrom: isZoneLearned
      ? 'earlier runs, taken over by the user'
      : 'the setting, not the service',
    ...(window > 0 && { minutesLateAtMost: window }),
    next: next.slice(0, 3).map(isoTime),
    previous: previous.slice(0, 2).map(isoTime),
    ...(!isRead && kind !== 'none' && { untrusted: { words: tellValue(words) } }),
  };
}

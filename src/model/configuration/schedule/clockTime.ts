const pad = (value: number) => String(value).padStart(2, '0');

/** Seconds after midnight as a time of day, `01:45` or `01:45:30`. */
export function clockTime(seconds: number): string {
  const time = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? time : `${time}:${pad(seconds % 60)}`;
}

/** A length of time in the largest unit that it is whole in. */
export interface Pace {
  count: number;
  unit: 'hour' | 'minute' | 'second';
}

/** Seconds as a pace. */
export function pace(seconds: number): Pace {
  return seconds % 3600 === 0
    ? { count: seconds / 3600, unit: 'hour' }
    : seconds % 60 === 0
      ? { count: seconds / 60, unit: 'minute' }
      : { count: seconds, unit: 'second' };
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readSchedule } from '../../../../../src/model/configuration/schedule/schedule';

/** What Quartz answered; `test/oracles/README.md` tells how it was asked. */
type Case = { expression: string; zone: string; from: string } & (
  | { dates: string[] }
  | { refused: string }
  /** Accepted, and then a failure instead of a date. */
  | { throws: string }
  /** Accepted, and then no answer. */
  | { hangs: true }
);
const { askedIn, cases } = JSON.parse(
  readFileSync('test/fixtures/oracles/quartz-2.3.2.json', 'utf8'),
) as { askedIn: number; cases: Case[] };

/** Quartz looks a hundred years ahead of the year it runs in. */
const now = new Date(Date.UTC(askedIn, 6, 1));

function ours({ expression, zone, from }: Case, count: number) {
  const config = { periodicSyncType: 'cron', periodicSyncCron: expression };
  const schedule = readSchedule(config, { zone, now });
  return {
    dates: schedule
      .next(new Date(from), count)
      .map((date) => date.toISOString().replace('.000Z', 'Z')),
    errors: schedule.problems.filter(({ severity }) => severity === 'error'),
    isNewer: schedule.problems.some(({ rule }) => rule === 'SCH-10'),
  };
}

/** What differs from the engine's answer; empty when nothing does. */
function difference(each: Case): string {
  const count = 'dates' in each ? Math.max(each.dates.length, 1) : 3;
  const { dates, errors, isNewer } = ours(each, count);
  const where = `${JSON.stringify(each.expression)} in ${each.zone} after ${each.from}`;
  if ('dates' in each) {
    // Nothing the engine gives a date for is an error.
    return errors.length === 0 && dates.join() === each.dates.join()
      ? ''
      : `${where}: ${errors.map(({ message }) => message).join()} ${dates.join()} instead of ${each.dates.join()}`;
  }
  // Lists with L and W: refused by this version, and said to be.
  const isRefused = errors.length > 0 && dates.length === 0;
  return isRefused || ('refused' in each && isNewer)
    ? ''
    : `${where}: ${dates.join()} instead of ${JSON.stringify(each)}`;
}

describe('Quartz 2.3.2', () => {
  it('was asked about enough', () => {
    const pairs = new Set(cases.map(({ expression, zone }) => `${expression} ${zone}`));
    assert.ok(pairs.size >= 1000, String(pairs.size));
    assert.ok(new Set(cases.map(({ expression }) => expression)).size >= 500);
    assert.ok(new Set(cases.map(({ zone }) => zone)).size >= 20);
    assert.ok(cases.filter((each) => 'refused' in each).length >= 300);
  });

  it('agrees in all cases, dates and refusals', () => {
    const differences = cases.map(difference).filter((text) => text !== '');
    assert.deepEqual(differences.slice(0, 40), [], `${differences.length} of ${cases.length}`);
  });
});

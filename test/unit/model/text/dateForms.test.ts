import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import {
  formatClock,
  formatDate,
  formatDateTime,
  formatDay,
  formatMoment,
  formatTimeOfDay,
  formatZonedDateTime,
  formatZonedMoment,
  isoDay,
} from '../../../../src/model/text/formatTime';
import { formatRange } from '../../../../src/model/text/formatRange';

const root = path.resolve(__dirname, '../../../..');

/** Files that make formats of their own, and why they write no date for people. */
const others: Readonly<Record<string, string>> = {
  'src/model/configuration/schedule/wallClock.ts': 'reckons in the zone of a schedule',
  'src/model/configuration/schedule/scheduleZone.ts': 'asks whether there is such a zone',
  'src/views/editor.ts': 'asks for the zone of the machine',
};

describe('dates', () => {
  it('are written in one place', async () => {
    const found: string[] = [];
    for (const folder of ['src', 'media']) {
      const files = await readdir(path.join(root, folder), { recursive: true });
      for (const file of files.filter((each) => /\.tsx?$/.test(each))) {
        const name = `${folder}/${file.split(path.sep).join('/')}`;
        const text = await readFile(path.join(root, name), 'utf8');
        if (/DateTimeFormat|toLocale(Date|Time)?String\(|to(Date|Time|UTC)String\(/.test(text))
          found.push(name);
      }
    }
    assert.deepEqual(
      found.sort(),
      [...Object.keys(others), 'src/model/text/formatTime.ts'].sort(),
      'a date for people is written by formatTime.ts',
    );
  });

  const at = Date.UTC(2026, 10, 26, 17, 45, 3);
  const until = at + 134_000;
  for (const [locale, day, weekday] of [
    ['en', 'Nov 27, 2026', 'Fri'],
    ['zh-cn', '2026年11月27日', '周五'],
  ] as const)
    it(`have one form, whatever is told with them: ${locale}`, () => {
      const style = { locale, timeZone: 'Asia/Shanghai' };
      const short = { ...style, thisYear: 2026 };
      const join = locale === 'en' ? ', ' : ' ';
      const written = {
        moment: formatMoment(at, style),
        exact: formatDateTime(at, style),
        zoned: formatZonedDateTime(at, style),
        inSentence: formatZonedMoment(at, style),
        inHeader: formatTimeOfDay(at, until, style),
        inOlderHeader: formatTimeOfDay(at, until + 86_400_000, style),
        clock: formatClock(at, style),
        sortable: isoDay(at, style),
      };
      assert.deepEqual(written, {
        moment: `${day}${join}01:45`,
        exact: `${day}${join}01:45:03`,
        zoned: `${day}${join}01:45:03 GMT+8`,
        inSentence: `${day}${join}01:45 GMT+8`,
        inHeader: '01:45 GMT+8',
        inOlderHeader: `${day}${join}01:45 GMT+8`,
        clock: '01:45',
        sortable: '2026-11-27',
      });
      assert.ok(day.includes(formatMoment(at, short).replace(`${join}01:45`, '')));
      assert.equal(formatDate(at, style), day);
      assert.ok(formatDay(at, style).includes(day) && formatDay(at, style).includes(weekday));
      assert.ok(formatRange(at, until, style).startsWith(written.exact));
    });
});

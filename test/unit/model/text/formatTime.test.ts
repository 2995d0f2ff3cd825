import * as assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import * as fc from 'fast-check';
import {
  formatTimeOfDay,
  ageStep,
  formatAge,
  formatDateTime,
  formatDuration,
  formatMoment,
  isoTime,
  shortAge,
  zoneName,
} from '../../../../src/model/text/formatTime';
import chinese from '../../../../l10n/bundle.l10n.zh-cn.json';
import { formatRange } from '../../../../src/model/text/formatRange';

const instant = Date.UTC(2026, 10, 22, 1, 45, 3);
const shanghai = { locale: 'en-GB', timeZone: 'Asia/Shanghai' };
const newYork = { locale: 'en-US', timeZone: 'America/New_York' };
const noInstants = [9e15, -9e15, 1e19, NaN, Infinity];
/** Editions of the language data differ in which blank they use. */
const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('formatDateTime', () => {
  it('writes the instant in the language and zone asked for', () => {
    assert.equal(formatDateTime(instant, shanghai), '22 Nov 2026, 09:45:03');
    assert.equal(formatDateTime(instant, newYork), 'Nov 21, 2026, 20:45:03');
    assert.equal(
      formatDateTime(instant, { locale: 'zh-CN', timeZone: 'UTC' }),
      '2026年11月22日 01:45:03',
    );
  });

  it('writes midnight as 00, not as 24', () => {
    const midnight = Date.UTC(2026, 10, 21, 16);
    assert.equal(formatDateTime(midnight, shanghai), '22 Nov 2026, 00:00:00');
    assert.equal(
      formatDateTime(midnight, { ...shanghai, locale: 'en-US' }),
      'Nov 22, 2026, 00:00:00',
    );
  });

  it('gives the raw number for what is no instant', () => {
    for (const format of [formatDateTime, formatMoment, isoTime]) {
      assert.deepEqual(
        noInstants.map((ms) => format(ms)),
        noInstants.map(String),
      );
    }
  });

  it('never throws', () => {
    const any = fc.double();
    fc.assert(
      fc.property(any, any, (from, to) => {
        assert.ok(formatDateTime(from, shanghai).length > 0);
        assert.ok(formatMoment(from, shanghai).length > 0);
        assert.ok(formatRange(from, to, shanghai).length > 0);
        assert.ok(isoTime(from).length > 0);
      }),
    );
  });
});

describe('formatMoment', () => {
  it('leaves out seconds, and the year that goes without saying', () => {
    assert.equal(formatMoment(instant, shanghai), '22 Nov 2026, 09:45');
    assert.equal(formatMoment(instant, { ...shanghai, thisYear: 2026 }), '22 Nov, 09:45');
    assert.equal(formatMoment(instant, { ...shanghai, thisYear: 2027 }), '22 Nov 2026, 09:45');
  });

  it('takes the year of the zone it writes for', () => {
    const eve = Date.UTC(2026, 11, 31, 20);
    assert.equal(formatMoment(eve, { ...shanghai, thisYear: 2027 }), '1 Jan, 04:00');
    assert.equal(formatMoment(eve, { ...shanghai, thisYear: 2026 }), '1 Jan 2027, 04:00');
    assert.equal(formatMoment(eve, { ...newYork, thisYear: 2026 }), 'Dec 31, 15:00');
  });
});

describe('formatRange', () => {
  const range = (from: number, to: number) => plain(formatRange(from, to, shanghai));

  it('says once what both ends share', () => {
    assert.equal(range(instant, instant + 134_000), '22 Nov 2026, 09:45:03 – 09:47:17');
    assert.equal(
      range(instant, instant + 86_400_000),
      '22 Nov 2026, 09:45:03 – 23 Nov 2026, 09:45:03',
    );
  });

  it('writes out both ends when the order is wrong or one is no instant', () => {
    assert.equal(range(instant, instant - 1000), '22 Nov 2026, 09:45:03 – 22 Nov 2026, 09:45:02');
    assert.equal(range(instant, 9e15), '22 Nov 2026, 09:45:03 – 9000000000000000');
  });
});

describe('zoneName', () => {
  it('names the zone asked for, else that of the machine', () => {
    assert.equal(zoneName(shanghai), 'Asia/Shanghai');
    assert.equal(zoneName(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});

describe('isoTime', () => {
  it('is UTC to the millisecond', () => {
    assert.equal(isoTime(instant + 7), '2026-11-22T01:45:03.007Z');
    assert.equal(isoTime(8.64e15), '+275760-09-13T00:00:00.000Z');
  });
});

describe('formatDuration', () => {
  const second = 1000;
  const minute = 60 * second;
  const hour = 60 * minute;

  it('gives the two largest units', () => {
    const lengths: [number, string][] = [
      [0, '0 s'],
      [1, 'under 1 s'],
      [999, 'under 1 s'],
      [1000, '1 s'],
      [1499, '1 s'],
      [1500, '2 s'],
      [59_499, '59 s'],
      [59_500, '1 min'],
      [minute, '1 min'],
      [minute + second, '1 min 1 s'],
      [134_000, '2 min 14 s'],
      [hour - 501, '59 min 59 s'],
      [hour - 500, '1 h'],
      [hour, '1 h'],
      [hour + 59 * second, '1 h'],
      [3 * hour + 5 * minute, '3 h 5 min'],
      [48 * hour - second, '47 h 59 min'],
      [48 * hour, '2 d'],
      [49 * hour, '2 d 1 h'],
      [400 * 24 * hour + 23 * hour, '400 d 23 h'],
    ];
    assert.deepEqual(
      lengths.map(([ms]) => [ms, formatDuration(ms)]),
      lengths,
    );
  });

  it('never shows a unit that is full', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 * hour }), (ms) => {
        const text = formatDuration(ms);
        assert.doesNotMatch(text, /\b(6\d|[7-9]\d|\d{3,}) (s|min)\b/);
        assert.doesNotMatch(text, / 0 /);
      }),
    );
  });
});

describe('shortAge', () => {
  const minute = 60_000;
  const ages = [0, 1, 59, 60, 47 * 60, 48 * 60].map((minutes) => minutes * minute);

  it('gives one unit without a word for the past, and nothing that has yet to come', () => {
    const texts = [...ages, -minute].map((age) => shortAge(instant - age, instant));
    assert.deepEqual(texts, ['just now', '1 min', '59 min', '1 h', '47 h', '2 d', 'just now']);
  });

  it('is an age in Chinese, not a length of time', () => {
    l10n.config({ contents: chinese });
    const texts = ages.map((age) => shortAge(instant - age, instant));
    l10n.config({ contents: {} });
    assert.deepEqual(texts, ['刚刚', '1 分钟前', '59 分钟前', '1 小时前', '47 小时前', '2 天前']);
  });

  it('is brought up to date in steps that grow with the age', () => {
    const steps = (from: number, to: number) => {
      const seen = new Set<number>();
      for (let age = from; age <= to; age++) seen.add(ageStep(instant - age * minute, instant));
      return seen.size;
    };
    assert.equal(steps(0, 59), 10);
    assert.equal(steps(60, 24 * 60 - 1), 23);
  });
});

describe('formatAge', () => {
  const now = instant;
  const age = (seconds: number, locale = 'en') => formatAge(now + seconds * 1000, now, locale);

  it('gives one unit, cut and not rounded', () => {
    assert.deepEqual(
      [0, -1, -2, -59, -60, -119, -120, -3599, -3600, -47 * 3600, -48 * 3600, -71 * 3600].map(
        (seconds) => age(seconds),
      ),
      [
        'just now',
        'just now',
        '2 sec. ago',
        '59 sec. ago',
        '1 min. ago',
        '1 min. ago',
        '2 min. ago',
        '59 min. ago',
        '1 hr. ago',
        '47 hr. ago',
        '2 days ago',
        '2 days ago',
      ],
    );
  });

  it('speaks of the future, too: clocks differ', () => {
    assert.deepEqual(
      [1, 12, 600, 7200].map((seconds) => age(seconds)),
      ['just now', 'in 12 sec.', 'in 10 min.', 'in 2 hr.'],
    );
  });

  it('speaks the language asked for, and writes Chinese with the blanks that lengths of time have', () => {
    assert.deepEqual(
      [-12, -180, -7200, -259_200, 7200].map((seconds) => age(seconds, 'zh-CN')),
      ['12 秒前', '3 分钟前', '2 小时前', '3 天前', '2 小时后'],
    );
  });
});

describe('formatTimeOfDay', () => {
  const then = Date.UTC(2026, 10, 22, 1, 46);
  const at = (now: number, locale = 'en', timeZone = 'Asia/Shanghai') =>
    formatTimeOfDay(then, now, { locale, timeZone, thisYear: 2026 });

  it('is the time with its zone on the same day there, and the date with it on another', () => {
    assert.equal(at(then + 60_000), '09:46 GMT+8');
    assert.equal(at(then + 60_000, 'zh-CN'), '09:46 GMT+8');
    assert.equal(at(then + 20 * 3_600_000), 'Nov 22, 09:46 GMT+8');
    assert.equal(at(then + 20 * 3_600_000, 'en', 'UTC'), '01:46 UTC');
    assert.equal(formatTimeOfDay(9e15, then, { locale: 'en' }), '9000000000000000');
  });
});

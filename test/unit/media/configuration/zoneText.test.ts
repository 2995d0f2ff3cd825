import assert from 'node:assert/strict';
import { zoneOffer, zoneOfWords, zoneSentence } from '../../../../media/configuration/zoneText';
import type { LearnedSchedule } from '../../../../src/model/configuration/schedule/learnedSchedule';

const number = (value: number) => value.toLocaleString('en');
const learned: LearnedSchedule = {
  zone: 'Asia/Tokyo',
  alike: ['Asia/Tokyo', 'Asia/Seoul'],
  dialect: 'quartz',
  delay: 40_000,
  longestDelay: 90_000,
  runs: 12,
  fitting: 12,
  confidence: 0.99,
};
const shanghai = { zone: 'Asia/Shanghai', dialect: 'quartz' as const };
const other = { dialect: 'spring' as const, words: '', next: [] };
const spring = { ...learned, dialect: 'spring' as const };

describe('what runs tell about the zone of a schedule', () => {
  const cases: [string, Parameters<typeof zoneOffer>[0], string, string | undefined][] = [
    ['nothing', shanghai, '', undefined],
    [
      'another zone',
      { ...shanghai, learned },
      'The last 12 automatic runs fit Asia/Tokyo, not Asia/Shanghai.',
      'Use Asia/Tokyo for this instance',
    ],
    [
      'another zone, most of them',
      { ...shanghai, learned: { ...learned, fitting: 11 } },
      '11 of the last 12 automatic runs fit Asia/Tokyo, not Asia/Shanghai.',
      'Use Asia/Tokyo for this instance',
    ],
    [
      'another zone and other weekday numbers',
      { ...shanghai, other, learned: spring },
      'The last 12 automatic runs fit Asia/Tokyo (1 = Monday), not Asia/Shanghai.',
      'Use Asia/Tokyo for this instance',
    ],
    [
      'other weekday numbers',
      { ...shanghai, zone: 'Asia/Tokyo', other, learned: spring },
      '12 of the last 12 automatic runs fit weekday numbers with 1 = Monday, not 1 = Sunday.',
      'Count weekdays with 1 = Monday for this instance',
    ],
    [
      'the zone, or one with the same clock',
      { ...shanghai, zone: 'Asia/Seoul', learned },
      '12 of the last 12 automatic runs fit this zone.',
      undefined,
    ],
    [
      'the zone, in an expression without weekday numbers',
      { zone: 'Asia/Tokyo', dialect: 'spring', learned },
      '12 of the last 12 automatic runs fit this zone.',
      undefined,
    ],
  ];
  for (const [what, schedule, sentence, offer] of cases) {
    it(`is said, and offered where it differs: ${what}`, () => {
      assert.deepEqual([zoneSentence(schedule, number), zoneOffer(schedule)], [sentence, offer]);
    });
  }
});

describe('the zone behind the words of a schedule', () => {
  const day = 86_400_000;
  const at = Date.UTC(2026, 10, 22, 18);
  const nightly = { zone: 'Asia/Shanghai', kind: 'cron' as const, next: [at, at + day] };
  const utc = { timeZone: 'UTC' };

  it('is that of the schedule, with the time of day of the reader', () => {
    assert.equal(zoneOfWords(nightly, utc), 'Asia/Shanghai, 18:00 UTC');
  });

  it('stands alone for who lives in it, and where there is no one time of day', () => {
    assert.equal(zoneOfWords(nightly, { timeZone: 'Asia/Shanghai' }), 'Asia/Shanghai');
    for (const other of [
      { ...nightly, next: [] },
      { ...nightly, next: [at, at + day / 24] },
      { ...nightly, kind: 'time' as const },
    ])
      assert.equal(zoneOfWords(other, utc), 'Asia/Shanghai');
  });
});

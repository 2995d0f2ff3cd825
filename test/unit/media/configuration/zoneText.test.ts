import assert from 'node:assert/strict';
import { zoneOffer, zoneSentence } from '../../../../media/configuration/zoneText';
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

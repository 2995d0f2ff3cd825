import assert from 'node:assert/strict';
import { readSchedule } from '../../../../../src/model/configuration/schedule/schedule';

const from = new Date('2026-11-22T00:00:00Z');

function read(times: unknown, zone = 'Asia/Shanghai') {
  const schedule = readSchedule({ periodicSyncType: 'time', periodicSyncTimes: times }, { zone });
  const { kind, raw, window, problems } = schedule;
  assert.deepEqual([kind, window, schedule.zone], ['time', 60, zone]);
  for (const { rule, severity } of problems)
    assert.deepEqual([rule, severity], ['SCH-07', 'error']);
  return {
    raw,
    words: schedule.words('en'),
    next: schedule.next(from, 3).map((date) => date.toISOString().slice(5, 16)),
    problems: problems.map(({ message }) => message),
  };
}

const threeAndFive = {
  words: 'Every day once within 03:00–04:00, 05:00–06:00',
  next: ['11-22T19:00', '11-22T21:00', '11-23T19:00'],
  problems: [],
};
const nothing = { next: [], problems: ['The type is "time", but no hour is listed.'] };
const three = {
  words: 'Every day once within 03:00–04:00',
  next: ['11-22T19:00', '11-23T19:00', '11-24T19:00'],
};
const notAnHour = (text: string) => `${text} is no hour of the day: 0 to 23.`;

describe('a schedule of hours', () => {
  const forms: [what: string, times: unknown, expected: Omit<ReturnType<typeof read>, 'raw'>][] = [
    ['a list of strings', ['3', '5'], threeAndFive],
    ['a list of numbers', [3, 5], threeAndFive],
    ['a list out of order', [5, '3'], threeAndFive],
    ['hours with a zero or blanks', ['03', ' 5 '], threeAndFive],
    ['one number', 3, { ...three, problems: [] }],
    ['one string', '3', { ...three, problems: [] }],
    ['an hour listed twice', [3, '3'], { ...three, problems: ['The hour 3 is listed twice.'] }],
    ['an hour that no day has', [3, 24], { ...three, problems: [notAnHour('24')] }],
    ['an hour below zero', [-1, 3], { ...three, problems: [notAnHour('-1')] }],
    ['part of an hour', [3, 3.5], { ...three, problems: [notAnHour('3.5')] }],
    ['a text in the list', ['x', '3'], { ...three, problems: [notAnHour('"x"')] }],
    ['a full-width digit', ['３', '3'], { ...three, problems: [notAnHour('"３"')] }],
    ['a null in the list', [null, 3], { ...three, problems: [notAnHour('null')] }],
    ['a list in the list', [[5], 3], { ...three, problems: [notAnHour('[5]')] }],
    ['an object in the list', [{ a: 1 }, 3], { ...three, problems: [notAnHour('{"a":1}')] }],
    ['an undefined in the list', [undefined, 3], { ...three, problems: [notAnHour('undefined')] }],
    ['what JSON cannot hold', [3n, 3], { ...three, problems: [notAnHour('[object BigInt]')] }],
    ['an empty list', [], { words: '[]', ...nothing }],
    ['nothing', undefined, { words: '', ...nothing }],
    ['null', null, { words: 'null', ...nothing }],
    ['true', true, { words: 'true', next: [], problems: [notAnHour('true')] }],
    [
      'an object',
      { hours: [3] },
      { words: '{"hours":[3]}', next: [], problems: [notAnHour('{"hours":[3]}')] },
    ],
    ['a list in one string', '3,5', { words: '"3,5"', next: [], problems: [notAnHour('"3,5"')] }],
  ];
  for (const [what, times, expected] of forms) {
    it(`reads or reports ${what}`, () => {
      const { raw, ...found } = read(times);
      assert.deepEqual(found, expected);
      const isJson = !JSON.stringify(expected.problems).includes('[object');
      assert.equal(
        raw,
        times === undefined ? '' : isJson ? JSON.stringify(times) : '[object Array]',
      );
    });
  }

  it('is put into words in the language that is asked for', () => {
    const config = { periodicSyncType: 'time', periodicSyncTimes: [3, 5] };
    const schedule = readSchedule(config, { zone: 'UTC' });
    const chinese = '每天在 03:00–04:00、05:00–06:00 内各执行一次';
    assert.deepEqual(
      ['en', 'zh-cn', 'zh-TW', 'de'].map((locale) => schedule.words(locale)),
      [threeAndFive.words, chinese, chinese, threeAndFive.words],
    );
    const none = readSchedule({}, { zone: 'UTC' });
    assert.deepEqual([none.words('en'), none.words('zh-cn')], ['No schedule', '无定时计划']);
  });

  it('ends the last hour of a day at midnight', () => {
    assert.equal(read([23]).words, 'Every day once within 23:00–00:00');
  });

  it('is due before, too', () => {
    const config = { periodicSyncType: 'time', periodicSyncTimes: [0, 12] };
    const schedule = readSchedule(config, { zone: 'UTC' });
    assert.deepEqual(
      schedule.previous(from, 3).map((date) => date.toISOString().slice(5, 16)),
      ['11-21T12:00', '11-21T00:00', '11-20T12:00'],
    );
  });

  it('is due once on days when clocks are changed', () => {
    const config = { periodicSyncType: 'time', periodicSyncTimes: [1, 2, 4] };
    const schedule = readSchedule(config, { zone: 'America/New_York' });
    const after = (text: string) =>
      schedule.next(new Date(text), 4).map((date) => date.toISOString().slice(8, 16));
    assert.deepEqual(after('2026-03-08T04:00:00Z'), [
      '08T06:00',
      '08T07:00',
      '08T08:00',
      '09T05:00',
    ]);
    assert.deepEqual(after('2026-11-01T04:00:00Z'), [
      '01T05:00',
      '01T07:00',
      '01T09:00',
      '02T06:00',
    ]);
  });
});

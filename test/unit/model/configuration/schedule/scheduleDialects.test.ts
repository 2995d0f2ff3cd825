import assert from 'node:assert/strict';
import { readSchedule } from '../../../../../src/model/configuration/schedule/schedule';

const cron = (expression: string, dialect?: 'quartz' | 'spring') =>
  readSchedule(
    { periodicSyncType: 'cron', periodicSyncCron: expression },
    { zone: 'UTC', ...(dialect && { dialect }) },
  );
const brief = (expression: string, dialect?: 'quartz' | 'spring') =>
  cron(expression, dialect).problems.map(({ rule, severity, column }) => [rule, severity, column]);
const days = (dates: Date[]) => dates.map((date) => date.toISOString().slice(0, 10));
const start = new Date('2026-01-15T00:00:00Z');

describe('what engines make of a schedule', () => {
  it('shows both readings of weekday numbers', () => {
    const schedule = cron('0 0 3 ? * 2-6');
    assert.deepEqual(brief('0 0 3 ? * 2-6'), [['SCH-03', 'warning', 11]]);
    assert.deepEqual(days(schedule.next(start, 4)), [
      '2026-01-15',
      '2026-01-16',
      '2026-01-19',
      '2026-01-20',
    ]);
    assert.equal(schedule.words('en'), 'Monday to Friday at 03:00');
    const other = schedule.otherReading!;
    assert.deepEqual(days(other.next(start, 4)), [
      '2026-01-15',
      '2026-01-16',
      '2026-01-17',
      '2026-01-20',
    ]);
    assert.equal(other.words('en'), 'Tuesday to Saturday at 03:00');
    assert.deepEqual([schedule.dialect, other.dialect, other.problems], ['quartz', 'spring', []]);
  });

  const named: [expression: string, quartz: string, spring: string][] = [
    ['0 0 3 ? * 2-6', '0 0 3 ? * MON-FRI', '0 0 3 ? * TUE-SAT'],
    ['0 0 3 ? * 7', '0 0 3 ? * SAT', '0 0 3 ? * SUN'],
    ['0 0 3 ? * 1,3-4 2027', '0 0 3 ? * SUN,TUE-WED 2027', '0 0 3 ? * MON,WED-THU 2027'],
    ['  0 0 3 ? * 6#5', '0 0 3 ? * FRI#5', '0 0 3 ? * SAT#5'],
    ['0 0 3 ? * 7L', '0 0 3 ? * SATL', '0 0 3 ? * SUNL'],
    ['0 0 3 ? * 2/2', '0 0 3 ? * MON,WED,FRI', '0 0 3 ? * TUE,THU,SAT'],
  ];
  for (const [expression, ...choices] of named) {
    it(`offers the names of both readings for the numbers of "${expression}"`, () => {
      const schedule = cron(expression);
      const [problem] = schedule.problems;
      assert.deepEqual([problem?.rule, problem?.suggestion], ['SCH-03', undefined]);
      assert.deepEqual(problem?.suggestions, choices);
      const readings = [schedule, ...(schedule.otherReading ? [schedule.otherReading] : [])];
      readings.forEach((reading, index) => {
        assert.deepEqual(cron(choices[index]!).next(start, 6), reading.next(start, 6));
        assert.deepEqual(brief(choices[index]!), []);
      });
    });
  }

  const unset: [
    expression: string,
    column: number,
    suggestions: string[] | undefined,
    spring: string,
  ][] = [
    ['0 0 4 * * 7', 7, ['0 0 4 ? * SAT', '0 0 4 ? * SUN'], 'Sunday at 04:00'],
    ['0 0 9 * * 1-5', 7, ['0 0 9 ? * SUN-THU', '0 0 9 ? * MON-FRI'], 'Monday to Friday at 09:00'],
    ['0 0 3 * * *', 11, undefined, 'Every day at 03:00'],
    ['0 0 10 10 * *', 13, undefined, 'Day 10 of every month at 10:00'],
    ['0 30 2 13 * FRI', 13, undefined, 'Day 13 of every month, if that is Friday at 02:30'],
    ['0 0 3 ? * 0', 11, undefined, 'Sunday at 03:00'],
    [
      '0 0 3 ? * MON#1,FRI#1',
      20,
      undefined,
      'The first Monday and the first Friday of every month at 03:00',
    ],
  ];
  for (const [expression, column, suggestions, words] of unset) {
    it(`shows how Spring reads "${expression}", which Quartz refuses`, () => {
      const schedule = cron(expression);
      assert.deepEqual(
        [schedule.problems[0]?.severity, schedule.problems[0]?.column],
        ['error', column],
      );
      assert.deepEqual(schedule.problems[0]?.suggestions, suggestions);
      assert.deepEqual(schedule.next(start, 2), []);
      const { otherReading } = schedule;
      assert.deepEqual([otherReading?.dialect, otherReading?.words('en')], ['spring', words]);
      assert.equal(otherReading?.next(start, 2).length, 2);
      assert.equal(otherReading.previous(start, 2).length, 2);
    });
  }

  const taken: [expression: string, column: number, suggestion: string, words: string][] = [
    ['0 0/0 * * * ?', 3, '0 0 * * * ?', 'Every hour'],
    ['0 0-30/0 3 * * ?', 3, '0 0 3 * * ?', 'Every day at 03:00'],
    ['0 */-5 3 * * ?', 3, '0 * 3 * * ?', 'Every minute from 03:00 to 03:59'],
    ['0 1-2-3 3 * * ?', 3, '0 1-2 3 * * ?', 'Every day at 03:01 and 03:02'],
    ['0 5,,6 3 * * ?', 3, '0 5,6 3 * * ?', 'Every day at 03:05 and 03:06'],
    ['0 ,5 3 * * ?', 3, '0 5 3 * * ?', 'Every day at 03:05'],
    ['0 0 1.5 * * ?', 5, '0 0 1 * * ?', 'Every day at 01:00'],
    ['0 99 3 * * ?', 3, '0 * 3 * * ?', 'Every minute from 03:00 to 03:59'],
    ['0 0 1，3 * * ?', 5, '0 0 1,3 * * ?', 'Every day at 01:00'],
    ['0 0 0 1 JANUARY ?', 9, '0 0 0 1 JAN ?', 'Day 1 of January at 00:00'],
    ['0 0 0 1 JAN/3 ?', 9, '0 0 0 1 JAN ?', 'Day 1 of January at 00:00'],
    ['0 0 3 ? * MONDAY', 11, '0 0 3 ? * MON', 'Monday at 03:00'],
    ['0 0 3 ? * MON-FRI/2', 11, '0 0 3 ? * MON-FRI', 'Monday to Friday at 03:00'],
    ['0 0 3 ? * L-2', 11, '0 0 3 ? * SAT', 'Saturday at 03:00'],
    ['0 0 3 ? * MON#1,FRI', 11, '0 0 3 ? * 2#1', 'The first Monday of every month at 03:00'],
    [
      '0 0 0 15W,20 * ?',
      7,
      '0 0 0 15W * ?',
      'The weekday (Monday to Friday) nearest to day 15 of every month at 00:00',
    ],
    ['0 0 0 1-5W * ?', 7, '0 0 0 1-5 * ?', 'Days 1–5 of every month at 00:00'],
    ['0 0 3 * * ?;', 11, '0 0 3 * * ?', 'Every day at 03:00'],
    ['0 0 3 * * ? 2027 x', 18, '0 0 3 * * ? 2027', 'Every day at 03:00 in 2027'],
    ['0 0 3 * * ? * *', 15, '0 0 3 * * ? *', 'Every day at 03:00'],
  ];
  for (const [expression, column, suggestion, words] of taken) {
    it(`warns that Quartz takes something else for "${expression}"`, () => {
      const schedule = cron(expression);
      const { message, ...problem } = schedule.problems[0]!;
      assert.deepEqual(problem, { rule: 'SCH-09', severity: 'warning', column, suggestion });
      assert.match(message, /^Quartz (takes|ignores) .+\.$/);
      assert.equal(schedule.words('en'), words);
      assert.ok(schedule.next(start, 1).length === 1);
      assert.equal(
        cron(suggestion).problems.some(({ rule }) => rule === 'SCH-09'),
        false,
      );
    });
  }

  const newer: [expression: string, dates: string][] = [
    ['0 0 0 1,L * ?', '2026-01-31, 2026-02-01, 2026-02-28'],
    ['0 0 0 1,14,L * ?', '2026-01-31, 2026-02-01, 2026-02-14'],
    ['0 0 0 LW,15 * ?', '2026-01-30, 2026-02-15, 2026-02-27'],
    ['0 0 0 L-3,1W * ?', '2026-01-28, 2026-02-02, 2026-02-25'],
  ];
  for (const [expression, dates] of newer) {
    it(`reads "${expression}" as newer versions of Quartz do, and says that older refuse it`, () => {
      assert.deepEqual(brief(expression), [['SCH-10', 'warning', 7]]);
      assert.equal(days(cron(expression).next(start, 3)).join(', '), dates);
    });
  }

  const torn: [expression: string, column: number, severity: string, suggestion?: string][] = [
    ['0 0 3 ? * MON, WED, FRI', 14, 'error', '0 0 3 ? * MON,WED,FRI'],
    ['0 0 1, 3 * * ?', 6, 'error', '0 0 1,3 * * ?'],
    ['0 0 1 , 3 * * ?', 6, 'error', '0 0 1,3 * * ?'],
    ['0 0 3 ? * MON - FRI', 14, 'error', '0 0 3 ? * MON-FRI'],
    ['0 0/ 15 * * * ?', 4, 'error', '0 0/15 * * * ?'],
    ['0 0 3 1, 15 * ?', 8, 'error', '0 0 3 1,15 * ?'],
    ['0 0 3 15 W * ?', 9, 'error', '0 0 3 15W * ?'],
    ['0 0 3 ? * FRI # 2', 14, 'error', '0 0 3 ? * FRI#2'],
    ['0 0 12 1/14 * MON, THU, FRI', 18, 'error'],
    ['0 0 3\u00a0* * ?', 6, 'error', '0 0 3 * * ?'],
    ['0\n0 3 * * ?', 2, 'error', '0 0 3 * * ?'],
    ['0 0 3 * *\u3000?', 10, 'error', '0 0 3 * * ?'],
    ['0 0 3 ? * MON, 2', 14, 'warning', '0 0 3 ? * MON,2'],
  ];
  for (const [expression, column, severity, suggestion] of torn) {
    it(`names the blank as the cause in ${JSON.stringify(expression)}`, () => {
      const [problem] = cron(expression).problems;
      assert.deepEqual(
        [problem?.rule, problem?.severity, problem?.column, problem?.suggestion],
        ['SCH-01', severity, column, suggestion],
      );
      assert.match(problem!.message, /^(A blank ends a field|Only blanks and tabs end a field)/);
    });
  }

  it('says which day each reading of a weekday number is', () => {
    assert.match(
      cron('0 0 4 * * 7').problems[0]!.message,
      /"7" is SAT in Quartz and SUN in Spring/,
    );
  });
});

/** Spring's rules: expression and the next dates. */
const spring: [expression: string, dates: string][] = [
  ['0 0 12 * * MON-FRI', '2026-01-15, 2026-01-16, 2026-01-19'],
  ['0 0 12 * * 1-5', '2026-01-15, 2026-01-16, 2026-01-19'],
  ['0 0 12 ? * ?', '2026-01-15, 2026-01-16, 2026-01-17'],
  ['0 0 12 * * *', '2026-01-15, 2026-01-16, 2026-01-17'],
  ['0 0 12 * * 0', '2026-01-18, 2026-01-25, 2026-02-01'],
  ['0 0 12 * * 7', '2026-01-18, 2026-01-25, 2026-02-01'],
  ['0 0 12 * * 0-7', '2026-01-15, 2026-01-16, 2026-01-17'],
  ['0 0 12 * * 6-7', '2026-01-17, 2026-01-18, 2026-01-24'],
  ['0 0 12 13 * 5', '2026-02-13, 2026-03-13, 2026-11-13'],
  ['0 0 12 ? * 5L', '2026-01-30, 2026-02-27, 2026-03-27'],
  ['0 0 12 ? * 1#2', '2026-02-09, 2026-03-09, 2026-04-13'],
  ['0 0 12 LW * ?', '2026-01-30, 2026-02-27, 2026-03-31'],
];

describe('a schedule by the rules of Spring', () => {
  for (const [expression, dates] of spring) {
    it(`finds "${expression}"`, () => {
      const schedule = cron(expression, 'spring');
      assert.equal(days(schedule.next(start, 3)).join(', '), dates);
      assert.deepEqual(
        brief(expression, 'spring').filter(([rule]) => rule !== 'SCH-03'),
        [],
      );
    });
  }

  it('refuses a year and a weekday that neither rule has', () => {
    assert.deepEqual(brief('0 0 12 * * ? 2027', 'spring'), [['SCH-01', 'error', 1]]);
    assert.deepEqual(brief('0 0 12 * * 8', 'spring'), [['SCH-04', 'error', 12]]);
  });

  it('has no weekday before a lone L', () => {
    assert.deepEqual(brief('0 0 12 ? * L', 'spring'), [['SCH-04', 'error', 12]]);
  });

  it('has no other reading where Quartz would refuse', () => {
    assert.equal(cron('0 0 12 * * 1-5', 'spring').otherReading, undefined);
    const other = cron('0 0 12 ? * 1', 'spring').otherReading!;
    assert.deepEqual(days(other.next(start, 2)), ['2026-01-18', '2026-01-25']);
  });
});

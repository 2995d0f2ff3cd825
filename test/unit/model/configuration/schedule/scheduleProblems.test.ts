import assert from 'node:assert/strict';
import {
  readSchedule,
  type PeriodicSyncConfig,
} from '../../../../../src/model/configuration/schedule/schedule';

const cron = (expression: string, dialect?: 'quartz' | 'spring') =>
  readSchedule(
    { periodicSyncType: 'cron', periodicSyncCron: expression },
    { zone: 'UTC', ...(dialect && { dialect }) },
  );
const brief = (expression: string, dialect?: 'quartz' | 'spring') =>
  cron(expression, dialect).problems.map(({ rule, severity, column }) => [rule, severity, column]);
const start = new Date('2026-01-15T00:00:00Z');

/** Expression, rule, column, and what to write instead. */
const refused: [expression: string, rule: string, column: number, suggestion?: string][] = [
  ['0 3 * * *', 'SCH-01', 1, '0 0 3 * * ?'],
  ['0 3 * * 1-5', 'SCH-01', 1, '0 0 3 ? * MON-FRI'],
  ['*/5 * * * *', 'SCH-01', 1, '0 */5 * * * ?'],
  ['0 3 1 * 1', 'SCH-01', 1],
  ['0 3 * * 0,6', 'SCH-01', 1, '0 0 3 ? * SUN,SAT'],
  ['0 3 * * 5-7', 'SCH-01', 1, '0 0 3 ? * FRI-SUN'],
  ['0 3 1 * *', 'SCH-01', 1, '0 0 3 1 * ?'],
  ['0 0 3', 'SCH-01', 1],
  ['hourly', 'SCH-01', 1],
  ['@daily', 'SCH-01', 1],
  ['0 0 3 * * *', 'SCH-02', 11, '0 0 3 * * ?'],
  ['0 0 3 ? * ?', 'SCH-02', 7, '0 0 3 * * ?'],
  ['0 0 3 1 * MON', 'SCH-02', 11],
  ['0 0 3 * * MON', 'SCH-02', 7, '0 0 3 ? * MON'],
  ['0 0 3 1 * *', 'SCH-02', 11, '0 0 3 1 * ?'],
  ['60 * * * * ?', 'SCH-04', 1],
  ['0 60 * * * ?', 'SCH-04', 3],
  ['0 0 24 * * ?', 'SCH-04', 5],
  ['0 0 0 32 * ?', 'SCH-04', 7],
  ['0 0 0 0 * ?', 'SCH-04', 7],
  ['0 0 0 1 13 ?', 'SCH-04', 9],
  ['0 0 0 1 0 ?', 'SCH-04', 9],
  ['0 0 0 1 FOO ?', 'SCH-04', 9],
  ['0 0 0 1 MON ?', 'SCH-04', 9],
  ['0 0 0 ? * 8', 'SCH-04', 11],
  ['0 0 0 ? * 0', 'SCH-04', 11],
  ['0 0 0 ? * JAN', 'SCH-04', 11],
  ['0 0 0 1 1 ? 2030-2020', 'SCH-04', 13],
  ['0 0 0 L-31 * ?', 'SCH-04', 7],
  ['0 0 0 32W * ?', 'SCH-04', 7],
  ['0 0 0 0W * ?', 'SCH-04', 7],
  ['0 0 0 ? * 6L,2', 'SCH-04', 12],
  ['0 0 0 ? * 2,L', 'SCH-04', 13],
  ['0 0 0 ? * 4#6', 'SCH-04', 13],
  ['0 0 0 ? * 4#0', 'SCH-04', 13],
  ['0 0 0 ? * 8L', 'SCH-04', 11],
  ['0 0 0 ? * 1#1,2#2', 'SCH-04', 16],
  ['0 0/60 * * * ?', 'SCH-04', 5],
  ['0/60 0 * * * ?', 'SCH-04', 3],
  ['0 0 0/24 * * ?', 'SCH-04', 7],
  ['0 0 0 1/32 * ?', 'SCH-04', 9],
  ['0 0 0 1 1/13 ?', 'SCH-04', 11],
  ['0 0 0 ? * 1/8', 'SCH-04', 13],
  ['0 1//2 * * * ?', 'SCH-04', 5],
  ['0 1/x * * * ?', 'SCH-04', 5],
  ['? 0 0 1 * ?', 'SCH-04', 1],
  ['0 0 ? 1 * ?', 'SCH-04', 5],
  ['0 0 0 1 ? ?', 'SCH-04', 9],
  ['0 0 0 -5 * ?', 'SCH-04', 7],
  ['0 0 5- * * ?', 'SCH-04', 6],
  ['0 0 １ * * ?', 'SCH-04', 5, '0 0 1 * * ?'],
  ['0 45 1 * * ？', 'SCH-04', 12, '0 45 1 * * ?'],
  ['0 0 25，3 * * ?', 'SCH-04', 5],
  ['0 0 -1 * * ?', 'SCH-04', 5],
  ['  0  0   25 * * ?', 'SCH-04', 10],
  ['0 0 1,2,30 * * ?', 'SCH-04', 9],
  ['0 0 L * * ?', 'SCH-04', 5],
  ['0 0 0 1 L ?', 'SCH-04', 9],
  ['0 0 0 W * ?', 'SCH-04', 7],
  ['0 0 0 ? * 2W', 'SCH-04', 12],
  ['0 0 0 <img> * ?', 'SCH-04', 7],
];

describe('problems of a schedule', () => {
  for (const [expression, rule, column, suggestion] of refused) {
    it(`refuses "${expression}" by ${rule} at column ${column}`, () => {
      const schedule = cron(expression);
      const [problem] = schedule.problems;
      assert.equal(schedule.problems.length, 1);
      assert.deepEqual(problem, {
        ...{ rule, severity: 'error', message: problem?.message, column },
        ...(suggestion !== undefined && { suggestion }),
      });
      assert.match(problem.message, /^.+[.)]$/u);
      assert.deepEqual([schedule.next(start, 5), schedule.previous(start, 3)], [[], []]);
      assert.deepEqual([schedule.kind, schedule.raw], ['cron', expression]);
      assert.equal(schedule.words('en'), expression.trim());
      if (suggestion !== undefined) {
        assert.equal(cron(suggestion).next(start, 1).length, 1, 'what is suggested is good');
        assert.deepEqual(
          brief(suggestion).filter(([, severity]) => severity === 'error'),
          [],
        );
      }
    });
  }

  it('names every field that is wrong', () => {
    assert.deepEqual(brief('60 60 0 1 * ?'), [
      ['SCH-04', 'error', 1],
      ['SCH-04', 'error', 4],
    ]);
  });

  it('says what is wrong in words', () => {
    const message = (expression: string) => cron(expression).problems[0]?.message;
    assert.equal(message('0 0 24 * * ?'), '24 is out of range: 0 to 23.');
    assert.equal(message('0 0 0 1 FOO ?'), '"FOO" means nothing in this field.');
    assert.equal(message('0 0 3 * * *'), 'One of day of month and day of week has to be "?".');
    assert.equal(
      message('0 3 * * *'),
      'Five fields are Unix cron; a Quartz expression begins with the seconds.',
    );
  });

  it('refuses text of any length quickly', () => {
    assert.deepEqual(brief(`0 0 0 ${'1,'.repeat(100_000)}1 * ?`), [['SCH-01', 'error', 1]]);
  });

  const rules = (expression: string) => cron(expression).problems.map(({ rule }) => rule);

  it('shows one reading where weekdays have names, or none is named, or all are', () => {
    for (const expression of [
      '0 0 3 ? * MON-FRI',
      '0 0 3 ? * L',
      '0 0 3 ? * 1-7',
      '0 0 3 ? * */2',
      '0 0 3 ? * FRIL',
      '0 0 3 1 * ?',
    ]) {
      assert.deepEqual([rules(expression), cron(expression).otherReading], [[], undefined]);
    }
  });

  for (const expression of [
    '0 0 0 31 2 ?',
    '0 0 0 30 FEB ?',
    '0 0 0 29 2 ? 2027',
    '0 0 0 1 1 ? 1969',
    '0 0 0 1 1 ? 2200',
    '0 0 0 1 1 ? 2020',
    '0 0 0 1 1 ? 2199',
  ]) {
    it(`warns that "${expression}" is not due for long`, () => {
      assert.deepEqual(brief(expression), [['SCH-05', 'warning', undefined]]);
    });
  }

  it('does not warn of what is due every leap year', () => {
    assert.deepEqual(rules('0 0 0 29 2 ?'), []);
  });

  it('warns of more than 24 runs a day, and of no fewer', () => {
    assert.deepEqual(rules('0 0 * * * ?'), []);
    assert.deepEqual(rules('0 0,30 0-11 * * ?'), []);
    assert.deepEqual(rules('0 0,30 0-12 * * ?'), ['SCH-06']);
    assert.equal(
      cron('0 0/15 * * * ?').problems[0]?.message,
      'The expression is due 96 times a day. A run that takes longer than the pause delays the next.',
    );
    assert.deepEqual(rules('* * * * * ?'), ['SCH-06']);
  });

  it('warns of runs that are due before the last is usually over', () => {
    const found = (config: PeriodicSyncConfig, minutes: number) =>
      readSchedule(config, { zone: 'UTC', usualRun: minutes * 60_000 }).problems.map(
        ({ rule, severity, message }) => `${rule} ${severity} ${message}`,
      );
    const cronOf = (periodicSyncCron: string) => ({ periodicSyncType: 'cron', periodicSyncCron });
    const warning =
      'SCH-06 warning The next run may be due 1 h after the last, but a run usually takes 1 h 1 min.';
    assert.deepEqual(found(cronOf('0 0 1,2 * * ?'), 61), [warning]);
    assert.deepEqual(found(cronOf('0 0 1,2 * * ?'), 60), []);
    assert.deepEqual(found(cronOf('0 0 1 1 1 ? 2199'), 61).length, 1);
    const hours = { periodicSyncType: 'time', periodicSyncTimes: ['1', '2'] };
    assert.deepEqual(found(hours, 61), [warning]);
    assert.deepEqual(found(hours, 60), []);
  });

  it('counts five years from the moment it is told', () => {
    const config = { periodicSyncType: 'cron', periodicSyncCron: '0 0 0 1 1 ? 2040' };
    const at = (now: string) =>
      readSchedule(config, { zone: 'UTC', now: new Date(now) }).problems.map(({ rule }) => rule);
    assert.deepEqual(at('2034-12-01T00:00:00Z'), ['SCH-05']);
    assert.deepEqual(at('2036-01-01T00:00:00Z'), []);
    assert.deepEqual(at('2040-01-01T00:00:01Z'), ['SCH-05']);
  });

  const read = (config: PeriodicSyncConfig | null | undefined) => {
    const schedule = readSchedule(config, { zone: 'UTC' });
    const { kind, raw, problems } = schedule;
    const found = problems.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);
    return [kind, raw, schedule.words('en'), schedule.next(start, 1).length, ...found];
  };

  it('reports a type without its setting, and a type nobody knows', () => {
    const none = ['none', '', 'No schedule', 0];
    const missing = 'SCH-07 error The type is "cron", but there is no expression.';
    assert.deepEqual(read({ periodicSyncType: 'cron' }), [...none, missing]);
    assert.deepEqual(read({ periodicSyncType: 'CRON', periodicSyncCron: ' ' }), [...none, missing]);
    assert.deepEqual(read({ periodicSyncType: 'weekly' }), [
      ...none,
      'SCH-07 warning The type "weekly" is not known.',
    ]);
    assert.deepEqual(read(undefined), none);
    assert.deepEqual(read(null), none);
    assert.deepEqual(read({}), none);
  });

  it('reads by what is there when the type is missing', () => {
    assert.deepEqual(read({ periodicSyncCron: '0 45 1 * * ?' }), [
      'cron',
      '0 45 1 * * ?',
      'Every day at 01:45',
      1,
    ]);
    assert.deepEqual(read({ periodicSyncTimes: ['3'] }), [
      'time',
      '["3"]',
      'Every day once within 03:00–04:00',
      1,
    ]);
  });
});

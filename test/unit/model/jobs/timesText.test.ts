import * as assert from 'node:assert/strict';
import { timesText } from '../../../../src/model/jobs/timesText';

describe('the times of a job', () => {
  const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai' };
  const start = Date.UTC(2026, 10, 22, 1, 45, 3);
  const text = (status: string, startTime?: number, endTime?: number) =>
    timesText({ status, startTime, endTime }, start + 90_000, dates).replace(/\s+/g, ' ');

  it('gives start, end, zone and length', () => {
    assert.equal(
      text('success', start, start + 134_000),
      '22 Nov 2026, 09:45:03 – 09:47:17 Asia/Shanghai (2 min 14 s)',
    );
  });

  it('counts on while the job runs, whatever its end says', () => {
    assert.equal(
      text('running', start, start),
      'since 22 Nov 2026, 09:45:03 Asia/Shanghai (1 min 30 s so far)',
    );
    assert.equal(text('pending', start), 'since 22 Nov 2026, 09:45:03 Asia/Shanghai');
  });

  it('says what is missing or impossible', () => {
    assert.equal(text('pending'), 'no start reported');
    assert.equal(text('failed', start), '22 Nov 2026, 09:45:03 Asia/Shanghai, end not reported');
    assert.equal(
      text('failed', start, start - 1),
      '22 Nov 2026, 09:45:03 Asia/Shanghai, end reported before the start',
    );
  });
});

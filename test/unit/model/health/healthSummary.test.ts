import assert from 'node:assert/strict';
import {
  summarySentence,
  summaryText,
  type HealthSummary,
} from '../../../../src/model/health/healthSummary';

const summary = (attention: number, unjudged: number, read: number): HealthSummary => ({
  attention,
  targets: 9,
  unjudged,
  instances: { read, of: 3 },
});

describe('the health of a connection in short', () => {
  it('has a check mark when all is read and well, and only then', () => {
    assert.deepEqual(
      [summaryText(summary(0, 0, 3)), summaryText(summary(0, 0, 2)), summaryText(summary(0, 4, 0))],
      [
        '$(pass)',
        '$(circle-outline) 2 of 3 instances read',
        '$(circle-outline) 0 of 3 instances read',
      ],
    );
  });

  it('says beside a number how much it covers, unless that is all', () => {
    assert.deepEqual(
      [summaryText(summary(5, 0, 2)), summaryText(summary(5, 0, 3)), summaryText(summary(1, 2, 0))],
      [
        '$(warning) 5 need attention · 2 of 3 instances read',
        '$(warning) 5 need attention',
        '$(warning) 1 needs attention · 0 of 3 instances read',
      ],
    );
  });

  it('is a sentence for a screen reader, with what is not judged', () => {
    assert.deepEqual(
      [
        summarySentence(summary(5, 2, 2)),
        summarySentence(summary(0, 2, 2)),
        summarySentence(summary(0, 0, 3)),
      ],
      [
        '5 of 9 targets need attention, 2 not judged yet · 2 of 3 instances read',
        '2 of 9 targets not judged yet · 2 of 3 instances read',
        'No target needs attention',
      ],
    );
  });
});

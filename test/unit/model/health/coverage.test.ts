import assert from 'node:assert/strict';
import { assess } from '../../../../src/model/health/health';
import type { Unread } from '../../../../src/model/health/verdict';
import { needsAttention } from '../../../../src/model/health/verdictState';
import { counted, hourly, judged, ordinary } from '../../../support/runs';

const runs = hourly({ status: 'failed', errorCode: 'A' }, {}, { ...counted({ deleted: 60 }) });

describe('the coverage of a verdict', () => {
  it('is final unless something is said to be unread', () => {
    const { state, coverage, unread, evidence } = assess({ runs, now: judged });
    assert.deepEqual([state, coverage, unread], ['failing', 'final', []]);
    assert.ok(!('soFar' in evidence));
  });

  for (const unread of [
    ['runs'],
    ['schedule'],
    ['limits'],
    ['runs', 'schedule', 'limits'],
  ] as Unread[][]) {
    it(`is provisional without ${unread.join(', ')}: not judged, whatever the rules say so far`, () => {
      const final = assess({ runs, now: judged });
      const verdict = assess({ runs, now: judged, unread });
      assert.deepEqual(
        { ...verdict, reason: '', evidence: { ...verdict.evidence, also: [] } },
        {
          ...final,
          ...{ state: 'unjudged', coverage: 'provisional', unread, reason: '' },
          evidence: { ...final.evidence, also: [], soFar: 'failing' },
        },
      );
      assert.equal(needsAttention(verdict.state), false);
    });
  }

  it('says what is missing and what is known, without a word of health', () => {
    const { reason, evidence } = assess({
      runs: ordinary(3),
      now: judged,
      unread: ['runs', 'schedule', 'limits'],
      dates: { locale: 'en', timeZone: 'UTC' },
    });
    assert.equal(
      reason,
      'Not read yet: older runs, the schedule, deletion limits. So far: Succeeded: 120 compared, 1 changed in the run of Nov 22, 2026, 03:05 UTC.',
    );
    assert.equal(evidence.soFar, 'healthy');
  });
});

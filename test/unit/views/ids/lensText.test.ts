import assert from 'node:assert/strict';
import type { VerdictState } from '../../../../src/model/health/verdictState';
import type { JobSummary } from '../../../../src/model/jobs/job';
import type { Answer, Resource } from '../../../../src/model/resources/resource';
import { lensText } from '../../../../src/views/ids/lensText';
import { aProvider, anInstance, aSummary } from '../../../support/rows';

const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai', thisYear: 2026 };
const instance = anInstance();
const job = aSummary({ status: 'success' });
const found = (resource: Resource): Answer => ({ state: 'found', resource, readAt: 0 });
const provider = found({ kind: 'identityProvider', instance, provider: aProvider() });

describe('the lens above an id', () => {
  const outcome = '22 Nov, 09:45 GMT+8 · 12 failed, 4 skipped, 48 changed';
  const texts: readonly [
    string,
    Answer,
    JobSummary | undefined,
    VerdictState | undefined,
    string,
  ][] = [
    [
      'the verdict of a provider',
      provider,
      job,
      'hollow',
      `$(circle-slash) HQ OpenLDAP · Hollow success · ${outcome}`,
    ],
    [
      'its last run while it is not judged yet',
      provider,
      job,
      'unjudged',
      `$(pass) HQ OpenLDAP · Succeeded · ${outcome}`,
    ],
    [
      'its last run while nothing was read',
      provider,
      job,
      undefined,
      `$(pass) HQ OpenLDAP · Succeeded · ${outcome}`,
    ],
    [
      'a verdict without a run',
      provider,
      undefined,
      'overdue',
      '$(calendar) HQ OpenLDAP · Overdue · no run among the newest jobs of the instance',
    ],
    [
      'that nothing ran',
      provider,
      undefined,
      undefined,
      'HQ OpenLDAP · no run among the newest jobs of the instance',
    ],
    [
      'how a job ended',
      found({ kind: 'job', instance, job, targetName: 'HQ' }),
      undefined,
      undefined,
      `$(pass) HQ · Succeeded · ${outcome}`,
    ],
    [
      'that a job runs, without moving',
      found({
        kind: 'job',
        instance,
        job: { ...job, status: 'running', counts: undefined },
        targetName: 'HQ',
      }),
      undefined,
      undefined,
      '$(sync) HQ · Running · 22 Nov, 09:45 GMT+8',
    ],
    [
      'that nobody has it',
      { state: 'missing', at: 0, asked: 2 },
      undefined,
      undefined,
      'Not found',
    ],
    [
      'that nobody answers',
      { state: 'failed', at: 0, failure: { sentence: 'No.' } },
      undefined,
      undefined,
      'Could not be looked up',
    ],
  ];
  for (const [what, answer, last, state, expected] of texts) {
    it(`says ${what}`, () => {
      assert.equal(lensText(answer, last, state && { state }, dates), expected);
    });
  }

  it('keeps icons and links in names text', () => {
    const named = aProvider({ identityProviderName: '$(trash) [x](command:y)' });
    const text = lensText(
      found({ kind: 'identityProvider', instance, provider: named }),
      undefined,
      undefined,
      dates,
    );
    assert.ok(text.startsWith('$ (trash) [x] (command:y) · '), text);
  });
});

import assert from 'node:assert/strict';
import { assess } from '../../../../src/model/health/health';
import { verdictOf } from '../../../../src/services/agents/telling';
import { aRun, hour, judged } from '../../../support/runs';

describe('the sentence of a verdict, told to an agent', () => {
  const plain =
    'Error [untrusted.error] in the run of Nov 22, 2026, 03:05 UTC; failed runs in a row: 1.';

  for (const errorCode of [',', 'in', 'a', 'Error', '1', 'LdapException.Busy']) {
    it(`points to the error ${errorCode} where it quotes it`, () => {
      const verdict = assess({
        runs: [aRun(hour, { status: 'failed', errorCode }), aRun(2 * hour)],
        now: judged,
        dates: { timeZone: 'UTC', locale: 'en' },
      });
      assert.equal(verdictOf({ verdict, strip: [] }).sentence, plain);
    });
  }
});

import * as assert from 'node:assert/strict';
import { explainError } from '../../../../src/model/jobs/explainError';
import fixture from '../../../fixtures/errorLines.json';

interface Line {
  code?: string;
  message: string;
  meaning: keyof typeof fixture.meanings;
  /** The attribute or class that the title names. */
  of?: string;
  /** The LDAP result; none where the line is no answer of a directory. */
  result?: number;
  source: string;
}

describe('explainError, held against lines of public reports', () => {
  for (const { code, message, meaning, of, result, source } of fixture.lines as Line[]) {
    const short = message.replaceAll(/\s+/g, ' ').slice(0, 90);
    it(`says ${meaning} of ${short} (${source})`, () => {
      const explanation = explainError(code ?? 'Failed', message);
      assert.equal(explanation?.title, fixture.meanings[meaning].replace('{0}', of ?? '{0}'));
      if (result !== undefined) assert.equal(explanation.ldapCode, result);
    });
  }

  it('holds at least 150 lines', () => {
    assert.ok(fixture.lines.length >= 150);
  });
});

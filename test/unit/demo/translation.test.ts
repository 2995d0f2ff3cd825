import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { clauses } from '../../../src/model/text/clauses';
import { Translation } from '../../demo/translation';
import { inChinese } from '../../support/failureTable';

describe('the words of the demo', () => {
  /** As the tree names the row of a job for whoever does not see it. */
  const row = (status: string) => clauses([l10n.t('Job of {0}', 'Nov 22, 10:00'), l10n.t(status)]);

  it('find the row of a job in both languages', async () => {
    assert.match(row('Failed'), new Translation(undefined).job('Failed'));
    assert.doesNotMatch(row('Succeeded'), new Translation(undefined).job('Failed'));
    await inChinese(() => {
      assert.match(row('Failed'), new Translation('zh-cn').job('Failed'));
      assert.doesNotMatch(row('Succeeded'), new Translation('zh-cn').job('Failed'));
    });
  });
});

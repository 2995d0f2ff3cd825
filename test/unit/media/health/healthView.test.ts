import assert from 'node:assert/strict';
import { verdictStates } from '../../../../src/model/health/verdictState';
import { verdictIcon } from '../../../../src/model/health/healthWords';
import { changeSentence } from '../../../../media/health/changeSentence';
import { untilDue } from '../../../../media/health/untilDue';
import { keepOrder } from '../../../../media/health/keepOrder';
import { refsInSight } from '../../../../media/health/refsInSight';
import { nextOrder } from '../../../../media/health/nextOrder';
import { rowKey } from '../../../../src/model/health/healthRow';
import { verdictChoices } from '../../../../media/health/verdictChoices';
import { readViewState } from '../../../../media/health/viewState';
import { verdictLook } from '../../../../media/shared/verdictLook';
import { healthGallery } from '../../../support/healthGallery';

const { rows } = healthGallery['instance']!;

describe('the health page', () => {
  it('draws every verdict as the tree does: the same shape, and a colour that means the same', () => {
    const tones = {
      'testing.iconFailed': 'failed',
      'list.warningForeground': 'skipped',
      'testing.iconSkipped': 'neutral',
      'testing.iconPassed': 'success',
    };
    for (const state of verdictStates) {
      const { id, color } = verdictIcon(state);
      assert.deepEqual(verdictLook(state), { icon: id, tone: tones[color as keyof typeof tones] });
    }
  });

  it('turns the order of a column round, and begins another where one looks first', () => {
    const worst = { by: 'attention', descending: false } as const;
    assert.deepEqual(nextOrder(worst, 'attention'), { by: 'attention', descending: true });
    assert.deepEqual(nextOrder(worst, 'lastSuccess'), { by: 'lastSuccess', descending: true });
    assert.deepEqual(nextOrder(worst, 'failureRate'), { by: 'failureRate', descending: true });
    assert.deepEqual(nextOrder(worst, 'nextDue'), { by: 'nextDue', descending: false });
    assert.deepEqual(nextOrder(worst, 'name'), { by: 'name', descending: false });
  });

  it('offers the verdicts there are, worst first, and the chosen one in any case', () => {
    const some = rows.filter(({ name }) => ['Lark', 'HQ OpenLDAP', 'WeCom'].includes(name));
    assert.deepEqual(verdictChoices([...some, ...some], 'stale'), [
      { state: 'failing', count: 2 },
      { state: 'stale', count: 0 },
      { state: 'degraded', count: 2 },
      { state: 'healthy', count: 2 },
    ]);
  });

  it('keeps rows in their places, with new ones behind', () => {
    assert.deepEqual(
      keepOrder(['n', 'c', 'a', 'm', 'b'], (key) => key, ['a', 'b', 'gone', 'c']),
      [...['a', 'b', 'c'], ...['n', 'm']],
    );
  });

  it('tells the host of the rows in sight in their order, by where they are', () => {
    const [first, second, third] = rows;
    const inSight = new Set([rowKey(third!), rowKey(first!), 'gone']);
    assert.notEqual(rowKey(second!), rowKey({ ...second!, instanceId: 'other' }));
    assert.deepEqual(
      refsInSight(rows, inSight),
      [first!, third!].map(({ region, instanceId, targetType, targetId: id }) => ({
        ...{ region, instanceId, id },
        kind: targetType === 'application' ? targetType : 'identityProvider',
      })),
    );
  });

  it('says when a run is due, or for how long it has been waited for', () => {
    const now = Date.UTC(2026, 10, 22);
    assert.deepEqual(untilDue(now + 9 * 3_600_000, now, 'en'), { text: 'in 9 hr.', isLate: false });
    assert.deepEqual(untilDue(now - 7 * 3_600_000, now, 'en'), { text: '7 h late', isLate: true });
  });

  it('reads how it was left, whatever that is', () => {
    const fresh = readViewState(undefined);
    assert.deepEqual(fresh, {
      order: { by: 'attention', descending: false },
      text: '',
      attention: false,
      scroll: 0,
    });
    for (const odd of [null, 7, { view: null }, { view: { order: 'x', state: 'odd', text: 1 } }])
      assert.deepEqual(readViewState(odd), fresh);
    const left = {
      ...fresh,
      order: { by: 'name', descending: true },
      text: 'AD',
      attention: true,
      state: 'stale',
      scroll: 12,
    };
    assert.deepEqual(readViewState({ view: left }), left);
  });

  it('says aloud what a read brought, why it failed, and that it became slow', () => {
    const idle = { loading: false, rows, gaps: [] };
    const loading = { ...idle, loading: true, rows: [] };
    const failure = { sentence: 'Sign in again.' };
    const gaps = [{ region: 'r', instanceName: 'i', failure }];
    assert.equal(changeSentence(loading, idle), '10 of 13 targets need attention.');
    assert.equal(
      changeSentence(loading, { ...idle, gaps }),
      '10 of 13 targets need attention. The table is not complete.',
    );
    assert.equal(changeSentence(loading, { ...idle, failure }), 'Sign in again.');
    assert.equal(changeSentence({ ...idle, failure }, { ...idle, failure }), undefined);
    assert.match(changeSentence(idle, { ...idle, slowedUntil: 1 }) ?? '', /more slowly/);
    assert.equal(changeSentence(idle, idle), undefined);
  });
});

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
import { readViewState, toggled } from '../../../../media/health/viewState';
import { attentionWords } from '../../../../media/health/attentionWords';
import { countByInstance } from '../../../../media/health/countByInstance';
import { columnWidth, shownColumns, withWidth } from '../../../../media/health/tableColumns';
import { tableLines } from '../../../../media/health/tableLines';
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
      attention: true,
      open: [],
      widths: {},
      scroll: 0,
    });
    const odd = { order: 'x', state: 'odd', text: 1, open: 'x', widths: { name: 'wide', odd: 1 } };
    for (const each of [null, 7, { view: null }, { view: odd }])
      assert.deepEqual(readViewState(each), fresh);
    const left = {
      ...fresh,
      order: { by: 'name', descending: true },
      text: 'AD',
      attention: false,
      open: ['a', 'b'],
      widths: { name: 240 },
      state: 'stale',
      scroll: 12,
    };
    assert.deepEqual(readViewState({ view: left }), left);
  });

  it('unfolds a row and folds it again, and forgets those of long ago', () => {
    assert.deepEqual(toggled(['a', 'b'], 'c'), ['a', 'b', 'c']);
    assert.deepEqual(toggled(['a', 'b'], 'a'), ['b']);
    const many = Array.from({ length: 20 }, (_, index) => String(index));
    assert.deepEqual(toggled(many, 'new'), [...many.slice(1), 'new']);
  });

  it('has columns as there is room, by what they are worth', () => {
    const all = ['name', 'attention', 'strip', 'lastSuccess', 'nextDue', 'failureRate'];
    assert.deepEqual(shownColumns(902, {}), all);
    assert.deepEqual(shownColumns(800, {}), all.slice(0, 5));
    assert.deepEqual(shownColumns(652, {}), all.slice(0, 4));
    assert.deepEqual(shownColumns(649, {}), ['name', 'attention', 'lastSuccess']);
    // What the user draws wide takes the room of what matters less.
    assert.deepEqual(shownColumns(902, { name: 400 }), [
      'name',
      'attention',
      'strip',
      'lastSuccess',
    ]);
    assert.deepEqual(shownColumns(700, { name: 400 }), ['name', 'attention', 'lastSuccess']);
  });

  it('draws a column as wide as the user did, within reason', () => {
    assert.equal(columnWidth('name', 902, {}), 198);
    assert.equal(columnWidth('name', 1400, {}), 280);
    assert.equal(columnWidth('name', 902, { name: 20 }), 110);
    assert.equal(columnWidth('strip', 902, { strip: 9999 }), 320);
    assert.deepEqual(withWidth({ name: 200 }, 'strip', 120.4), { name: 200, strip: 120 });
    assert.deepEqual(withWidth({ name: 200, strip: 120 }, 'strip', undefined), { name: 200 });
  });

  it('puts rows of an instance below its head, and details below their row', () => {
    const [first, second, third] = rows.map((row, index) => ({
      ...row,
      instanceId: index % 2 ? 'idaas_b' : 'idaas_a',
      instanceName: index % 2 ? 'Alpha' : 'Beta',
    }));
    const three = [first!, second!, third!];
    const lines = (open: string[], hasHeads: boolean) =>
      tableLines(three, new Set(open), hasHeads).map(({ kind, row }) => `${kind} ${row.name}`);
    assert.deepEqual(
      lines([], false),
      three.map(({ name }) => `target ${name}`),
    );
    assert.deepEqual(lines([rowKey(first!)], true), [
      'instance HQ OpenLDAP',
      'target HQ OpenLDAP',
      'instance Franchise',
      'target Franchise',
      'details Franchise',
      'target DingTalk',
    ]);
    const keys = tableLines(three, new Set([rowKey(first!)]), true).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('counts the targets of each instance that need attention', () => {
    const two = rows.map((row, index) => ({ ...row, instanceId: index < 6 ? 'a' : 'b' }));
    assert.deepEqual(
      [...countByInstance(two)],
      [
        ['cn-hangzhou/a', { attention: 5, of: 6 }],
        ['cn-hangzhou/b', { attention: 5, of: 7 }],
      ],
    );
  });

  it('says in a few words how many need attention', () => {
    const words = (attention: number, unjudged?: number) =>
      attentionWords({ attention, of: 24, ...(unjudged && { unjudged }) }, String);
    assert.equal(words(11), '11 of 24 need attention');
    assert.equal(words(1, 3), '1 of 24 needs attention, 3 not judged yet');
    assert.equal(words(0), '0 of 24 need attention');
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

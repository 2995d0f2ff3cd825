import assert from 'node:assert/strict';
import type { JobSummary } from '../../../../src/model/jobs/job';
import { ConnectionState } from '../../../../src/services/connections/connectionState';
import { SeenRuns, seenIds } from '../../../../src/services/jobs/seenRuns';
import { FakeState } from '../../../support/stores';
import { aSummary } from '../../../support/rows';

const target = { region: 'cn-hangzhou', instanceId: 'idaas_1', id: 'idp_1' };
const run = (n: number): JobSummary =>
  aSummary({ synchronizationJobId: `sync_${n}`, startTime: n * 1000 });
const runs = [3, 2, 1].map(run);

describe('the runs that somebody has looked at', () => {
  let global: FakeState;
  let seen: SeenRuns;
  const connections = {
    get: (id: string) => (id === 'main' ? ({ id } as never) : undefined),
    onDidChange: () => ({ dispose: () => undefined }),
  };
  beforeEach(() => {
    global = new FakeState();
    seen = new SeenRuns(new ConnectionState('seenRuns/', global, connections));
  });
  const ids = () => [...seenIds(seen.of('main', target), runs)];

  it('are those whose page was on show, two at once among them', async () => {
    await Promise.all(['sync_2', 'sync_1'].map((id) => seen.noteJob('main', target, id)));
    assert.deepEqual(ids(), ['sync_1', 'sync_2']);
    const held = seen.of('main', target);
    await seen.noteJob('main', target, 'sync_2');
    assert.equal(seen.of('main', target), held, 'nothing new');
  });

  it('are those in a history that was on show, and none that began later', async () => {
    await seen.noteHistory('main', target, []);
    assert.deepEqual(ids(), []);
    await seen.noteHistory('main', target, runs.slice(1));
    assert.deepEqual(ids(), ['sync_2', 'sync_1']);
  });

  it('belong to a target of a connection, and outlive the window', async () => {
    await seen.noteJob('main', target, 'sync_1');
    assert.equal(seen.of('main', { ...target, id: 'idp_2' }), undefined);
    await seen.noteJob('other', target, 'sync_1');
    assert.equal(seen.of('other', target), undefined, 'a connection that is not there');
    seen = new SeenRuns(new ConnectionState('seenRuns/', global, connections));
    assert.deepEqual(ids(), ['sync_1']);
    await global.update('seenRuns/main', 7);
    seen = new SeenRuns(new ConnectionState('seenRuns/', global, connections));
    assert.deepEqual(ids(), []);
  });
});

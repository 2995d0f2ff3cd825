import assert from 'node:assert/strict';
import type { TreeNode } from '../../../../src/model/resources/treeNode';
import { HealthBoard } from '../../../../src/services/health/healthBoard';
import { TargetHistory } from '../../../../src/services/jobs/targetHistory';
import { start } from '../../../emulator/start';
import { followedTreeOn } from '../../../support/followedTreeOn';
import { healthOn, placeOf, plansOn } from '../../../support/healthOn';
import { drawRead, open } from '../../../support/outline';
import { pinned, serviceOn } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

/** Names of actions as the table writes them. */
const short: Record<string, string> = {
  ListIdentityProviders: 'providers',
  ListSynchronizationJobs: 'jobs',
  ListApplications: 'applications',
  GetIdentityProviderUdPullConfiguration: 'configurations',
  GetIdentityProviderUdPushConfiguration: 'configurations',
  GetIdentityProvider: 'provider',
  ListInstances: 'instances',
};

/** What each gesture costs in the sample company, one after the other; README says the same in words. */
const expected: Record<string, Record<string, number>> = {
  'open the view': { instances: 2 },
  'unfold an instance: what its rows need': { providers: 1, jobs: 1 },
  'unfold an instance: its plan, in the background': {
    jobs: 6,
    configurations: 7,
    applications: 1,
  },
  'fold it and unfold it again': {},
  'hide the view and show it again': {},
  'unfold a provider': { jobs: 1 },
  'unfold it again': {},
  'open its configuration': { provider: 1, configurations: 1 },
  'unfold its applications': { applications: 1 },
  'unfold all jobs': { jobs: 1 },
  'open the history of a provider': { jobs: 1 },
  // Two other instances with 16 targets.
  'open the health page': { providers: 2, jobs: 12, configurations: 7, applications: 2 },
  'scroll through all of it': {},
  'export it': {},
  'refresh a provider': { jobs: 1 },
};

describe('calls of gestures', () => {
  it('are these', async () => {
    const emulator = await start({ scenario: 'company', now: pinned });
    const service = await serviceOn(emulator);
    const { explorer, session } = service;
    const health = healthOn(service);
    const plans = plansOn(service, health);
    const tree = followedTreeOn(service, health, plans);
    const table: Record<string, Record<string, number>> = {};
    emulator.calls.length = 0;
    const note = (gesture: string) => {
      const calls: Record<string, number> = {};
      for (const { action } of emulator.calls.splice(0)) {
        const name = short[action] ?? action;
        calls[name] = (calls[name] ?? 0) + 1;
      }
      table[gesture] = calls;
    };
    const rest = async () => {
      await settle();
      await until(() => !plans.isReading);
    };
    let board: HealthBoard | undefined;
    try {
      await drawRead(explorer);
      note('open the view');

      tree.setVisible(false);
      const instance = await open(explorer, 'Corporate directory');
      const rows = await tree.unfold(instance);
      note('unfold an instance: what its rows need');
      tree.setVisible(true);
      await rest();
      note('unfold an instance: its plan, in the background');
      tree.fold(instance);
      await tree.unfold(instance);
      await rest();
      note('fold it and unfold it again');
      tree.setVisible(false);
      tree.setVisible(true);
      await rest();
      note('hide the view and show it again');

      const find = (condition: (row: TreeNode) => boolean) => rows.find(condition)!;
      const provider = find(
        (row) => row.kind === 'provider' && row.provider.identityProviderName === 'HQ OpenLDAP',
      );
      assert.ok(provider.kind === 'provider');
      await tree.unfold(provider);
      await rest();
      note('unfold a provider');
      tree.fold(provider);
      await tree.unfold(provider);
      await rest();
      note('unfold it again');
      const { region, instanceId } = provider.instance;
      const place = { region, instanceId };
      const { identityProviderId: id } = provider.provider;
      const ref = { ...place, kind: 'identityProvider' as const, id };
      await session.configurations.reader(ref, provider.provider).load(() => {});
      await rest();
      note('open its configuration');
      await tree.unfold(find(({ kind }) => kind === 'applications'));
      await rest();
      note('unfold its applications');
      await tree.unfold(find(({ kind }) => kind === 'allJobs'));
      await rest();
      note('unfold all jobs');

      const other = health
        .targets(place)
        .find(({ provider: of }) => of && of !== provider.provider)!;
      const history = new TargetHistory(session, health, plans, place, other, () => ({}));
      await history.load();
      history.dispose();
      note('open the history of a provider');

      board = new HealthBoard(session, health, plans);
      await board.load();
      await rest();
      note('open the health page');
      board.refine(board.current.rows.map(placeOf));
      await rest();
      note('scroll through all of it');
      await board.finish();
      note('export it');

      explorer.refresh(provider);
      await drawRead(explorer, provider);
      await rest();
      note('refresh a provider');
      assert.deepEqual(table, expected);
    } finally {
      board?.dispose();
      tree.dispose();
      plans.dispose();
      health.dispose();
      service.dispose();
      await emulator.dispose();
    }
  });
});

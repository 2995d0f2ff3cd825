import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HealthPageModel } from '../../src/protocol/healthPage';
import type { InstanceNode, ProviderNode } from '../../src/model/resources/treeNode';
import { tellOfWatch } from '../../src/views/status/watchNotice';
import { Pages } from './support/pages';
import { Prompts } from './support/prompts';
import { Service } from './support/service';
import { until } from './support/until';

describe('health in VS Code', () => {
  let service: Service;
  let prompts: Prompts;
  let pages: Pages;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    pages = new Pages();
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
    await service.signIn();
  });
  afterEach(() => pages.close());
  after(async () => {
    pages.dispose();
    prompts.dispose();
    await service.dispose();
  });

  const shows = (condition: (model: HealthPageModel) => boolean) =>
    pages.last.shows('the targets', (model) =>
      condition(model as unknown as HealthPageModel),
    ) as unknown as Promise<HealthPageModel>;
  const counts = (action: string) => service.actions().filter((each) => each === action).length;

  it('judges the targets of a connection by itself, with fewer calls than two for each row', async () => {
    await vscode.commands.executeCommand('idaasSync.showHealth');
    const model = await shows(
      ({ rows, loading, progress }) =>
        rows.length > 10 && !loading && progress.done === progress.of,
    );
    assert.deepEqual([model.gaps, model.failure], [[], undefined]);
    assert.equal(counts('ListIdentityProviders'), model.progress.of);
    const others = service.actions().length - counts('ListInstances') - 2 * model.progress.of;
    assert.ok(others < 2 * model.rows.length, `${others} calls for ${model.rows.length} rows`);
    assert.match(pages.last.panel.title, /^Health of main$/);
  });

  it('says what an instance cannot tell, and shows the rest', async () => {
    service.emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: 'denied' }]);
    try {
      await vscode.commands.executeCommand('idaasSync.showHealth');
      const { gaps } = await shows(({ loading, gaps: found }) => !loading && found.length > 0);
      assert.match(gaps[0]?.failure.sentence ?? '', /eiam:ListSynchronizationJobs/);
    } finally {
      service.emulator.faults.clear();
    }
  });

  it('counts in the badge of the view what needs attention', async () => {
    const { extension } = service;
    const node = (await service.node('Corporate directory')) as InstanceNode;
    await extension.explorer.children(node);
    const { health, plans } = await extension.health();
    await plans.finish([node.instance]);
    const { attention, targets, unjudged, instances } = health.summary();
    assert.deepEqual([unjudged, instances], [0, { read: 1, of: 2 }]);
    assert.ok(attention > 0);
    const badge = {
      value: attention,
      tooltip: `${attention} of ${targets} targets need attention · 1 of 2 instances read`,
    };
    await until('the badge shows', () => {
      const shown = extension.view['view'].badge;
      return shown?.value === badge.value && shown.tooltip === badge.tooltip;
    });
  });

  it('tells of a watch once, with the verdict, and opens the job', async () => {
    const node = (await service.node('Corporate directory', 'Branch AD')) as ProviderNode;
    const { lastRun, verdict, instance } = node;
    assert.ok(lastRun && verdict);
    prompts.expect(() => 'Open');
    await tellOfWatch({
      connectionId: service.extension.connections.active!.id,
      watch: {
        target: {
          connectionId: service.extension.connections.active!.id,
          region: instance.region,
          instanceId: instance.instanceId,
          kind: 'identityProvider',
          id: node.provider.identityProviderId,
        },
        name: 'Branch [AD](command:x)',
      },
      job: lastRun,
      verdict,
    });
    assert.equal(prompts.seen.length, 1);
    const [{ kind, parameters } = { kind: '', parameters: [] }] = prompts.seen;
    assert.equal(kind, 'showWarningMessage');
    assert.match(String(parameters[0]), /^Branch \[AD\] \(command:x\): Failed\. Failing: Error /);
    assert.deepEqual(parameters.slice(1), ['Open']);
    const model = await pages.last.shows('the job', ({ job }) => job !== undefined);
    assert.equal(model.job?.synchronizationJobId, lastRun.synchronizationJobId);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { HealthPageModel } from '../../src/protocol/healthPage';
import type { ProviderNode } from '../../src/model/resources/treeNode';
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

  it('shows the targets of a connection: two calls for each instance, and one at most for each row', async () => {
    await vscode.commands.executeCommand('idaasSync.showHealth');
    const model = await shows(({ rows, loading }) => rows.length > 10 && !loading);
    assert.equal(model.progress.done, model.progress.of);
    assert.deepEqual([model.gaps, model.failure], [[], undefined]);
    assert.equal(counts('ListIdentityProviders'), model.progress.of);
    const others = service.actions().length - counts('ListInstances') - 2 * model.progress.of;
    assert.ok(others <= model.rows.length, `${others} calls for ${model.rows.length} rows`);
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
    await extension.explorer.children(await service.node('Corporate directory'));
    const { badge } = await until('the badge shows', () => {
      const view = extension.view['view'];
      return view.badge && { badge: view.badge };
    });
    const { attention, targets } = (await extension.health()).health.attention();
    assert.ok(attention > 0);
    assert.deepEqual(badge, {
      value: attention,
      tooltip: `${attention} of ${targets} targets need attention`,
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
    assert.match(
      String(parameters[0]),
      /^Branch {2}AD \(command:x\): Failed\. Failing: The run of /,
    );
    assert.deepEqual(parameters.slice(1), ['Open']);
    const model = await pages.last.shows('the job', ({ job }) => job !== undefined);
    assert.equal(model.job?.synchronizationJobId, lastRun.synchronizationJobId);
  });
});

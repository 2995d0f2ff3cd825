import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FailureNode } from '../../src/model/resources/treeNode';
import { faultKinds } from '../emulator/gateway/fault';
import { Pages } from './support/pages';
import { Prompts } from './support/prompts';
import { QuickClock } from './support/quickClock';
import { nameOf, Service } from './support/service';
import { until } from './support/until';

/** Those that make a call fail; the others change what it answers. */
const kinds = faultKinds.filter((kind) => !['slow', 'repeatToken', 'oddShapes'].includes(kind));

describe('while every call fails', () => {
  let service: Service;
  let prompts: Prompts;
  let pages: Pages;
  let clock: QuickClock;

  before(async () => {
    service = await Service.start();
    prompts = new Prompts();
    pages = new Pages();
    clock = new QuickClock(service.extension.clock);
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
    await service.signIn();
    await run('idaasSync.explorer.focus');
  });
  afterEach(() => {
    service.emulator.faults.clear();
    clock.isHurried = false;
    clock.isSkipping = false;
    return pages.close();
  });
  after(async () => {
    clock.dispose();
    pages.dispose();
    prompts.dispose();
    await service.dispose();
  });

  const run = (command: string, ...given: unknown[]) =>
    vscode.commands.executeCommand(command, ...given);
  const rows = () => service.extension.explorer.children();
  const failures = async () =>
    (await rows()).filter((row): row is FailureNode => row.kind === 'failure');

  for (const kind of kinds)
    it(`by ${kind}, tree and page say so, keep what they have, and recover with Retry`, async () => {
      const instances = (await rows()).map(nameOf);
      await run('idaasSync.openJob', await service.node('Corporate directory', 'Branch AD', 'job'));
      const isRead = ({ job, loading }: { job?: unknown; loading: boolean }) =>
        Boolean(job) && !loading;
      const { job } = await pages.last.shows('the record', isRead);
      const page = (await service.extension.pages()).job.active;

      service.emulator.faults.set([{ action: '*', kind }]);
      clock.isHurried = kind === 'hang';
      clock.isSkipping = kind.startsWith('throttle');
      await run('idaasSync.refresh');
      const row = await until('the tree tells of the failure', async () => (await failures())[0]);
      const { staleSince, sentence, code, requestId } = row;
      assert.equal(typeof staleSince, 'number');
      assert.match(sentence, /^\S.+\. [A-Z].+\.$/);
      assert.deepEqual((await rows()).map(nameOf), ['failure', ...instances]);
      await page?.refresh();
      const shown = await pages.last.shows('the failure', ({ failure }) => failure !== undefined);
      assert.deepEqual(shown.job, job);
      // What is not found any more is another thing for each.
      const family = (of?: string) => of?.split('.', 1)[0];
      assert.equal(family(shown.failure?.code), family(code));
      for (const id of [requestId, shown.failure?.requestId])
        if (code?.includes('.')) assert.match(id ?? '', /^[0-9A-F-]{36}$/);
      assert.deepEqual(prompts.seen, []);

      service.emulator.faults.clear();
      clock.isHurried = false;
      clock.isSkipping = false;
      await run('idaasSync.retry', row);
      await until('the tree has recovered', async () => (await failures()).length === 0);
      assert.deepEqual((await rows()).map(nameOf), instances);
      await page?.refresh();
      await pages.last.shows('the record again', (model) => isRead(model) && !model.failure);
      assert.deepEqual(prompts.seen, []);
    });
});

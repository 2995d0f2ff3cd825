import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { largestAnswer } from '../../src/model/agents/toolAnswer';
import { toolNames, type ToolName } from '../../src/model/agents/toolInputs';
import { answerDue } from '../../src/services/agents/agentTools';
import { agentTable, type AgentWindow } from '../support/agentTable';
import { BetweenServer } from './support/between';
import { extensionId } from './support/extension';
import { QuickClock } from './support/quickClock';
import { Service } from './support/service';
import { until } from './support/until';

interface Answer {
  complete: boolean;
  error?: { kind: string };
  targets?: { id: string; verdict: string; link: string }[];
  explanation?: { title: string };
  counts?: Record<string, number>;
  next: string[];
}

describe('the tools of agents in VS Code', () => {
  let service: Service;

  before(async () => {
    service = await Service.start();
  });
  beforeEach(() => service.signOut());
  after(() => service.dispose());

  async function ask(name: ToolName, input: object): Promise<Answer> {
    // No chat request stands behind it: there is no model in a test.
    const options = { input, toolInvocationToken: undefined };
    const { content } = await vscode.lm.invokeTool(name, options);
    assert.equal(content.length, 1);
    const [part] = content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.ok(Buffer.byteLength(part.value) <= largestAnswer);
    return JSON.parse(part.value) as Answer;
  }

  it('are offered, five of them with a connection', async () => {
    await service.signIn();
    await until('all are offered', () =>
      toolNames.every((name) => vscode.lm.tools.some((tool) => tool.name === name)),
    );
  });

  it('answer what the pages say, with links that open here', async () => {
    await service.signIn();
    // One target, since which of several ran last depends on the time of day.
    const { targets = [], next } = await ask('idaas_sync_list_targets', {
      verdict: 'failing',
      name: 'Branch AD',
    });
    assert.equal(targets.length, 1);
    for (const { verdict, link } of targets) {
      assert.equal(verdict, 'failing');
      assert.ok(link.startsWith(`${vscode.env.uriScheme}://${extensionId}/open?`), link);
    }
    const input = JSON.parse(/\{.*/.exec(next[0] ?? '')?.[0] ?? '') as object;
    const { explanation } = await ask('idaas_sync_explain_job', input);
    assert.match(explanation?.title ?? '', /password of the administrator account is wrong/);
  });

  it('check a text and say what to do while nobody is signed in', async () => {
    const text = '0 45 1 * * MON';
    const checked = await ask('idaas_sync_check_configuration', { text });
    assert.deepEqual(checked.counts, { error: 1, warning: 0, hint: 0 });
    const { error } = await ask('idaas_sync_list_targets', {});
    assert.equal(error?.kind, 'signedOut');
    assert.deepEqual(service.actions(), []);
  });

  it('say beforehand what they read, with which connection and of which instance', async () => {
    await service.signIn();
    const node = await service.node('Corporate directory', 'Branch AD');
    assert.ok(node.kind === 'provider');
    await service.rest();
    const tools = await service.extension.agents();
    const { identityProviderId: target } = node.provider;
    const said = (name: ToolName, input: unknown) => tools.prepare(name, input).invocationMessage;
    assert.equal(
      said('idaas_sync_get_health', { target }),
      `Reading the health of "${target}" with connection "main", instance "Corporate directory"`,
    );
    assert.equal(
      said('idaas_sync_get_health', { target: '[x](command:workbench.action.quit) $(zap)' }),
      'Reading the health of "[x] (command:workbench.action.quit) $ (zap)" with connection "main"',
    );
    assert.equal(
      said('idaas_sync_check_configuration', { text: '0 45 1 * * ?' }),
      'Checking a configuration text, without a call',
    );
    assert.equal(said('idaas_sync_get_health', { id: 7 }), undefined);
    assert.deepEqual(service.actions(), []);
  });

  it('read nothing in restricted mode', async () => {
    await service.signIn();
    await service.rest();
    const own = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
    Object.defineProperty(vscode.workspace, 'isTrusted', { value: false, configurable: true });
    try {
      for (const name of toolNames)
        assert.equal((await ask(name, { text: '0 45 1 * * ?' })).error?.kind, 'restricted', name);
      assert.deepEqual(service.actions(), []);
    } finally {
      if (own) Object.defineProperty(vscode.workspace, 'isTrusted', own);
    }
  });
});

/** The same as of the functions alone (`test/unit/services/agents/agentTable.test.ts`), by the way that a model takes. */
describe('the tools of agents, called by the editor,', () => {
  const regions = ['cn-hangzhou', 'ap-southeast-1'];
  const between = new Map<string, BetweenServer>();
  let service: Service;
  let clock: QuickClock;
  let window: AgentWindow;

  before(async () => {
    service = await Service.start();
    const { emulator } = service;
    const state = (await (await fetch(`${emulator.control}/state`)).json()) as {
      endpoints: Record<string, number>;
    };
    for (const id of regions) between.set(id, await BetweenServer.before(state.endpoints[id] ?? 0));
    const endpoints = Object.fromEntries([...between].map(([id, at]) => [id, at.endpoint]));
    clock = new QuickClock(service.extension.clock);
    // A slow region is waited for so long, an answer, a call, the keyring, and keys of any kind.
    clock.keeps = [1_000, answerDue, 10_000, 20_000, 60_000];
    window = {
      emulator,
      open: async (asked, happens = {}) => {
        clock.isSkipping = false;
        await service.signOut();
        await service.signIn('main', asked, endpoints);
        for (const each of between.values()) each.between = happens;
        clock.isHurried = happens.failure?.isSilent === true;
        clock.isSkipping = happens.failure !== undefined;
      },
      text: async (name, input, signal) => {
        const source = new vscode.CancellationTokenSource();
        signal?.addEventListener('abort', () => source.cancel());
        const options = { input: input as object, toolInvocationToken: undefined };
        try {
          const { content } = await vscode.lm.invokeTool(name, options, source.token);
          const [part] = content;
          assert.ok(content.length === 1 && part instanceof vscode.LanguageModelTextPart);
          return part.value;
        } finally {
          source.dispose();
        }
      },
    };
  });
  after(async () => {
    clock.dispose();
    await service.dispose();
    for (const each of between.values()) each.dispose();
  });

  for (const { title, isOfFunctions, run } of agentTable)
    if (!isOfFunctions) it(title, () => run(window));
});

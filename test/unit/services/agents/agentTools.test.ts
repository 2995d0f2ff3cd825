import assert from 'node:assert/strict';
import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { Transport } from '../../../../src/api/transport';
import { CancelledError } from '../../../../src/base/errors';
import { largestAnswer } from '../../../../src/model/agents/toolAnswer';
import { toolNames, type ToolName } from '../../../../src/model/agents/toolInputs';
import { ramPolicy } from '../../../../src/model/connections/ramPolicy';
import { verdictStates, type VerdictState } from '../../../../src/model/health/verdictState';
import { answerDue } from '../../../../src/services/agents/agentTools';
import { HealthBoard } from '../../../../src/services/health/healthBoard';
import { start, type Emulator } from '../../../emulator/start';
import { Agents, type AgentAnswer } from '../../../support/agentsOn';
import { retryPauses } from '../../../support/fakeClock';
import { pinned, serviceOn, type ServiceOptions } from '../../../support/serviceOn';
import { until } from '../../../support/until';

interface Row {
  id: string;
  verdict: VerdictState;
  lastRun: string;
  untrusted: { name: string };
}

const list = 'idaas_sync_list_targets';
const health = 'idaas_sync_get_health';
const explain = 'idaas_sync_explain_job';
const compare = 'idaas_sync_compare_jobs';
const check = 'idaas_sync_check_configuration';

const rowsOf = (answer: AgentAnswer) => answer['targets'] as Row[];

describe('the tools of agents', () => {
  let emulator: Emulator;
  let agents: Agents;

  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    emulator.faults.clear();
    await open();
  });
  afterEach(() => agents.dispose());
  after(() => emulator.dispose());

  async function open(options: ServiceOptions = {}): Promise<void> {
    const service = await serviceOn(emulator, options);
    service.clock.skips = retryPauses;
    agents = new Agents(service);
    emulator.calls.length = 0;
  }

  it('tell of a target of each verdict, in a list and by itself', async () => {
    for (const state of verdictStates.filter((each) => each !== 'unjudged')) {
      const found = rowsOf(await agents.ask(list, { verdict: state }));
      assert.deepEqual([...new Set(found.map(({ verdict }) => verdict))], [state]);
      const [row] = found;
      assert.ok(row);
      const told = await agents.ask(health, { target: row.id });
      assert.deepEqual([told['verdict'], told['coverage'], told.complete], [state, 'final', true]);
      assert.equal((told['untrusted'] as Row['untrusted']).name, row.untrusted.name);
    }
  });

  it('say why the run of last night failed in two questions', async () => {
    const { next } = await agents.ask(list, { verdict: 'failing' });
    const [, name, input] = /^(\w+) (.*)$/.exec(next[0] ?? '') ?? [];
    assert.equal(name, explain);
    const answer = await agents.ask(explain, JSON.parse(input ?? ''));
    assert.match(JSON.stringify(answer['explanation']), /password of the administrator account/);
    assert.deepEqual((answer['streak'] as { failedInARow: number }).failedInARow, 4);
    assert.equal(answer.complete, true);
  });

  it('explain the newest run that failed, also when it failed in part', async () => {
    const part = await agents.ask(explain, { latestFailedOf: 'Corp AD (outbound)' });
    const { status, counts } = part['job'] as { status: string; counts: { failed: number } };
    assert.deepEqual([status, counts.failed, part['note']], ['partial_success', 4, undefined]);
    const well = await agents.ask(explain, { latestFailedOf: 'Singapore AD' });
    assert.match(String(well['note']), /newer runs of the target failed nothing|None of the/);
  });

  it('cost what the health page costs, and nothing for what is known', async () => {
    await agents.ask(list, {});
    const called = emulator.calls.map(({ action }) => action).sort();
    agents.dispose();
    await open();
    const board = new HealthBoard(agents.service.session, agents.health, agents.plans);
    await board.load();
    await until(() => !board.current.loading);
    board.dispose();
    assert.deepEqual(called, emulator.calls.map(({ action }) => action).sort());

    const { next } = await agents.ask(explain, { latestFailedOf: 'Branch AD' });
    const input: unknown = JSON.parse(/\{.*/.exec(next[0] ?? '')?.[0] ?? '');
    await agents.ask(check, { provider: 'Corp AD (outbound)' });
    emulator.calls.length = 0;
    await agents.ask(list, {});
    await agents.ask(health, { target: 'HQ OpenLDAP' });
    await agents.ask(explain, { latestFailedOf: 'Branch AD' });
    await agents.ask(compare, input);
    await agents.ask(check, { provider: 'Corp AD (outbound)' });
    assert.deepEqual(emulator.calls, []);
  });

  it('make no other calls than those that the policy for reading allows', async () => {
    const sent = new Set<string>();
    const transport: Transport = {
      send: (request, signal) => {
        sent.add(request.action);
        return openApiTransport.send(request, signal);
      },
    };
    agents.dispose();
    await open({ transport });
    await askAll();
    const allowed: readonly string[] = ramPolicy.match(/(?<=eiam:)(?:List|Get)\w+/g) ?? [];
    assert.deepEqual(
      [...sent].filter((action) => !allowed.includes(action)),
      [],
    );
    assert.deepEqual(
      [...sent].filter((action) => !/^(List|Get)/.test(action)),
      [],
    );
    assert.ok(sent.has('GetSynchronizationJob') && sent.has('ListIdentityProviders'));
  });

  /** Every tool, on everything that the sample company has. */
  async function askAll(): Promise<string[]> {
    const texts: string[] = [];
    const ask = async (name: ToolName, input: unknown) => {
      const text = await agents.text(name, input);
      texts.push(text);
      return JSON.parse(text) as AgentAnswer;
    };
    for (const state of ['any', 'attention', ...verdictStates]) {
      for (const { id, lastRun } of rowsOf(await ask(list, { verdict: state }))) {
        if (state === 'any' || state === 'attention') continue;
        await ask(health, { target: id });
        await ask(explain, { latestFailedOf: id });
        await ask(check, { provider: id });
        if (lastRun) {
          const { next } = await ask(explain, { job: lastRun });
          const pair = next.find((each) => each.startsWith(compare));
          if (pair) await ask(compare, JSON.parse(pair.slice(compare.length)));
        }
      }
    }
    return texts;
  }

  it('answer in 8 KB at most, without keys, accounts, people or what the service should keep', async () => {
    const texts = await askAll();
    assert.ok(texts.length > 100);
    const secrets = emulator.identities.flatMap(
      ({ accessKeyId, accessKeySecret, securityToken, accountId }) => [
        ...[accessKeyId, accessKeySecret, accountId],
        ...(securityToken ? [securityToken] : []),
      ],
    );
    for (const text of texts) {
      assert.ok(Buffer.byteLength(text) <= largestAnswer);
      assert.deepEqual(
        [...secrets, 'S3CR3T'].filter((secret) => text.includes(secret)),
        [],
      );
      assert.doesNotMatch(text, /[\w.]+@example\.com|chen\.jing|\n/);
    }
  });

  it('let people through when the user wants it', async () => {
    agents.showsPeople = true;
    assert.match(await agents.text(list, { name: 'GitLab' }), /chen\.jing/);
  });

  it('are cancelled without an answer', async () => {
    const abort = new AbortController();
    const asked = agents.text(list, {}, abort.signal);
    abort.abort();
    await assert.rejects(asked, CancelledError);
    await assert.rejects(agents.text(list, {}, abort.signal), CancelledError);
    await assert.rejects(agents.text(health, { target: 'HQ' }, abort.signal), CancelledError);
  });

  it('answer in time with what is read by then, marked provisional', async () => {
    const silent: Transport = {
      send: (request, signal) =>
        request.parameters['TargetIds.1'] === undefined
          ? openApiTransport.send(request, signal)
          : new Promise(() => {}),
    };
    agents.dispose();
    await open({ transport: silent });
    const asked = agents.text(list, {});
    const { clock } = agents.service;
    await until(() => agents.plans.progress !== undefined && clock.pending.includes(answerDue));
    await until(() => agents.plans.progress?.of !== 0);
    await clock.advance(answerDue);
    const answer = JSON.parse(await asked) as AgentAnswer;
    assert.equal(answer.complete, false);
    assert.match(answer.covers, /not judged yet/);
  });

  it('say what to do while nobody is signed in, and check a text all the same', async () => {
    agents.dispose();
    await open({ identity: null });
    const inputs: Partial<Record<ToolName, object>> = {
      [health]: { target: 'HQ' },
      [explain]: { job: 'sync_x' },
      [compare]: { before: 'a', after: 'b' },
      [check]: { provider: 'HQ' },
    };
    for (const name of toolNames) {
      const { error, next } = await agents.ask(name, inputs[name] ?? {});
      assert.equal(error?.kind, 'signedOut', name);
      assert.match(next.join(), /Add Connection/);
    }
    const told = await agents.ask(check, { text: '0 45 1 * * MON' });
    assert.deepEqual(told['counts'], { error: 1, warning: 0, hint: 0 });
    assert.match(JSON.stringify(told['findings']), /0 45 1 \? \* MON/);
  });

  it('check settings in any form that they are handed around in', async () => {
    const settings = { LdapUdPushConfig: { OrganizationUnitObjectClass: 'ou,top' } };
    const small = { ldapUdPushConfig: { organizationUnitObjectClass: 'ou,top' } };
    const yaml = 'LdapUdPushConfig:\n  OrganizationUnitObjectClass: ou,top\n';
    const whole = { RequestId: 'x', UdPushConfiguration: settings };
    const answers = await Promise.all(
      [JSON.stringify(settings), JSON.stringify(small), yaml, JSON.stringify(whole)].map((text) =>
        agents.ask(check, { text, directory: 'ad' }),
      ),
    );
    const [first] = answers;
    assert.match(JSON.stringify(first), /OC-01/);
    assert.deepEqual(answers, new Array(4).fill(first));
    const { error } = await agents.ask(check, { text: 'Please fix my sync' });
    assert.equal(error?.kind, 'input');
    assert.deepEqual(emulator.calls, []);
  });

  it('name candidates when a name fits several, and find none where there is none', async () => {
    const several = await agents.ask(health, { target: 'OpenLDAP' });
    assert.equal(several.error?.kind, 'ambiguous');
    assert.ok((several['candidates'] as unknown[]).length > 1);
    const none = await agents.ask(health, { target: 'Nobody knows this' });
    assert.equal(none.error?.kind, 'notFound');
    const noJob = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde';
    assert.equal((await agents.ask(explain, { job: noJob })).error?.kind, 'notFound');
    assert.equal((await agents.ask(explain, { job: 'idaas_x' })).error?.kind, 'input');
  });

  it('say why a single thing could not be read, and answer the rest', async () => {
    const failing = (action: string): Transport => ({
      send: (request, signal) =>
        request.action === action
          ? Promise.resolve({ status: 403, headers: {}, text: '{"Code":"NoPermission"}' })
          : openApiTransport.send(request, signal),
    });
    agents.dispose();
    await open({ transport: failing('GetSynchronizationJob') });
    const job = await agents.ask(explain, { latestFailedOf: 'Branch AD' });
    assert.equal(job.error?.kind, 'refused');
    assert.match(JSON.stringify(job['untrusted']), /GetSynchronizationJob is missing/);
    agents.dispose();
    await open({ transport: failing('GetIdentityProvider') });
    const checked = await agents.ask(check, { provider: 'Corp AD (outbound)' });
    assert.equal(checked.complete, false);
    assert.match(JSON.stringify(checked['untrusted']), /GetIdentityProvider is missing/);
    assert.match(JSON.stringify(checked['findings']), /OC-01/);
  });

  it('refuse inputs without a call', async () => {
    for (const name of toolNames)
      assert.equal((await agents.ask(name, { id: 'x' })).error?.kind, 'input');
    assert.deepEqual(emulator.calls, []);
  });
});

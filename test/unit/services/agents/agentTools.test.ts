import assert from 'node:assert/strict';
import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { Transport } from '../../../../src/api/transport';
import { CancelledError } from '../../../../src/base/errors';
import { toolNames, type ToolName } from '../../../../src/model/agents/toolInputs';
import { ramPolicy } from '../../../../src/model/connections/ramPolicy';
import { verdictStates, type VerdictState } from '../../../../src/model/health/verdictState';
import { answerDue } from '../../../../src/services/agents/agentTools';
import { HealthBoard } from '../../../../src/services/health/healthBoard';
import { start, type Emulator } from '../../../emulator/start';
import { Agents, type AgentAnswer } from '../../../support/agentsOn';
import { askAll } from '../../../support/agentTable';
import { retryPauses } from '../../../support/fakeClock';
import {
  connectionTo,
  keyOf,
  pinned,
  serviceOn,
  type ServiceOptions,
} from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

interface Row {
  id: string;
  verdict: VerdictState;
  lastRun?: string;
  coverage: string;
  sentence: string;
  also?: string[];
  soFar?: string;
  untrusted: { name: string };
}

const list = 'idaas_sync_list_targets';
const health = 'idaas_sync_get_health';
const explain = 'idaas_sync_explain_job';
const compare = 'idaas_sync_compare_jobs';
const check = 'idaas_sync_check_configuration';

/** Has the form of one, and is none of the company. */
const unknownJob = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde';

/** Whose key signed a call. */
const keyIn = (headers: Record<string, string>) =>
  /Credential=([^,]+)/.exec(headers['authorization'] ?? '')?.[1];

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

  it('agree about a target of each verdict, whichever is asked', async () => {
    for (const state of verdictStates.filter((each) => each !== 'unjudged')) {
      const rows = rowsOf(await agents.ask(list, { verdict: state }));
      // Of some there are no runs at all.
      const row = rows.find(({ lastRun }) => lastRun !== undefined);
      if (!row) {
        assert.equal(state, 'unknown');
        continue;
      }
      const told = await agents.ask(health, { target: row.id });
      const explained = await agents.ask(explain, { job: row.lastRun });
      const judged = explained['target'] as Record<string, unknown>;
      for (const member of ['verdict', 'coverage', 'sentence', 'also', 'soFar'] as const)
        assert.deepEqual([judged[member], told[member]], [row[member], row[member]], state);
    }
  });

  it('call what they have not read unjudged, and never well', async () => {
    const silent: Transport = {
      send: (request, signal) =>
        request.parameters['TargetIds.1'] === undefined
          ? openApiTransport.send(request, signal)
          : new Promise(() => {}),
    };
    for (const verdict of ['unjudged', 'healthy'] as const) {
      agents.dispose();
      await open({ transport: silent });
      const asked = agents.ask(list, { verdict });
      const { clock } = agents.service;
      await until(() => agents.plans.progress !== undefined && clock.pending.includes(answerDue));
      await until(() => agents.plans.progress?.of !== 0);
      await clock.advance(answerDue);
      const answer = await asked;
      assert.equal(answer.complete, false);
      const rows = rowsOf(answer);
      assert.equal(rows.length > 0, verdict === 'unjudged');
      assert.deepEqual(
        rows.filter((row) => row.verdict !== verdict || row.coverage === 'final'),
        [],
      );
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

  it('cost what the health page costs', async () => {
    await agents.ask(list, {});
    const called = emulator.calls.map(({ action }) => action).sort();
    agents.dispose();
    await open();
    const board = new HealthBoard(agents.service.session, agents.health, agents.plans);
    await board.load();
    await until(() => !board.current.loading);
    board.dispose();
    assert.deepEqual(called, emulator.calls.map(({ action }) => action).sort());
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
    await askAll(agents);
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

  it('let people through when the user wants it', async () => {
    agents.showsPeople = true;
    assert.match(await agents.text(list, { name: 'GitLab' }), /chen\.jing/);
  });

  it('are cancelled in the middle, each of them, and call no more', async () => {
    const provider = { target: 'Singapore AD', provider: 'Singapore AD' };
    const { next } = await agents.ask(explain, { latestFailedOf: 'Singapore AD' });
    const pair = JSON.parse(/\{.*/.exec(next[0] ?? '')?.[0] ?? '') as Record<string, string>;
    const inputs: Record<ToolName, object> = {
      [list]: {},
      [health]: { target: provider.target },
      [explain]: { job: pair['after'] },
      [compare]: pair,
      [check]: { provider: provider.provider },
    };
    for (const name of toolNames) {
      const abort = new AbortController();
      const reached: string[] = [];
      const transport: Transport = {
        send: (request) => {
          reached.push(request.action);
          abort.abort();
          return new Promise(() => {});
        },
      };
      agents.dispose();
      await open({ transport });
      await assert.rejects(agents.text(name, inputs[name], abort.signal), CancelledError, name);
      const calls = reached.length;
      assert.ok(calls > 0, name);
      await settle();
      assert.equal(reached.length, calls, name);
    }
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
    const noJob = await agents.ask(explain, { job: unknownJob });
    assert.equal(noJob.error?.kind, 'notFound');
    assert.equal((await agents.ask(explain, { job: 'idaas_x' })).error?.kind, 'input');
    // Which connection that was, and when: the user may have meant another one.
    for (const { asOf, untrusted } of [several, none, noJob]) {
      assert.equal(asOf, '2026-11-22T04:05:00.000Z');
      assert.deepEqual(untrusted, { connection: 'Account main' });
    }
    await agents.service.clock.advance(60_000);
    for (const input of [{ target: 'OpenLDAP' }, { target: 'Nobody knows this' }])
      assert.equal((await agents.ask(health, input)).asOf, '2026-11-22T04:05:00.000Z');
    const again = await agents.ask(explain, { job: unknownJob });
    assert.equal(again.asOf, '2026-11-22T04:05:00.000Z');
  });

  it('say that not all could be asked for what they do not find', async () => {
    const refused = { status: 403, headers: {}, text: '{"Code":"NoPermission"}' };
    let first: string | undefined;
    const transport: Transport = {
      send: (request, signal) => {
        const at = request.parameters['InstanceId'];
        first ??= at;
        return at !== undefined && at === first && request.action !== 'ListApplications'
          ? Promise.resolve(refused)
          : openApiTransport.send(request, signal);
      },
    };
    for (const [name, input] of [
      [explain, { job: unknownJob }],
      [health, { target: 'idp_my6g4qmvnwxzj2f4muf5elrmbi' }],
      [health, { target: 'Nobody knows this' }],
    ] as const) {
      first = undefined;
      agents.dispose();
      await open({ transport });
      const answer = await agents.ask(name, input);
      assert.equal(answer.error?.kind, 'notFound');
      assert.match(answer.error.message, /but not (all|everything)/);
      const { failure } = answer['untrusted'] as { failure: string };
      assert.match(failure, /is missing|NoPermission/);
    }
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

  it('read with the connection in use and no other, also what another one could', async () => {
    const { next } = await agents.ask(explain, { latestFailedOf: 'Branch AD' });
    const pair = JSON.parse(/\{.*/.exec(next[0] ?? '')?.[0] ?? '') as Record<string, string>;
    const [provider] = rowsOf(await agents.ask(list, { name: 'Branch AD' }));
    const inputs: Record<ToolName, object> = {
      [list]: { name: provider?.id },
      [health]: { target: provider?.id },
      [explain]: { job: pair['after'] },
      [compare]: pair,
      [check]: { provider: provider?.id },
    };
    const other = 'second-account';
    const { connections } = agents.service;
    await connections.add(await connectionTo(emulator, other), keyOf(emulator, other));
    assert.equal(agents.service.session.connection.id, other);
    assert.deepEqual(connections.list().length, 2);
    emulator.calls.length = 0;
    for (const name of toolNames) {
      const answer = await agents.ask(name, inputs[name]);
      if (name === list) assert.deepEqual(answer['targets'], []);
      else assert.equal(answer.error?.kind, 'notFound', name);
    }
    const signing = new Set(emulator.calls.map(({ headers }) => keyIn(headers)));
    assert.deepEqual([...signing], [keyOf(emulator, other).accessKeyId]);
  });

  it('tell nothing of a connection that the user has left meanwhile', async () => {
    const other = 'second-account';
    const asked = agents.ask(list, {});
    await until(() => emulator.calls.length > 0);
    const { connections } = agents.service;
    await connections.add(await connectionTo(emulator, other), keyOf(emulator, other));
    const answer = await asked;
    assert.deepEqual([answer.error?.kind, answer['targets']], ['signedOut', undefined]);
    assert.match(answer.error?.message ?? '', /switched the connection/);
  });
});

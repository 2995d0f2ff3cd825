import assert from 'node:assert/strict';
import { describeFailure } from '../../../../src/api/describeFailure';
import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { RawAnswer, Transport } from '../../../../src/api/transport';
import type { AccessKey } from '../../../../src/model/connections/connection';
import { largestAnswer } from '../../../../src/model/agents/toolAnswer';
import type { ToolName } from '../../../../src/model/agents/toolInputs';
import { untrustedText } from '../../../../src/model/agents/untrustedText';
import { start, type Emulator } from '../../../emulator/start';
import { Agents, type AgentAnswer } from '../../../support/agentsOn';
import { assertNoSecret } from '../../../support/agentTable';
import { retryPauses } from '../../../support/fakeClock';
import { failures, type FailureCase } from '../../../support/failures';
import { failedHost, rowOf } from '../../../support/failureTable';
import { ownFailures } from '../../../support/ownFailures';
import { connectionTo, keyOf, pinned, serviceOn } from '../../../support/serviceOn';

const region = 'ap-southeast-1';
const list = 'idaas_sync_list_targets';
const health = 'idaas_sync_get_health';
const explain = 'idaas_sync_explain_job';
const compare = 'idaas_sync_compare_jobs';
const check = 'idaas_sync_check_configuration';

/** All that an answer says of failures, wherever it stands. */
function failuresIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return name === 'failure' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => failuresIn(member, key));
}

/** A sentence of the table as an agent gets it, whichever host and call it names. */
const plain = (sentence: string) =>
  untrustedText(sentence.replace(/127\.0\.0\.1:\d+/g, failedHost), { max: 1_000 });

describe('the tools of agents, when a call fails', () => {
  let emulator: Emulator;
  /** Sound answers are asked for once: the loop is long. */
  const answers = new Map<string, Promise<RawAnswer>>();
  /** Each tool, with the call that it cannot do without. */
  let questions: { tool: ToolName; input: object; action: string }[];

  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    const agents = new Agents(await serviceOn(emulator, { regions: [region] }));
    const { target, runs } = (await agents.ask(health, { target: 'Singapore AD' })) as unknown as {
      target: { id: string };
      runs: { id: string }[];
    };
    agents.dispose();
    const [after, before] = runs.map(({ id }) => id);
    questions = [
      { tool: list, input: {}, action: 'ListInstances' },
      { tool: list, input: {}, action: 'ListIdentityProviders' },
      { tool: list, input: {}, action: 'ListSynchronizationJobs' },
      { tool: health, input: { target: 'Singapore AD' }, action: 'ListInstances' },
      { tool: health, input: { target: target.id }, action: 'ListSynchronizationJobs' },
      {
        tool: explain,
        input: { latestFailedOf: target.id },
        action: 'ListSynchronizationJobs',
      },
      { tool: explain, input: { job: after }, action: 'GetSynchronizationJob' },
      { tool: compare, input: { before, after }, action: 'GetSynchronizationJob' },
      {
        tool: check,
        input: { provider: target.id },
        action: 'GetIdentityProviderUdPullConfiguration',
      },
    ];
  });
  after(() => emulator.dispose());

  const isLookup = ({ action }: { action: string }) => action === 'GetSynchronizationJob';

  async function ask(failure: FailureCase, { tool, input, action }: (typeof questions)[number]) {
    let advance: () => void = () => undefined;
    const transport: Transport = {
      send: (request, signal) => {
        if (request.action === action) {
          if (failure.isSilent) advance();
          return failure.send(request);
        }
        const key = JSON.stringify([request.action, request.endpoint, request.parameters]);
        const answer = answers.get(key) ?? openApiTransport.send(request, signal);
        answers.set(key, answer);
        return answer;
      },
    };
    const service = await serviceOn(emulator, { transport, regions: [region] });
    service.clock.skips = retryPauses;
    advance = () => void service.clock.advance(10_000);
    const agents = new Agents(service);
    try {
      return await agents.text(tool, input);
    } finally {
      agents.dispose();
    }
  }

  for (const failure of failures) {
    it(`say what ${failure.kind} ${failure.name} means, each of them`, async () => {
      const { english } = await rowOf(failure);
      for (const question of questions) {
        if (failure.butNot?.includes(question.action)) continue;
        const where = `${question.tool} without ${question.action}`;
        const text = await ask(failure, question);
        const answer = JSON.parse(text) as AgentAnswer;
        assert.equal(answer.complete, false, where);
        assert.ok(Buffer.byteLength(text) <= largestAnswer);
        assertNoSecret(text, emulator);
        // The answer is due before the time limit of a call.
        if (failure.isSilent) continue;
        // An id that an instance does not know belongs to another one, or to none.
        if (failure.name.startsWith('ResourceNotFound') && isLookup(question)) {
          assert.equal(answer.error?.kind, 'notFound', where);
          continue;
        }
        const [told = ''] = failuresIn(answer);
        const sentence = plain(english.replaceAll('ListInstances', question.action));
        assert.ok(plain(told).startsWith(sentence), `${where}:\n${told}\n${sentence}`);
      }
    });
  }

  for (const { what, happen } of ownFailures) {
    it(`say what to do, each of them: ${what}`, async () => {
      const error = await happen();
      assert.ok(error instanceof Error);
      const service = await serviceOn(emulator, { identity: null });
      const fail = () => Promise.reject(error);
      service.credentials.keysOf = () => ({ current: fail, renew: fail });
      await service.connections.add(await connectionTo(emulator, 'main', [region]));
      service.clock.skips = retryPauses;
      const agents = new Agents(service);
      const { sentence, needsSignIn } = describeFailure(error);
      try {
        for (const { tool, input } of questions) {
          const text = await agents.text(tool, input);
          assertNoSecret(text, emulator);
          const answer = JSON.parse(text) as AgentAnswer;
          assert.deepEqual(
            [answer.complete, answer.error?.kind],
            [false, needsSignIn ? 'signedOut' : 'refused'],
            tool,
          );
          const [told = ''] = failuresIn(answer);
          assert.ok(plain(told).startsWith(plain(sentence)), `${tool}:\n${told}\n${sentence}`);
          if (needsSignIn) assert.match(answer.next.join(), /Sign In Again/);
        }
      } finally {
        agents.dispose();
      }
    });
  }

  const wrong: Record<string, (key: AccessKey) => AccessKey> = {
    'the secret is wrong': (key) => ({ ...key, accessKeySecret: `${key.accessKeySecret}x` }),
    'the key is not known': (key) => ({ ...key, accessKeyId: `${key.accessKeyId}x` }),
    'the token is none': (key) => ({ ...key, securityToken: 'CAISexample' }),
  };
  for (const [what, spoil] of Object.entries(wrong)) {
    it(`hold no part of a key that the service refuses: ${what}`, async () => {
      const service = await serviceOn(emulator, { identity: null });
      const connection = await connectionTo(emulator, 'main', [region]);
      await service.connections.add(connection, spoil(keyOf(emulator)));
      service.clock.skips = retryPauses;
      const agents = new Agents(service);
      for (const { tool, input } of questions) {
        const text = await agents.text(tool, input);
        assertNoSecret(text, emulator);
        assert.equal((JSON.parse(text) as AgentAnswer).error?.kind, 'signedOut', text);
      }
      agents.dispose();
    });
  }

  for (const kind of ['expiredToken', 'denied', 'invalidKey', 'clockSkew'] as const) {
    it(`hold no part of a key when the service says ${kind} as it does`, async () => {
      const service = await serviceOn(emulator, { regions: [region] });
      service.clock.skips = retryPauses;
      const agents = new Agents(service);
      emulator.faults.set([{ action: '*', kind }]);
      try {
        for (const { tool, input } of questions) {
          const text = await agents.text(tool, input);
          assertNoSecret(text, emulator);
          assert.equal((JSON.parse(text) as AgentAnswer).complete, false);
        }
      } finally {
        emulator.faults.clear();
        agents.dispose();
      }
    });
  }
});

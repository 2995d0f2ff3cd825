import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { toolNames, type ToolName } from '../../../../src/model/agents/toolInputs';
import { start } from '../../../emulator/start';
import { Agents, type AgentAnswer } from '../../../support/agentsOn';
import { pinned, serviceOn } from '../../../support/serviceOn';

const file = path.join(import.meta.dirname, '../../../fixtures/agents/transcript.md');

/** What a person asks, and the calls a model would make; the next of an answer by its number. */
const questions: readonly { asks: string; calls: readonly ([ToolName, object] | number)[] }[] = [
  {
    asks: "Why did last night's synchronization fail?",
    calls: [['idaas_sync_list_targets', { verdict: 'attention' }], 0],
  },
  {
    asks: 'Why did the Feishu pilot stop?',
    calls: [['idaas_sync_explain_job', { latestFailedOf: 'Feishu pilot' }]],
  },
  {
    asks: 'Is Branch AD well?',
    calls: [['idaas_sync_get_health', { target: 'Branch AD' }], 0],
  },
  {
    asks: 'What is wrong in staging?',
    calls: [['idaas_sync_list_targets', { verdict: 'attention', instance: 'staging' }]],
  },
  {
    asks: 'DingTalk says success, but nobody new arrives. Is it true?',
    calls: [['idaas_sync_get_health', { target: 'DingTalk workspace' }]],
  },
  {
    asks: 'What is different about the last run of Corp AD?',
    calls: [['idaas_sync_explain_job', { latestFailedOf: 'Corp AD (outbound)' }], 0],
  },
  {
    asks: 'Are the settings of Corp AD right, and when does it run next?',
    calls: [['idaas_sync_check_configuration', { provider: 'Corp AD (outbound)' }]],
  },
  {
    asks: 'Would this schedule run every Monday: 0 45 1 * * MON?',
    calls: [['idaas_sync_check_configuration', { text: '0 45 1 * * MON' }]],
  },
  {
    asks: 'How is the OpenLDAP sync?',
    calls: [['idaas_sync_get_health', { target: 'OpenLDAP' }]],
  },
  {
    asks: 'Please fix the synchronization with Nowhere.',
    calls: [['idaas_sync_get_health', { target: 'Nowhere' }]],
  },
];

/** The call that an answer proposes. */
function proposed(answer: AgentAnswer | undefined, index: number): [ToolName, object] {
  const [, name = '', input = ''] = /^(\w+) (\{.*)$/.exec(answer?.next[index] ?? '') ?? [];
  const tool = toolNames.find((each) => each === name);
  assert.ok(tool, `nothing to ask next in ${JSON.stringify(answer?.next)}`);
  return [tool, JSON.parse(input) as object];
}

describe('a talk with an agent', () => {
  it('is answered as the transcript says', async () => {
    const emulator = await start({ scenario: 'company', now: pinned });
    const agents = new Agents(await serviceOn(emulator));
    const lines = [
      '# A talk',
      '',
      'Ten questions about the sample company, the calls a model would make, and our answers, each as it is sent but for',
      'line breaks. Made by `UPDATE_GOLDEN=1 npx mocha test/unit/services/agents/agentTranscript.test.ts`.',
    ];
    for (const { asks, calls } of questions) {
      lines.push('', `## ${asks}`);
      let answer: AgentAnswer | undefined;
      for (const call of calls) {
        const [name, input] = typeof call === 'number' ? proposed(answer, call) : call;
        const text = await agents.text(name, input);
        answer = JSON.parse(text) as AgentAnswer;
        const shown = JSON.stringify(answer, undefined, 1);
        lines.push('', `\`${name}\` \`${JSON.stringify(input)}\``, '', '```json', shown, '```');
      }
      assert.ok(calls.length <= 2);
    }
    agents.dispose();
    await emulator.dispose();
    const transcript = `${lines.join('\n')}\n`;
    if (process.env.UPDATE_GOLDEN === '1') {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, transcript);
      return;
    }
    assert.equal(transcript, readFileSync(file, 'utf8'));
  });
});

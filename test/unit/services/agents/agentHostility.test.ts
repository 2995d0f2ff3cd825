import assert from 'node:assert/strict';
import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { Transport } from '../../../../src/api/transport';
import type { ToolName } from '../../../../src/model/agents/toolInputs';
import { start, type Emulator } from '../../../emulator/start';
import { Agents } from '../../../support/agentsOn';
import { askFew, order, poisoned, trusted } from '../../../support/agentTable';
import { hostileTexts } from '../../../support/hostile';
import { pinned, serviceOn } from '../../../support/serviceOn';

describe('the tools of agents, when the service means harm', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  after(() => emulator.dispose());

  async function answers(transport: Transport) {
    const agents = new Agents(
      await serviceOn(emulator, { transport, regions: ['ap-southeast-1'] }),
    );
    try {
      return await askFew(agents);
    } finally {
      agents.dispose();
    }
  }

  /** A service in which people have typed this wherever they can. */
  const withText = (text: string): Transport => ({
    send: async (request, signal) => {
      const answer = await openApiTransport.send(request, signal);
      return { ...answer, text: JSON.stringify(poisoned(JSON.parse(answer.text), text)) };
    },
  });

  it('say the same outside `untrusted`, whatever short text stands in the service', async () => {
    const short = hostileTexts.filter((each) => each.length <= 8);
    assert.ok(short.length > 10);
    const toldWith = async (text: string) => {
      const texts = await answers(withText(text));
      return texts.map((each) => trusted(JSON.parse(each)));
    };
    // What is cut for its size depends on the text: as short as those.
    const plain = await toldWith('plain');
    for (const text of short) assert.deepEqual(await toldWith(text), plain, JSON.stringify(text));
  });

  it('never say again what they were asked', async () => {
    const agents = new Agents(await serviceOn(emulator, { regions: ['ap-southeast-1'] }));
    const inputs: readonly [ToolName, (text: string) => object][] = [
      ['idaas_sync_list_targets', (name) => ({ name })],
      ['idaas_sync_list_targets', (instance) => ({ instance })],
      ['idaas_sync_get_health', (target) => ({ target })],
      ['idaas_sync_explain_job', (job) => ({ job })],
      ['idaas_sync_explain_job', (latestFailedOf) => ({ latestFailedOf })],
      ['idaas_sync_compare_jobs', (before) => ({ before, after: before })],
      ['idaas_sync_check_configuration', (provider) => ({ provider })],
      ['idaas_sync_check_configuration', (text) => ({ text })],
    ];
    for (const text of [order, ...hostileTexts.filter((each) => each.length > 8)]) {
      for (const [name, input] of inputs) {
        const answer: unknown = JSON.parse(await agents.text(name, input(text)));
        const part = text.trim().slice(0, 12);
        assert.deepEqual(
          trusted(answer).filter((line) => line.includes(part)),
          [],
          name,
        );
      }
    }
    agents.dispose();
  });
});

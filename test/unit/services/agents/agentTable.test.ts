import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { Transport } from '../../../../src/api/transport';
import { start, type Emulator } from '../../../emulator/start';
import { Agents } from '../../../support/agentsOn';
import { agentTable, poisoned, type AgentWindow, type Between } from '../../../support/agentTable';
import { retryPauses } from '../../../support/fakeClock';
import { pinned, serviceOn } from '../../../support/serviceOn';

/** The functions of the tools, as any server could call them; `test/integration/agents.test.ts` has the same in the editor. */
describe('the tools of agents, by themselves,', () => {
  let emulator: Emulator;
  let agents: Agents | undefined;

  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  afterEach(() => {
    agents?.dispose();
    agents = undefined;
  });
  after(() => emulator.dispose());

  function transportOf({ failure, text }: Between, advance: () => void): Transport {
    return {
      send: async (request, signal) => {
        if (failure) {
          if (failure.isSilent) advance();
          return failure.send(request);
        }
        const answer = await openApiTransport.send(request, signal);
        return text === undefined
          ? answer
          : { ...answer, text: JSON.stringify(poisoned(JSON.parse(answer.text), text)) };
      },
    };
  }

  const window = (): AgentWindow => ({
    emulator,
    open: async (regions, between = {}) => {
      let advance = () => {};
      const transport = transportOf(between, () => advance());
      const service = await serviceOn(emulator, { transport, regions: [...regions] });
      service.clock.skips = retryPauses;
      advance = () => void service.clock.advance(10_000);
      agents = new Agents(service);
    },
    text: (name, input, signal) => agents!.text(name, input, signal),
  });

  for (const { title, run } of agentTable) it(title, () => run(window()));
});

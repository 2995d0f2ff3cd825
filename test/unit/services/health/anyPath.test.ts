import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { RawAnswer, Transport } from '../../../../src/api/transport';
import type { Verdict } from '../../../../src/model/health/verdict';
import { verdictWord } from '../../../../src/model/health/healthWords';
import type { Health } from '../../../../src/services/health/health';
import { HealthBoard } from '../../../../src/services/health/healthBoard';
import type { ReadingPlans } from '../../../../src/services/health/readingPlans';
import { loadSuggestions } from '../../../../src/services/ids/suggestions';
import { start, type Emulator } from '../../../emulator/start';
import { followedTreeOn } from '../../../support/followedTreeOn';
import { healthOn, placeOf, plansOn } from '../../../support/healthOn';
import { drawRead } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

const gestures = [
  ...['unfold an instance', 'fold an instance', 'unfold a target', 'load more of it'],
  ...['unfold all jobs', 'open a configuration', 'open Go to', 'find a job', 'hide the tree'],
  ...[
    'open the health page',
    'scroll',
    'hide the page',
    'read a row',
    'export',
    'cancel an export',
  ],
  ...['refresh all', 'refresh a target', 'rest', 'reload'],
] as const;

interface Gesture {
  what: (typeof gestures)[number];
  /** Which of those there are. */
  which: number;
}

const someGesture: fc.Arbitrary<Gesture> = fc.record({
  what: fc.constantFrom(...gestures),
  which: fc.nat({ max: 40 }),
});

/** One window, with everything in it that reads. */
class Window {
  private readonly tree;
  private board: HealthBoard | undefined;

  private constructor(
    readonly service: Service,
    readonly health: Health,
    readonly plans: ReadingPlans,
  ) {
    this.tree = followedTreeOn(service, health, plans);
  }

  static async open(emulator: Emulator, transport: Transport, pageSize = 50): Promise<Window> {
    const service = await serviceOn(emulator, { transport, pageSize });
    const health = healthOn(service);
    return new Window(service, health, plansOn(service, health));
  }

  /** Verdicts of all that is known, by their targets. */
  verdicts(): Map<string, Verdict> {
    const lists = this.service.session.cache.listsOf('instances');
    const rows = lists
      .flatMap(({ list }) => list.items)
      .flatMap((instance) =>
        this.health.targets(instance).map((target) => this.health.row(instance, target)!),
      );
    return new Map(rows.map(({ targetId, verdict }) => [targetId, verdict]));
  }

  async finish(): Promise<void> {
    this.board ??= new HealthBoard(this.service.session, this.health, this.plans);
    await this.board.finish();
  }

  dispose(): void {
    this.board?.dispose();
    this.tree.dispose();
    this.plans.dispose();
    this.health.dispose();
    this.service.dispose();
  }

  async do({ what, which }: Gesture): Promise<void> {
    const { explorer, session } = this.service;
    const pick = <T>(of: readonly T[]): T | undefined => of[which % Math.max(1, of.length)];
    const instances = explorer.rows().filter((row) => row.kind === 'instance');
    const instance = pick(instances);
    const below = instance ? explorer.rows(instance) : [];
    const target = pick(below.filter((row) => row.kind === 'provider'));
    const signal = new AbortController();
    switch (what) {
      case 'unfold an instance': {
        const [first] = instances.length > 0 ? [instance] : await drawRead(explorer);
        if (first) await this.tree.unfold(first);
        break;
      }
      case 'fold an instance':
        if (instance) this.tree.fold(instance);
        break;
      case 'unfold a target':
        if (target) await this.tree.unfold(target);
        break;
      case 'load more of it':
        if (target) await explorer.loadMore({ parent: target });
        break;
      case 'unfold all jobs': {
        const all = below.find((row) => row.kind === 'allJobs');
        if (all) await this.tree.unfold(all);
        break;
      }
      case 'open a configuration':
        if (target) {
          const { region, instanceId } = target.instance;
          const { identityProviderId: id } = target.provider;
          const ref = { region, instanceId, kind: 'identityProvider' as const, id };
          await session.configurations.reader(ref, target.provider).load(() => {});
        }
        break;
      case 'open Go to':
        await loadSuggestions(session, new Set(), signal.signal, () => {});
        break;
      case 'find a job': {
        const jobs = session.cache.listsOf('newest').flatMap(({ list }) => list.items);
        const job = pick(jobs);
        if (job) await session.lookup.find(job.synchronizationJobId, { again: true });
        break;
      }
      case 'hide the tree':
        this.tree.setVisible(which % 2 === 0);
        break;
      case 'open the health page':
        this.board ??= new HealthBoard(session, this.health, this.plans);
        await this.board.load();
        break;
      case 'scroll':
        this.board?.refine(this.board.current.rows.slice(which, which + 6).map(placeOf));
        break;
      case 'hide the page':
        this.board?.setVisible(which % 2 === 0);
        break;
      case 'read a row': {
        const row = pick(this.board?.current.rows ?? []);
        if (row) await this.board?.read(placeOf(row));
        break;
      }
      case 'export':
        await this.finish();
        break;
      case 'cancel an export': {
        const over = this.board?.finish(signal.signal);
        await settle(which);
        signal.abort();
        await over;
        break;
      }
      case 'refresh all':
        explorer.refresh();
        await drawRead(explorer);
        break;
      case 'refresh a target':
        if (target) explorer.refresh(target);
        break;
      case 'rest':
        await until(() => !this.plans.isReading);
        break;
      case 'reload':
    }
  }
}

describe('verdicts, whatever is clicked', () => {
  let emulator: Emulator;
  let transport: Transport;
  let full: Map<string, Verdict>;

  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    // Nothing changes in the service meanwhile: the same question has the same answer, and is sent once.
    const answers = new Map<string, Promise<RawAnswer>>();
    transport = {
      send: async (request, signal) => {
        const { endpoint, action, parameters } = request;
        const key = JSON.stringify([endpoint.host, action, Object.entries(parameters).sort()]);
        const known = answers.get(key) ?? openApiTransport.send(request);
        answers.set(key, known);
        const answer = await known;
        signal?.throwIfAborted();
        return answer;
      },
    };
    const window = await Window.open(emulator, transport);
    await window.finish();
    full = window.verdicts();
    window.dispose();
  });
  after(() => emulator.dispose());

  function check(verdicts: ReadonlyMap<string, Verdict>, when: string): void {
    for (const [id, verdict] of verdicts) {
      if (verdict.coverage === 'final') {
        assert.deepEqual(verdict, full.get(id), `${id} after ${when}`);
      } else {
        assert.equal(verdict.state, 'unjudged');
        assert.deepEqual(verdict.evidence.also, []);
        assert.ok(verdict.unread.length > 0);
        assert.ok(!verdict.reason.includes(verdictWord('healthy')), verdict.reason);
      }
    }
  }

  it('are all final after a full reading', () => {
    assert.ok(full.size > 20);
    assert.deepEqual(
      [...full.values()].filter(({ coverage }) => coverage !== 'final'),
      [],
    );
  });

  it('are those of a full reading as soon as they are final, and claim nothing before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(someGesture, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(10, 50, 100),
        async (steps, pageSize) => {
          let window = await Window.open(emulator, transport, pageSize);
          try {
            for (const step of steps) {
              if (step.what === 'reload') {
                window.dispose();
                window = await Window.open(emulator, transport, pageSize);
              }
              await window.do(step);
              check(window.verdicts(), JSON.stringify(step));
            }
            await window.finish();
            check(window.verdicts(), 'the end');
            assert.deepEqual([...window.verdicts().keys()].sort(), [...full.keys()].sort());
            const open = [...window.verdicts().values()].filter(
              ({ coverage }) => coverage === 'provisional',
            );
            assert.deepEqual(open, []);
          } finally {
            window.dispose();
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

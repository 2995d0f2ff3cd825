import type { ProviderNode } from '../../src/model/resources/treeNode';
import { HealthBoard } from '../../src/services/health/healthBoard';
import { Watches } from '../../src/services/watches/watches';
import { WatchStore } from '../../src/services/watches/watchStore';
import { median } from '../bench/median';
import { startEmulator } from '../support/emulatorProcess';
import type { Emulator } from '../emulator/start';
import { Dice } from '../support/dice';
import { retryPauses } from '../support/fakeClock';
import { followedTreeOn } from '../support/followedTreeOn';
import { healthOn, plansOn } from '../support/healthOn';
import { draw, drawRead, rowsOfKind } from '../support/outline';
import { connectionTo, keyOf, pinned, serviceOn } from '../support/serviceOn';
import { heldThings, type HeldThings } from './heldThings';
import type { SoakOptions } from './part';

const minute = 60_000;

/** Rounds after which everything that is made once has been made. */
const warmUp = 20;
/** Fewer rounds than these tell nothing of what grows. */
const fewest = 8;
/** A round stands for so many steps of a walk. */
const stepsOfRound = 2;

const tooFew = `Nothing was judged: name --steps ${(warmUp + fewest) * stepsOfRound} or more.`;

/** What may be more at the end: of the heap what a compiler keeps, of sockets how many calls there were at once. */
const slack = { heap: 1024 * 1024, listeners: 0, timers: 0, sockets: 8 };

/**
 * Tree, followed jobs, watches and health of one window, hour after hour by the clock of the service: rows are unfolded and
 * folded, the view is hidden and shown, all is refreshed, health is read whole, and the connection changes. Nothing of it may
 * be left.
 */
export async function resources(options: SoakOptions): Promise<readonly string[]> {
  const { seed, steps, milliseconds } = options;
  const server = await startEmulator('company');
  const emulator = server.announced as Emulator;
  const dice = new Dice(seed);
  const service = await serviceOn(emulator);
  const { clock, explorer, connections, sessions } = service;
  clock.skips = retryPauses;
  const health = healthOn(service);
  const plans = plansOn(service, health);
  const tree = followedTreeOn(service, health, plans);
  const list = new WatchStore(service.workspace, connections);
  const watches = new Watches(sessions, list, health, plans, { clock, random: () => 0.5 });
  watches.start();
  await connections.add(await connectionTo(emulator, 'second'), keyOf(emulator));
  await connections.use('main');
  await setClock(emulator, pinned);

  const pass = async (minutes: number) => {
    for (let passed = 0; passed < minutes; passed++) {
      await setClock(emulator, clock.now() + minute);
      await clock.advance(minute);
    }
  };
  const round = async () => {
    for (const instance of rowsOfKind(await drawRead(explorer), 'instance')) {
      const rows = await tree.unfold(instance);
      const provider = dice.pick(rowsOfKind(rows, 'provider'));
      if (provider) {
        await tree.unfold(provider);
        await watch(provider);
        tree.fold(provider);
      }
      await pass(2);
      if (dice.throw() < 0.5) tree.fold(instance);
    }
    tree.setVisible(false);
    await pass(6);
    tree.setVisible(true);
    if (dice.throw() < 0.3) {
      explorer.refresh();
      draw(explorer);
    }
    const { current } = sessions;
    if (current) {
      const board = new HealthBoard(current, health, plans);
      await board.load();
      await board.finish();
      board.dispose();
    }
    await pass(2);
    if (dice.throw() < 0.25) {
      await connections.use(connections.active?.id === 'main' ? 'second' : 'main');
    }
    // What the stand-ins write down would be taken for the product's.
    service.traces.length = clock.asked.length = 0;
    service.secrets.log.length = 0;
    service.workspace.written.length = service.global.written.length = 0;
  };
  const watch = async ({ instance, provider }: ProviderNode) => {
    const connectionId = connections.active?.id ?? '';
    const { region, instanceId } = instance;
    const { identityProviderId: id, identityProviderName: name } = provider;
    const target = { connectionId, region, instanceId, kind: 'identityProvider' as const, id };
    await (dice.throw() < 0.5
      ? list.put(connectionId, { target, name })
      : list.remove(connectionId, { target, name }));
  };

  const held: HeldThings[] = [];
  const begin = performance.now();
  try {
    const isLeft = () => performance.now() < begin + milliseconds;
    for (let done = 0; done * stepsOfRound < steps && (isLeft() || held.length < fewest); done++) {
      await round();
      if (done < warmUp) continue;
      // Counted while nothing is shown or watched: what remains belongs to nobody.
      await rest();
      held.push(await heldThings([service, health, plans, watches, list], clock));
    }
    return held.length < fewest ? [tooFew] : judge(held);
  } finally {
    [watches, list, tree, plans, health, service].forEach((each) => each.dispose());
    await server.dispose();
  }

  async function rest(): Promise<void> {
    await connections.use('main');
    for (const row of await drawRead(explorer)) tree.fold(row);
    for (const id of ['main', 'second']) {
      for (const each of list.of(id)) await list.remove(id, each);
    }
    await pass(1);
  }
}

async function setClock({ control }: Emulator, now: number): Promise<void> {
  const response = await fetch(`${control}/clock`, {
    method: 'POST',
    body: JSON.stringify({ now }),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The emulator did not set its clock: ${response.status}`);
}

/** Throws when anything is more at the end than at the beginning. */
function judge(held: readonly HeldThings[]): string[] {
  const quarter = Math.max(1, Math.floor(held.length / 4));
  const [early, late] = [held.slice(0, quarter), held.slice(-quarter)];
  const grown: string[] = [];
  const lines = (['heap', 'listeners', 'timers', 'sockets'] as const).map((name) => {
    const [before, after] = [early, late].map((each) => median(each.map((one) => one[name])));
    if (before === undefined || after === undefined) throw new Error('Nothing was counted.');
    if (after > before + slack[name]) grown.push(`${name} grew from ${before} to ${after}`);
    return `${name}: ${before} at first, ${after} at the end, of ${held.length} rounds`;
  });
  if (grown.length > 0) throw new Error([...grown, ...lines].join('\n'));
  return lines;
}

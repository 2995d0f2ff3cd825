import type * as vscode from 'vscode';
import { applyChange } from '../../../media/health/applyChange';
import { toDisposable } from '../../../src/base/disposable';
import { Emitter } from '../../../src/base/event';
import { summarizeJob } from '../../../src/model/jobs/summarizeJob';
import type { Job } from '../../../src/model/jobs/job';
import { rowKey, rowRef } from '../../../src/model/health/healthRow';
import type {
  HealthPageChange,
  HealthPageModel,
  HealthRef,
} from '../../../src/protocol/healthPage';
import { ReadingPlans } from '../../../src/services/health/readingPlans';
import { JobPoller } from '../../../src/services/jobs/jobPoller';
import type { PageServices } from '../../../src/views/pages/pagePanel';
import { HealthPanel } from '../../../src/views/pages/healthPanel';
import { regions } from '../../emulator/gateway/regions';
import type { Emulator } from '../../emulator/start';
import { healthOn } from '../../support/healthOn';
import { serviceOn, type Service } from '../../support/serviceOn';
import { settle } from '../../support/until';
import type { HealthRun, Watched } from './health';

/** As many rows as a tall window shows. */
const inSight = 20;
/** Milliseconds between two answers at the pace of the client, eight a second. */
const betweenAnswers = 125;

type Calls = Record<string, (...given: unknown[]) => Promise<unknown>>;

/** A message to the page: an answer to what it asked, or what it is told. */
interface Posted {
  method?: string;
  value?: { model?: HealthPageModel };
  parameters?: unknown[];
}
type Answers = Map<string, Promise<unknown>>;

/**
 * The health page of so many instances, once to learn what the service answers, then from those answers: visible, and
 * hidden. Each answer comes by itself, so that each of them could be a reason to draw.
 */
export async function measureHealth(
  emulator: Emulator,
  instances: number,
): Promise<Record<Watched, HealthRun>> {
  const answers: Answers = new Map();
  await run(emulator, instances, 'visible', (calls) => learn(calls, answers, instances));
  // Once more for the compiler: code that was never run would count as work of the first instances.
  const again = (watched: Watched) => {
    const waiting: (() => void)[] = [];
    const asked = new Set<string>();
    const replay = (calls: Calls) => {
      for (const name of names(calls)) {
        calls[name] = async (...given) => {
          asked.add(keyOf(name, given));
          await new Promise<void>((resolve) => waiting.push(resolve));
          const known = answers.get(keyOf(name, given));
          if (!known) throw new Error(`Nobody asked ${keyOf(name, given)} before.`);
          return known;
        };
      }
    };
    const unasked = () => [...answers].filter(([key]) => !asked.has(key)).map(([, page]) => page);
    return run(emulator, instances, watched, replay, { waiting, unasked });
  };
  await again('visible');
  await again('bare');
  return {
    visible: await again('visible'),
    hidden: await again('hidden'),
    bare: await again('bare'),
  };
}

/** Names of all calls that a client offers. */
const names = (calls: Calls) =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(calls)).filter((name) =>
    /^(get|list)/.test(name),
  );

const keyOf = (name: string, given: readonly unknown[]) =>
  `${name} ${JSON.stringify(given.filter((each) => !(each instanceof AbortSignal)).map(bare))}`;

/** References are given with what else is known of the thing. */
const bare = (value: unknown) => {
  const { region, instanceId, id } = (value ?? {}) as Record<string, unknown>;
  return instanceId === undefined ? value : { region, instanceId, id };
};

function learn(calls: Calls, answers: Answers, instances: number): void {
  let left = instances;
  const firstOf = (page: unknown) => {
    const { items } = page as { items: unknown[] };
    const first = items.slice(0, left);
    left -= first.length;
    return { items: first };
  };
  for (const name of names(calls)) {
    const call = calls[name]?.bind(calls);
    calls[name] = (...given) => {
      const answer = call?.(...given).then((page) =>
        name === 'listInstances' ? firstOf(page) : page,
      );
      answers.set(keyOf(name, given), answer ?? Promise.resolve());
      return answer ?? Promise.resolve();
    };
  }
}

async function run(
  emulator: Emulator,
  instances: number,
  watched: Watched,
  prepare: (calls: Calls) => void,
  known?: { waiting: (() => void)[]; unasked: () => Promise<unknown>[] },
): Promise<HealthRun> {
  const service = await serviceOn(emulator, { regions: regions.map(({ id }) => id) });
  const calls = service.session.client as unknown as Calls;
  // What is read behind is asked of the same.
  Object.defineProperty(calls, 'background', { value: calls });
  prepare(calls);
  const health = healthOn(service);
  const { clock, sessions, connections } = service;
  const plans = new ReadingPlans(sessions, health);
  const poller = new JobPoller(sessions, clock, () => 0.5);
  const panel = new CountingPanel();
  const services = { sessions, connections, clock, log: console, extensionUri: {} };
  const { id } = service.session.connection;
  const ref: HealthRef = { connectionId: id, kind: 'connection' };
  const page = new HealthPanel(
    panel as unknown as vscode.WebviewPanel,
    ref,
    services as unknown as PageServices,
    { health, poller, plans },
  );
  if (watched !== 'bare') {
    page.open('health');
    panel.ask('ready');
    await settle();
    panel.setVisible(watched === 'visible');
  }
  panel.posted = panel.messages = 0;
  const start = process.cpuUsage();
  // A hidden page reads nothing itself: what comes is read for others, and should cost it nothing.
  if (watched !== 'visible') void readLists(service);
  const answered = known
    ? await release(service, panel, known.waiting)
    : await untilRest(service, panel, page);
  const { user, system } = process.cpuUsage(start);
  const decoding = process.cpuUsage();
  if (watched === 'bare' && known) (await Promise.all(known.unasked())).forEach(decode);
  const decoded = process.cpuUsage(decoding);
  const rows = page.reading?.rows.length ?? 0;
  if (watched !== 'bare' && instances * 20 > rows)
    throw new Error(`There are ${rows} targets only.`);
  [page, poller, plans, health, service].forEach((each) => each.dispose());
  return {
    targets: rows,
    answers: answered,
    processor: (user + system) / 1000,
    decoding: (decoded.user + decoded.system) / 1000,
    posted: panel.posted,
    messages: panel.messages,
  };
}

/** As the lists keep what they are answered. */
function decode(page: unknown): void {
  for (const item of (page as { items?: object[] }).items ?? []) {
    if ('synchronizationJobId' in item) summarizeJob(item as Job);
  }
}

async function readLists({ session }: Service): Promise<void> {
  const { cache } = session;
  const lists = (await session.regions()).map(({ id }) => cache.instances(id));
  await Promise.all(lists.map((list) => list.load()));
  for (const instance of lists.flatMap(({ items }) => items)) {
    void cache.providers(instance).load();
    void cache.newestJobs(instance).load();
  }
}

/** Lets one answer after the other come in, as the client's pace does, until none is waited for. */
async function release(
  { clock }: Service,
  panel: CountingPanel,
  waiting: (() => void)[],
): Promise<number> {
  let answers = 0;
  for (let idle = 0; idle < 20;) {
    const next = waiting.shift();
    next?.();
    idle = next ? 0 : idle + 1;
    answers += next ? 1 : 0;
    await settle(2);
    await clock.advance(betweenAnswers);
    panel.look();
  }
  return answers;
}

/** Waits until nothing is read any more, for as long as real answers take: no clock runs out meanwhile. */
async function untilRest({ clock }: Service, panel: CountingPanel, page: HealthPanel) {
  clock.skips = (ms) => ms < 1000;
  for (let idle = 0; idle < 10; idle++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    panel.look();
    idle = page.reading?.loading === false ? idle : 0;
  }
  return 0;
}

/** The editor's side of a page: counts what is posted, as text, because that is how it reaches the window. */
class CountingPanel {
  posted = 0;
  messages = 0;
  title = '';
  active = true;
  private listener: (message: unknown) => void = () => {};
  private asked = 0;
  private told = 0;
  private model: HealthPageModel | undefined;
  readonly webview = {
    html: '',
    cspSource: '',
    asWebviewUri: () => '',
    onDidReceiveMessage: (listener: (message: unknown) => void) => {
      this.listener = listener;
      return toDisposable(() => {});
    },
    postMessage: (message: unknown) => {
      this.posted += JSON.stringify(message).length;
      this.messages++;
      // What the page does with it is work of the page's process.
      if (this.told === 0) {
        this.note(message);
      }
      return Promise.resolve(true);
    },
  };

  visible = true;
  private readonly didChangeViewState = new Emitter<void>();
  readonly onDidChangeViewState = this.didChangeViewState.event;

  /** In front, or behind another tab. */
  setVisible(isVisible: boolean): void {
    this.visible = isVisible;
    this.didChangeViewState.fire();
  }

  ask(method: string, ...parameters: unknown[]): void {
    if (this.visible) {
      this.listener({ request: ++this.asked, method, parameters });
    }
  }

  /** The page tells which rows are in sight, once there are some. */
  look(): void {
    const seen = this.model?.rows.slice(0, inSight) ?? [];
    if (seen.length >= inSight && this.told++ === 0) {
      this.ask('draw', seen.map(rowKey));
      this.ask('refine', seen.map(rowRef));
    }
  }

  /** What the page has to draw, put together as the page does; the first rows are all that is looked at. */
  private note(message: unknown): void {
    const { method, value, parameters } = message as Posted;
    if (method === 'update' && this.model) {
      this.model = applyChange(this.model, parameters?.[0] as HealthPageChange);
    } else {
      this.model =
        value?.model ?? (method === 'show' ? (parameters?.[0] as HealthPageModel) : this.model);
    }
  }
}

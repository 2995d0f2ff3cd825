import { mintRequest } from './data/mint';
import { VirtualClock } from './data/virtualClock';
import type { RecordedCall } from './gateway/callLog';
import { FaultBoard, type Fault } from './gateway/fault';
import { Gateway } from './gateway/gateway';
import { scenarioIdentities, type Identity } from './gateway/identity';
import { InFlight } from './gateway/inFlight';
import { Lifetimes, type LifetimeLimits } from './gateway/lifetimes';
import { RateLimit, type Limits } from './gateway/rateLimit';
import { regions } from './gateway/regions';
import { RegionServer } from './gateway/regionServer';
import { scenarios, type ScenarioName } from './scenarios/scenario';

export type { RecordedCall } from './gateway/callLog';
export type { Fault, FaultKind } from './gateway/fault';
export type { Identity } from './gateway/identity';
export type { LifetimeLimits } from './gateway/lifetimes';
export type { Limits } from './gateway/rateLimit';

export interface EmulatorOptions {
  scenario: ScenarioName;
  /** Port of the first region's endpoint; any free one when 0 or absent. */
  port?: number;
  /** The same seed gives the same answers; 1 unless told. */
  seed?: number;
  /** Time under the virtual offset; the real time unless told. */
  clock?: { now(): number };
  /**
   * Emulator time at start, Unix milliseconds: what the scenario holds is counted from exactly there, however long the start
   * takes. Clients may still sign with the time of `clock`.
   */
  now?: number;
}

/** A running emulator. */
export interface Emulator {
  /** Endpoint of the first region (cn-hangzhou); it also answers STS GetCallerIdentity. */
  url: string;
  accessKeyId: string;
  accessKeySecret: string;
  /** Base URL of the control interface. */
  control: string;
  /** Every key the scenario knows, the main one first. */
  identities: Identity[];
  /** Every API request, oldest first. */
  calls: RecordedCall[];
  faults: { set(faults: Fault[]): void; clear(): void };
  /** How many calls of an account each endpoint answers; any number at the start. */
  limits: { set(limits: Limits): void; clear(): void };
  /** How long session and page tokens may be used; for ever at the start. */
  lifetimes: { set(limits: LifetimeLimits): void; clear(): void };
  clock: { now(): number; advance(ms: number): void; set(ms: number): void };
  inFlight: { current: number; peak: number; reset(): void };
  /** Closes all connections at once. */
  dispose(): Promise<void>;
}

/** Starts one endpoint per region on 127.0.0.1. Rejects when the port is taken. */
export async function start(options: EmulatorOptions): Promise<Emulator> {
  const { scenario, port = 0, seed = 1 } = options;
  const clock = new VirtualClock(options.clock ?? { now: () => Date.now() });
  const now = options.now ?? clock.now();
  if (options.now !== undefined) clock.set(options.now);
  const identities = scenarioIdentities(scenario);
  const [main] = identities;
  const world = scenarios[scenario]({ seed, now, identities });

  const calls: RecordedCall[] = [];
  const faults = new FaultBoard(seed);
  const limits = new RateLimit();
  const lifetimes = new Lifetimes(clock);
  const inFlight = new InFlight();
  let requests = 0;
  const servers = new Map<string, RegionServer>();
  const gateway = new Gateway({
    identities,
    tenants: world.tenants,
    clock,
    limits,
    lifetimes,
    endpoint: (region) => `127.0.0.1:${servers.get(region)!.port}`,
    nextRequestId: () => world.requestId ?? mintRequest(seed, requests++),
  });
  const state = () => ({
    scenario,
    seed,
    now: clock.now(),
    endpoints: Object.fromEntries([...servers].map(([id, { port }]) => [id, port])),
    inFlight: { current: inFlight.current, peak: inFlight.peak },
    calls: calls.length,
  });
  const parts = { gateway, clock, calls, faults, limits, lifetimes, inFlight, state };
  for (const { id } of regions) servers.set(id, new RegionServer(id, parts));
  const dispose = async () => {
    await Promise.all([...servers.values()].map((server) => server.close()));
  };
  try {
    for (const [id, server] of servers) await server.listen(id === regions[0]!.id ? port : 0);
  } catch (error) {
    await dispose();
    throw error;
  }
  const url = `http://127.0.0.1:${servers.get(regions[0]!.id)!.port}`;
  return {
    url,
    accessKeyId: main!.accessKeyId,
    accessKeySecret: main!.accessKeySecret,
    control: `${url}/control`,
    identities,
    calls,
    faults,
    limits,
    lifetimes,
    clock,
    inFlight,
    dispose,
  };
}

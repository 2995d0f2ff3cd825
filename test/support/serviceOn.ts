import { Paces } from '../../src/api/paces';
import { openApiTransport } from '../../src/api/openApiTransport';
import type { CallTrace } from '../../src/api/serviceCalls';
import { serviceAccess, type ServiceAccess } from '../../src/api/serviceAccess';
import type { Transport } from '../../src/api/transport';
import { Emitter } from '../../src/base/event';
import type { AccessKey, Connection } from '../../src/model/connections/connection';
import { AgreedAddresses } from '../../src/services/connections/agreedAddresses';
import { CliProfiles } from '../../src/services/connections/cliProfiles';
import { ScheduleZones } from '../../src/services/configuration/scheduleZones';
import { ConnectionState } from '../../src/services/connections/connectionState';
import { Connections } from '../../src/services/connections/connections';
import { Credentials } from '../../src/services/connections/credentials';
import { Explorer } from '../../src/services/resources/explorer';
import { JobFilters } from '../../src/services/jobs/jobFilters';
import { LookupElsewhere } from '../../src/services/ids/lookupElsewhere';
import type { ServiceEnvironment } from '../../src/services/connections/openClient';
import { RecentResources } from '../../src/services/resources/recentResources';
import { SeenRuns } from '../../src/services/jobs/seenRuns';
import { SampleService } from '../../src/services/connections/sampleService';
import { Sessions } from '../../src/services/connections/session';
import type { Emulator, Identity } from '../emulator/start';
import { FakeClock, paceRandom } from './fakeClock';
import { FakeSecrets, FakeState } from './stores';

/** When the emulator starts: between two of the runs that `company` has every twenty minutes. */
export const pinned = Date.UTC(2026, 10, 22, 4, 5);

/** A rate at which no test has to move its clock for the pace. */
export const unpaced = 100_000;

export interface ServiceOptions {
  clock?: FakeClock;
  /** Jobs a page. */
  pageSize?: number;
  /** Whose keys sign; `null` leaves the window without a connection. */
  identity?: Identity['note'] | null;
  /** Regions of the connection; the two where `company` has instances unless told. */
  regions?: string[];
  secrets?: FakeSecrets;
  global?: FakeState;
  workspace?: FakeState;
  transport?: Transport;
  access?: ServiceAccess;
  /** Calls a second; so many unless told that none has to wait. */
  rate?: number;
  /** File of the Aliyun CLI; one that does not exist unless told. */
  profiles?: string;
  sample?: SampleService;
}

export const noSample = () =>
  new SampleService(() => {
    throw new Error('No sample data in this test.');
  }, undefined);

export function keyOf(emulator: Emulator, note: Identity['note'] = 'main'): AccessKey {
  const identity = emulator.identities.find((each) => each.note === note)!;
  const { accessKeyId, accessKeySecret, securityToken } = identity;
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

/** Addresses of the emulator's regions, without a call that it would count. */
export async function regionsOf(emulator: Emulator, ids: readonly string[]) {
  const state = (await (await fetch(`${emulator.control}/state`)).json()) as {
    endpoints: Record<string, number>;
  };
  return ids.map((id) => ({ id, endpoint: `127.0.0.1:${state.endpoints[id]}` }));
}

export async function connectionTo(
  emulator: Emulator,
  id = 'main',
  regions: readonly string[] = ['cn-hangzhou', 'ap-southeast-1'],
): Promise<Connection> {
  return {
    id,
    label: `Account ${id}`,
    source: { kind: 'accessKey' },
    regions: await regionsOf(emulator, regions),
  };
}

/** The services of one window, composed as the extension does, with the emulator for a service. */
export async function serviceOn(emulator: Emulator, options: ServiceOptions = {}) {
  const { clock = new FakeClock(pinned), identity = 'main' } = options;
  const secrets = options.secrets ?? new FakeSecrets();
  const global = options.global ?? new FakeState();
  const workspace = options.workspace ?? new FakeState();
  const sample = options.sample ?? noSample();
  const didChangeSettings = new Emitter<void>();
  const settings = {
    endpoint: emulator.url,
    pageSize: options.pageSize ?? 50,
    onDidChange: didChangeSettings.event,
  };
  const traces: CallTrace[] = [];
  const files = new CliProfiles(options.profiles ?? '/nowhere/config.json', () => clock.now());
  const profiles = () => Promise.resolve(files);
  const access = () => Promise.resolve(options.access ?? serviceAccess);
  const environment: ServiceEnvironment = {
    transport: () => Promise.resolve(options.transport ?? openApiTransport),
    sample,
    clock,
    paces: new Paces({ clock, rate: options.rate ?? unpaced, random: paceRandom }),
    settings,
    onCall: (trace) => traces.push(trace),
  };
  const credentials = new Credentials({
    ...environment,
    secrets: secrets.window(),
    profiles,
    access,
    agreed: new AgreedAddresses(global),
  });
  const connections = new Connections(global, workspace, credentials);
  const states = {
    recents: new ConnectionState('recent/', global, connections),
    zones: new ConnectionState('scheduleZones/', global, connections),
    seen: new ConnectionState('seenRuns/', global, connections),
  };
  const recents = new RecentResources(states.recents, clock);
  const zones = new ScheduleZones(states.zones, () => 'Asia/Shanghai');
  const seen = new SeenRuns(states.seen);
  const sessions = new Sessions(connections, credentials, environment, recents);
  const elsewhere = new LookupElsewhere(connections, credentials, environment);
  const filters = new JobFilters(workspace);
  const explorer = new Explorer(sessions, filters, clock);
  if (identity !== null) {
    const connection = await connectionTo(emulator, identity, options.regions);
    await connections.add(connection, keyOf(emulator, identity));
  }
  const owned = [
    explorer,
    filters,
    sessions,
    ...Object.values(states),
    connections,
    credentials,
    sample,
  ];
  return {
    clock,
    secrets,
    global,
    workspace,
    settings,
    changeSettings: () => didChangeSettings.fire(),
    traces,
    environment,
    credentials,
    connections,
    recents,
    zones,
    seen,
    elsewhere,
    sessions,
    filters,
    explorer,
    get session() {
      return sessions.current!;
    },
    dispose: () => owned.forEach((each) => each.dispose()),
  };
}

export type Service = Awaited<ReturnType<typeof serviceOn>>;

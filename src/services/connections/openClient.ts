import { EiamClient, type Addresses } from '../../api/eiamClient';
import type { Paces } from '../../api/paces';
import { ServiceCalls, type CallTrace, type KeySource } from '../../api/serviceCalls';
import type { Transport } from '../../api/transport';
import type { Clock } from '../../base/clock';
import type { Disposable } from '../../base/disposable';
import type { SampleService } from './sampleService';

/** Settings that decide how the service is reached. Read live, from user scope only. */
export interface ServiceSettings {
  /** Endpoint that knows the regions; empty for the default. */
  readonly endpoint: string;
  /** Jobs a page. */
  readonly pageSize: number;
  readonly onDidChange: (listener: () => void) => Disposable;
}

export interface ServiceEnvironment {
  transport: () => Promise<Transport>;
  /** Started only when a connection to sample data makes its first call. */
  sample: SampleService;
  clock: Clock;
  /** When calls may be made; one per account and host, whatever uses it. */
  paces: Paces;
  settings: ServiceSettings;
  onCall: (trace: CallTrace) => void;
}

/** A client; disposing it aborts what is under way. */
export interface OpenClient extends Disposable {
  client: EiamClient;
}

/** Makes a client for given keys and addresses. */
export function openClient(
  environment: ServiceEnvironment,
  keys: KeySource,
  addresses: () => Promise<Addresses>,
  /** Tells accounts apart; the same for all clients of one. */
  account: string,
): OpenClient {
  const calls = new ServiceCalls({
    transport: environment.transport,
    keys,
    clock: environment.clock,
    onCall: environment.onCall,
    pace: (host) => environment.paces.of(account, host),
  });
  return { client: new EiamClient(calls, addresses), dispose: () => calls.dispose() };
}

/** Runs `work` with a client that is closed afterwards. */
export async function withClient<T>(
  environment: ServiceEnvironment,
  keys: KeySource,
  addresses: Addresses,
  work: (client: EiamClient) => Promise<T>,
): Promise<T> {
  // Whose keys these are is found out by these very calls.
  const open = openClient(environment, keys, () => Promise.resolve(addresses), '');
  try {
    return await work(open.client);
  } finally {
    open.dispose();
  }
}

import { setMaxListeners } from 'node:events';
import type { Addresses, EiamClient } from '../../api/eiamClient';
import type { KeySource } from '../../api/serviceCalls';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { Connection } from '../../model/connections/connection';
import type { Region } from '../../model/resources/region';
import { addressesOf } from '../resources/addresses';
import { Configurations } from '../configuration/configurations';
import type { Connections } from './connections';
import type { Credentials } from './credentials';
import { ResourceCache } from '../resources/resourceCache';
import { Lookup } from '../ids/lookup';
import { openClient, type ServiceEnvironment } from './openClient';
import type { RecentResources } from '../resources/recentResources';

/** What belongs to one connection while this window uses it. Disposed as a whole when the window uses another. */
export class Session implements Disposable {
  readonly client: EiamClient;
  readonly cache: ResourceCache;
  readonly configurations: Configurations;
  readonly lookup: Lookup;
  private readonly store = new DisposableStore();
  private readonly abort = new AbortController();
  private readonly addresses: () => Promise<Addresses>;

  constructor(
    readonly connection: Connection,
    keys: KeySource,
    environment: ServiceEnvironment,
    recents?: RecentResources,
  ) {
    // Every read under way listens, and Node takes more than ten listeners for a leak.
    setMaxListeners(0, this.abort.signal);
    let known: Promise<Addresses> | undefined;
    this.addresses = () => {
      known ??= addressesOf(connection, keys, environment, this.signal).catch((error: unknown) => {
        known = undefined;
        throw error;
      });
      return known;
    };
    const account = connection.account?.accountId ?? connection.id;
    const open = this.store.add(openClient(environment, keys, this.addresses, account));
    this.client = open.client;
    this.cache = this.store.add(
      new ResourceCache(
        open.client,
        environment.clock,
        environment.settings.pageSize,
        this.abort.signal,
      ),
    );
    this.configurations = this.store.add(new Configurations(this, environment.clock));
    this.store.add(
      this.cache.onDidInvalidate((instance) => this.configurations.invalidate(instance)),
    );
    const { client, cache, signal } = this;
    const { unitPaths } = this.configurations;
    this.lookup = this.store.add(
      new Lookup(
        { client, cache, unitPaths, signal, regions: () => this.regions() },
        environment.clock,
        () => recents?.of(connection.id).map(({ ref }) => ref.instanceId) ?? [],
      ),
    );
  }

  /** The regions whose instances the connection shows. */
  async regions(): Promise<readonly Region[]> {
    return (await this.addresses()).regions;
  }

  /** Fires when the window leaves this connection: late answers must not be used. */
  get signal(): AbortSignal {
    return this.abort.signal;
  }

  dispose(): void {
    this.abort.abort();
    this.store.dispose();
  }
}

/** Keeps the session of the connection in use, and replaces it when that changes. */
export class Sessions implements Disposable {
  private readonly store = new DisposableStore();
  private readonly held = this.store.add(new MutableDisposable<Session>());
  private readonly didChange = this.store.add(new Emitter<Session | undefined>());
  /** Another session is in use. Listeners drop everything of the one before. */
  readonly onDidChange = this.didChange.event;

  constructor(
    private readonly connections: Connections,
    private readonly credentials: Credentials,
    private readonly environment: ServiceEnvironment,
    /** Where a search looks first. */
    private readonly recents?: RecentResources,
  ) {
    this.store.add(connections.onDidChangeActive(() => this.renew()));
    this.store.add(environment.settings.onDidChange(() => this.renew()));
  }

  /** Made when first asked for; making it costs no call. */
  get current(): Session | undefined {
    if (!this.held.value) {
      const { active } = this.connections;
      this.held.value =
        active &&
        new Session(active, this.credentials.keysOf(active), this.environment, this.recents);
    }
    return this.held.value;
  }

  dispose(): void {
    this.store.dispose();
  }

  private renew(): void {
    this.held.value = undefined;
    this.didChange.fire(this.current);
  }
}

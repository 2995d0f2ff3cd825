import { describeFailure } from '../../api/describeFailure';
import type { EiamClient } from '../../api/eiamClient';
import { throwIfAborted } from '../../base/abort';
import type { Clock } from '../../base/clock';
import { isCancelled } from '../../base/errors';
import type { Failure } from '../../model/resources/failure';
import { parseProviderType, type IdentityProvider } from '../../model/resources/identityProvider';
import type { ResourceRef } from '../../model/resources/resourceRef';
import type { LdapTransport } from '../../model/configuration/ldap/finding';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../model/configuration/syncConfiguration';
import { directions, type Direction } from '../../model/resources/direction';

/** What a reader needs of the session it belongs to. */
export interface ReadingSession {
  readonly client: EiamClient;
  /** Fires when the window leaves the connection. */
  readonly signal: AbortSignal;
}

/** Who reads, and until when. */
export type HowToRead = Pick<ReadingSession, 'client' | 'signal'>;

/** One direction as it was last read. */
export interface DirectionAnswer<Configuration> {
  configured: boolean;
  config?: Configuration;
  raw?: Record<string, unknown>;
  others: [string, string][];
  requestId?: string;
  /** Unix time in milliseconds. */
  readAt?: number;
  loading: boolean;
  failure?: Failure;
}

/** What the service has answered about a provider's configuration. */
export interface ConfigurationAnswers {
  provider?: IdentityProvider;
  transport?: LdapTransport & { host?: string };
  transportFailure?: Failure;
  networkAccessEndpointId?: string;
  departments?: ReadonlyMap<string, string>;
  outbound?: DirectionAnswer<PushConfiguration>;
  inbound?: DirectionAnswer<PullConfiguration>;
}

const unread = { configured: true, others: [], loading: true };

/** Opening a page again within this time costs no call, in milliseconds. */
const freshness = 60_000;

/**
 * Reads the configuration of one provider: its connection, and each direction by itself, so that one failure does not
 * take the other. Kept by the session, so that a page that is opened again soon finds everything here.
 */
export class ConfigurationReader {
  private state: ConfigurationAnswers = {};
  private reading: Promise<void> | undefined;
  private readAt: number | undefined;
  /** Directions that were asked to be read anew, and were not since. */
  private readonly stale = new Set<Direction>();

  constructor(
    private readonly session: ReadingSession,
    readonly ref: ResourceRef<'identityProvider'>,
    private readonly clock: Clock,
    known?: IdentityProvider,
    /** A direction arrived. */
    private readonly onRead?: () => void,
  ) {
    this.state = { provider: known };
  }

  get current(): ConfigurationAnswers {
    return this.state;
  }

  /** Reads unless everything is here and fresh. `onChange` is called whenever a part has arrived. */
  async load(onChange: () => void): Promise<void> {
    if (this.readAt === undefined || this.clock.now() - this.readAt > freshness) {
      await this.refresh(onChange);
    }
  }

  /** Reads now. Asking while a read is under way joins it. Never rejects: failures become part of the state. */
  refresh(onChange: () => void): Promise<void> {
    this.reading ??= this.read(onChange).finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  /** Whether a direction was read, and not asked to be read anew since. */
  isFresh(direction: Direction): boolean {
    return this.state[direction]?.readAt !== undefined && !this.stale.has(direction);
  }

  /** What is here stays, and is read anew when it is next asked for. */
  invalidate(): void {
    this.readAt = undefined;
    directions.forEach((each) => this.stale.add(each));
  }

  /**
   * Reads one direction unless it is here, which costs one call; the rest stays as it is. Never rejects: a failure becomes
   * part of the state.
   */
  async loadDirection(direction: Direction, how?: HowToRead): Promise<void> {
    if (!this.isFresh(direction)) {
      await this.readDirection(direction, () => {}, how);
    }
  }

  private async read(onChange: () => void): Promise<void> {
    const { direction } = parseProviderType(this.state.provider?.identityProviderType ?? '');
    // A type that names its direction decides; otherwise both are asked, and the service says what there is.
    const asked = direction ? [direction] : (['outbound', 'inbound'] as const);
    await Promise.all([
      this.readProvider(onChange),
      ...asked.map((each) => this.readDirection(each, onChange)),
    ]);
    this.dropForeignFailure();
    const failed =
      this.state.outbound?.failure ?? this.state.inbound?.failure ?? this.state.transportFailure;
    // A failure is never taken for an answer: the next opening asks again.
    this.readAt = failed ? undefined : this.clock.now();
  }

  /** A direction that was asked for only because the type was not known: that it cannot be read means nothing then. */
  private dropForeignFailure(): void {
    const { direction } = parseProviderType(this.state.provider?.identityProviderType ?? '');
    const other = direction && (direction === 'outbound' ? 'inbound' : 'outbound');
    if (other && this.state[other]?.failure && !this.state[other].config) {
      this.state = { ...this.state, [other]: undefined };
    }
  }

  private async readProvider(onChange: () => void): Promise<void> {
    const { client, signal } = this.session;
    try {
      const { value, transport, networkAccessEndpointId, departments } =
        await client.getIdentityProvider(this.ref, this.ref.id, signal);
      throwIfAborted(signal);
      this.state = {
        ...this.state,
        provider: { ...this.state.provider, ...value },
        transport,
        transportFailure: undefined,
        networkAccessEndpointId,
        departments,
      };
    } catch (error) {
      if (isCancelled(error)) return;
      this.state = { ...this.state, transportFailure: describeFailure(error) };
    }
    onChange();
  }

  private async readDirection(
    direction: Direction,
    onChange: () => void,
    { client, signal }: HowToRead = this.session,
  ): Promise<void> {
    const wasLoading = this.state[direction]?.loading ?? false;
    const update = (change: Partial<DirectionAnswer<PushConfiguration | PullConfiguration>>) => {
      const before = this.state[direction];
      this.state = { ...this.state, [direction]: { ...unread, ...before, ...change } };
      onChange();
    };
    update({ loading: true });
    try {
      const { value, raw, others, requestId } = await client.getConfiguration(
        this.ref,
        this.ref.id,
        direction,
        signal,
      );
      throwIfAborted(signal);
      this.stale.delete(direction);
      update({
        configured: value !== undefined,
        config: value,
        raw,
        others,
        requestId,
        readAt: this.clock.now(),
        loading: false,
        failure: undefined,
      });
    } catch (error) {
      if (isCancelled(error) && this.session.signal.aborted) return;
      update(
        isCancelled(error)
          ? { loading: wasLoading }
          : { loading: false, failure: describeFailure(error) },
      );
      return;
    }
    this.onRead?.();
  }
}

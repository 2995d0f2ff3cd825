import {
  decodeLdapTransport,
  decodePullConfiguration,
  decodePushConfiguration,
} from '../../api/configuration/decodeConfiguration';
import { describeFailure } from '../../api/describeFailure';
import type { EiamClient } from '../../api/eiamClient';
import { Reader } from '../../api/reader';
import { throwIfAborted } from '../../base/abort';
import type { Clock } from '../../base/clock';
import { isCancelled } from '../../base/errors';
import type { Failure } from '../../model/resources/failure';
import { parseProviderType, type IdentityProvider } from '../../model/resources/identityProvider';
import type { ResourceRef } from '../../model/resources/resourceRef';
import type { LdapTransport } from '../../model/configuration/ldap/finding';
import { otherMembers } from '../../model/configuration/otherMembers';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../model/configuration/syncConfiguration';

/** What a reader needs of the session it belongs to. */
export interface ReadingSession {
  readonly client: EiamClient;
  /** Fires when the window leaves the connection. */
  readonly signal: AbortSignal;
}

/** Who reads, and for how long. */
export type HowToRead = Pick<ReadingSession, 'client' | 'signal'>;

/** One direction as it was last read. */
export interface HalfAnswer<Configuration> {
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
  push?: HalfAnswer<PushConfiguration>;
  pull?: HalfAnswer<PullConfiguration>;
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
  private readonly stale = new Set<'push' | 'pull'>();

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
  isFresh(half: 'push' | 'pull'): boolean {
    return this.state[half]?.readAt !== undefined && !this.stale.has(half);
  }

  /** What is here stays, and is read anew when it is next asked for. */
  invalidate(): void {
    this.readAt = undefined;
    this.stale.add('push').add('pull');
  }

  /**
   * Reads one direction unless it is here, which costs one call; the rest stays as it is. Never rejects: a failure becomes
   * part of the state.
   */
  async loadHalf(half: 'push' | 'pull', how?: HowToRead): Promise<void> {
    if (this.isFresh(half)) {
      return;
    }
    await (half === 'push'
      ? this.readHalf('push', decodePushConfiguration, () => {}, how)
      : this.readHalf('pull', decodePullConfiguration, () => {}, how));
  }

  private async read(onChange: () => void): Promise<void> {
    const { direction } = parseProviderType(this.state.provider?.identityProviderType ?? '');
    const known = direction !== undefined;
    // A type that names its direction decides; otherwise both are asked, and the service says what there is.
    await Promise.all([
      this.readProvider(onChange),
      ...(!known || direction === 'push'
        ? [this.readHalf('push', decodePushConfiguration, onChange)]
        : []),
      ...(!known || direction === 'pull'
        ? [this.readHalf('pull', decodePullConfiguration, onChange)]
        : []),
    ]);
    const failed =
      this.state.push?.failure ?? this.state.pull?.failure ?? this.state.transportFailure;
    // A failure is never taken for an answer: the next opening asks again.
    this.readAt = failed ? undefined : this.clock.now();
  }

  private async readProvider(onChange: () => void): Promise<void> {
    const { client, signal } = this.session;
    try {
      const { value, raw } = await client.getIdentityProvider(this.ref, this.ref.id, signal);
      throwIfAborted(signal);
      const details = Reader.of(raw)?.object('IdentityProviderDetail');
      this.state = {
        ...this.state,
        provider: { ...this.state.provider, ...value },
        transport: decodeLdapTransport(details?.object('LdapConfig')),
        transportFailure: undefined,
      };
    } catch (error) {
      if (isCancelled(error)) return;
      this.state = { ...this.state, transportFailure: describeFailure(error) };
    }
    onChange();
  }

  private async readHalf<Half extends 'push' | 'pull'>(
    half: Half,
    decode: (reader: Reader) => NonNullable<ConfigurationAnswers[Half]>['config'],
    onChange: () => void,
    { client, signal }: HowToRead = this.session,
  ): Promise<void> {
    const before = this.state[half];
    const update = (change: Partial<HalfAnswer<PushConfiguration | PullConfiguration>>) => {
      this.state = { ...this.state, [half]: { ...unread, ...this.state[half], ...change } };
      onChange();
    };
    update({ loading: true });
    try {
      const { body, requestId } = await client.getSyncConfiguration(
        this.ref,
        this.ref.id,
        half,
        signal,
      );
      throwIfAborted(signal);
      const member = half === 'push' ? 'UdPushConfiguration' : 'UdPullConfiguration';
      const reader = Reader.of(body)?.object(member);
      this.stale.delete(half);
      const config = reader && decode(reader);
      update({
        configured: config !== undefined,
        config,
        raw: body,
        others: otherMembers(body[member]),
        requestId,
        readAt: this.clock.now(),
        loading: false,
        failure: undefined,
      });
    } catch (error) {
      if (isCancelled(error)) {
        update({ loading: before?.loading ?? false });
        return;
      }
      update({ loading: false, failure: describeFailure(error) });
      return;
    }
    this.onRead?.();
  }
}

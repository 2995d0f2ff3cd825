import * as l10n from '@vscode/l10n';
import type { RoleProfile } from '../../api/connections/credentialChain';
import type { ServiceAccess } from '../../api/serviceAccess';
import type { KeySource } from '../../api/serviceCalls';
import type { Clock } from '../../base/clock';
import type { Disposable } from '../../base/disposable';
import { UserError } from '../../base/errors';
import { Emitter } from '../../base/event';
import { oneLine } from '../../base/plainText';
import { redactText } from '../../base/redact';
import type { AccessKey, Connection } from '../../model/connections/connection';
import { SignInNeededError } from '../../model/connections/signInNeededError';
import type { CliProfiles } from './cliProfiles';
import type { SampleService } from './sampleService';
import type { SecretStore } from './storage';

/** The one value per connection in SecretStorage; written and removed as a whole. */
export interface Secret {
  connection: Connection;
  /** Only for connections with a typed-in AccessKey. */
  key?: AccessKey;
}

const prefix = 'connection/';

interface AssumedRole {
  /** Which role, and how it is come by. */
  of: string;
  key: Promise<AccessKey>;
  /** Unix time in milliseconds. */
  until: number;
}

/** Keys of an assumed role live an hour; they are renewed well before. Milliseconds. */
const roleLifetime = 45 * 60_000;

/**
 * Alone touches SecretStorage, and knows how each kind of connection comes to its keys. Keys leave it only towards the
 * signer. A storage that fails, or forgets what it was given, is said and not hidden.
 */
export class Credentials implements Disposable {
  private readonly didChange = new Emitter<string>();
  /** Fires with the id of a connection whose secret was changed or removed, in whatever window. */
  readonly onDidChange = this.didChange.event;
  private readonly subscription: Disposable;
  private readonly roles = new Map<string, AssumedRole>();

  constructor(
    private readonly secrets: SecretStore,
    private readonly profiles: CliProfiles,
    private readonly sample: SampleService,
    private readonly access: () => Promise<ServiceAccess>,
    private readonly clock: Clock,
  ) {
    this.subscription = secrets.onDidChange(({ key }) => {
      if (key.startsWith(prefix)) {
        this.didChange.fire(key.slice(prefix.length));
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.didChange.dispose();
  }

  /** Stores and reads back, because a storage without a keyring may accept and forget. */
  async store(secret: Secret): Promise<void> {
    const id = prefix + secret.connection.id;
    const value = JSON.stringify(secret);
    let kept: string | undefined;
    let cause: unknown;
    try {
      await this.secrets.store(id, value);
      kept = await this.secrets.get(id);
    } catch (error) {
      cause = error;
    }
    if (kept !== value) {
      throw new UserError(
        l10n.t(
          'The secret storage of this machine did not keep the keys. Unlock or install a keyring, or sign in with a profile of the Aliyun CLI.',
        ),
        { cause },
      );
    }
  }

  async load(connectionId: string): Promise<Secret | undefined> {
    let value: string | undefined;
    try {
      value = await this.secrets.get(prefix + connectionId);
    } catch (error) {
      throw new UserError(
        l10n.t(
          'The secret storage of this machine cannot be read. Unlock its keyring, then retry.',
        ),
        { cause: error },
      );
    }
    if (value === undefined) {
      return undefined;
    }
    try {
      return JSON.parse(value) as Secret;
    } catch {
      // Not written by us; as good as lost.
      return undefined;
    }
  }

  async forget(connectionId: string): Promise<void> {
    this.roles.delete(connectionId);
    try {
      await this.secrets.delete(prefix + connectionId);
    } catch (error) {
      throw new UserError(
        l10n.t(
          'The secret storage of this machine cannot be changed. Unlock its keyring, then sign out again.',
        ),
        { cause: error },
      );
    }
  }

  /** The source of keys for a stored connection. */
  keysOf(connection: Connection): KeySource {
    return {
      current: () => this.resolve(connection),
      renew: () => {
        this.roles.delete(connection.id);
        return this.resolve(connection);
      },
    };
  }

  /** The source of keys that were typed in and are not stored yet. */
  static keysOfTyped(key: AccessKey): KeySource {
    return { current: () => Promise.resolve(key), renew: () => Promise.resolve(key) };
  }

  private async resolve(connection: Connection): Promise<AccessKey> {
    const { source } = connection;
    switch (source.kind) {
      case 'accessKey': {
        const secret = await this.load(connection.id);
        if (!secret?.key) {
          throw new SignInNeededError(connection.label);
        }
        return secret.key;
      }
      case 'sample':
        return this.sample.key();
      case 'environment':
        return this.cached(connection.id, 'environment', () => this.environmentKey());
      case 'profile': {
        // Looked up each time, so that a changed file counts at once; only assumed roles are kept.
        const found = await this.profiles.keys(source.profile);
        return 'keys' in found
          ? found.keys
          : this.cached(connection.id, JSON.stringify(found.role), () => this.roleKey(found.role));
      }
    }
  }

  private async environmentKey(): Promise<AccessKey> {
    const key = await (await this.access()).environmentKey();
    if (!key) {
      throw new UserError(
        l10n.t(
          'The environment holds no Alibaba Cloud keys. Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET before the editor starts, or choose another way to sign in.',
        ),
      );
    }
    return key;
  }

  private async roleKey(role: RoleProfile): Promise<AccessKey> {
    let reason: unknown = l10n.t('no keys were given');
    try {
      const key = await (await this.access()).roleKey(role);
      if (key) {
        return key;
      }
    } catch (error) {
      reason = (error as Error).message;
    }
    throw new UserError(
      l10n.t(
        'The role of the profile could not be assumed ({0}). Check the profile.',
        oneLine(redactText(String(reason)), 160),
      ),
    );
  }

  /** Calls that need the key at the same time ask for it once. A failure is not kept. */
  private async cached(
    id: string,
    of: string,
    resolve: () => Promise<AccessKey>,
  ): Promise<AccessKey> {
    const known = this.roles.get(id);
    if (known?.of === of && known.until > this.clock.now()) {
      return known.key;
    }
    const role = { of, key: resolve(), until: this.clock.now() + roleLifetime };
    this.roles.set(id, role);
    try {
      return await role.key;
    } catch (error) {
      if (this.roles.get(id) === role) {
        this.roles.delete(id);
      }
      throw error;
    }
  }
}

import * as l10n from '@vscode/l10n';
import type { RoleProfile } from '../../api/connections/credentialChain';
import { AgreementNeededError } from '../../model/connections/agreementNeededError';
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
import { shownAddress, type AgreedAddresses } from './agreedAddresses';
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

/** Keys of an assumed role live an hour unless told; they are renewed when three quarters are over. Milliseconds. */
const roleLifetime = 45 * 60_000;

function lifetimeOf(role: RoleProfile): number {
  const seconds = role.mode === 'RamRoleArn' ? role.duration : undefined;
  return seconds === undefined ? roleLifetime : Math.min(roleLifetime, seconds * 750);
}

/** The address that a role, or one it is chained to, fetches its keys from; `undefined` when none does. */
function fetchedFrom(role: RoleProfile): string | undefined {
  if (role.mode === 'CredentialsURI') {
    return role.uri;
  }
  return role.mode === 'RamRoleArn' && 'mode' in role.source ? fetchedFrom(role.source) : undefined;
}

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
    private readonly agreed: AgreedAddresses,
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
      case 'profile':
        return this.profileKey(connection.id, source.profile);
    }
  }

  private async profileKey(id: string, profile: string): Promise<AccessKey> {
    // Looked up each time, so that a changed file counts at once; only assumed roles are kept.
    const found = await this.profiles.keys(profile);
    if ('keys' in found) {
      return found.keys;
    }
    const { role } = found;
    const address = fetchedFrom(role);
    if (address !== undefined && !this.agreed.has(address)) {
      throw new AgreementNeededError(profile, shownAddress(address));
    }
    return this.cached(id, JSON.stringify(role), () => this.roleKey(role), lifetimeOf(role));
  }

  /**
   * The address that a connection would fetch its keys from and that the user has not agreed to; `undefined` when there
   * is none, also when the profile gives no keys at all.
   */
  async addressToAgree(connection: Connection): Promise<string | undefined> {
    if (connection.source.kind !== 'profile') {
      return undefined;
    }
    const found = await this.profiles.keys(connection.source.profile).catch(() => undefined);
    const address = found && 'role' in found ? fetchedFrom(found.role) : undefined;
    return address === undefined || this.agreed.has(address) ? undefined : address;
  }

  /** The user has agreed to fetch keys from that address. */
  agree(address: string): Promise<void> {
    return this.agreed.add(address);
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
    const shown = oneLine(redactText(String(reason)), 160);
    throw new UserError(
      role.mode === 'CredentialsURI'
        ? l10n.t(
            'No keys could be fetched from {0} ({1}). Check that address, and the profile that names it.',
            shownAddress(role.uri),
            shown,
          )
        : l10n.t('The role of the profile could not be assumed ({0}). Check the profile.', shown),
    );
  }

  /** Calls that need the key at the same time ask for it once. A failure is not kept. */
  private async cached(
    id: string,
    of: string,
    resolve: () => Promise<AccessKey>,
    lifetime = roleLifetime,
  ): Promise<AccessKey> {
    const known = this.roles.get(id);
    if (known?.of === of && known.until > this.clock.now()) {
      return known.key;
    }
    const role = { of, key: resolve(), until: this.clock.now() + lifetime };
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

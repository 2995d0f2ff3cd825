import type { KeySupply } from '../../api/connections/keyLease';
import type { RoleProfile } from '../../api/connections/roleProfile';
import type { StsEnvironment } from '../../api/connections/sts';
import { checkEndpoint, defaultEndpoint } from '../../api/endpoint';
import type { Paces } from '../../api/paces';
import type { ServiceAccess } from '../../api/serviceAccess';
import type { CallTrace, KeySource } from '../../api/serviceCalls';
import type { Clock } from '../../base/clock';
import type { Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import { AgreementNeededError } from '../../model/connections/agreementNeededError';
import type { AccessKey, Connection } from '../../model/connections/connection';
import { readConnection } from '../../model/connections/readConnection';
import { shownAddress } from '../../model/connections/shownAddress';
import { SignInNeededError } from '../../model/connections/signInNeededError';
import type { AgreedAddresses } from './agreedAddresses';
import type { CliProfiles } from './cliProfiles';
import { KeyLeases } from './keyLeases';
import { Keyring } from './keyring';
import type { ServiceSettings } from './openClient';
import type { SampleService } from './sampleService';
import type { SecretStore } from './storage';

/** The one value per connection in SecretStorage; written and removed as a whole. */
export interface Secret {
  connection: Connection;
  /** Only for connections with a typed-in AccessKey. */
  key?: AccessKey;
}

const prefix = 'connection/';

/** The address that a role, or one it is chained to, fetches its keys from; `undefined` when none does. */
function fetchedFrom(role: RoleProfile): string | undefined {
  if (role.mode === 'CredentialsURI') {
    return role.uri;
  }
  return role.mode === 'RamRoleArn' && 'mode' in role.source ? fetchedFrom(role.source) : undefined;
}

/** What connections come to their keys with. */
export interface KeyEnvironment {
  secrets: SecretStore;
  /** Loaded with the first connection that comes to its keys by one. */
  profiles: () => Promise<CliProfiles>;
  sample: SampleService;
  access: () => Promise<ServiceAccess>;
  clock: Clock;
  agreed: AgreedAddresses;
  /** When calls may be made. */
  paces: Paces;
  onCall: (trace: CallTrace) => void;
  settings: Pick<ServiceSettings, 'endpoint'>;
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
  private readonly keyring: Keyring;
  private readonly leases: KeyLeases;

  constructor(private readonly environment: KeyEnvironment) {
    const { secrets, clock } = environment;
    this.keyring = new Keyring(secrets, clock);
    this.leases = new KeyLeases(clock);
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

  /** Throws a `UserError` when the storage does not keep it; what was stored before is then there again. */
  async store(secret: Secret): Promise<void> {
    await this.keyring.write(prefix + secret.connection.id, JSON.stringify(secret));
  }

  /** `undefined` when nothing is stored, or what is stored was not written by us. */
  async load(connectionId: string): Promise<Secret | undefined> {
    return readSecret(await this.keyring.read(prefix + connectionId));
  }

  async forget(connectionId: string): Promise<void> {
    this.leases.forget(connectionId);
    await this.keyring.remove(prefix + connectionId);
  }

  /** The source of keys for a stored connection. */
  keysOf(connection: Connection): KeySource {
    return {
      current: () => this.resolve(connection),
      renew: (refused) => this.resolve(connection, refused),
    };
  }

  /** The source of keys that were typed in and are not stored yet. */
  static keysOfTyped(key: AccessKey): KeySource {
    return { current: () => Promise.resolve(key), renew: () => Promise.resolve(key) };
  }

  private async resolve(connection: Connection, refused?: AccessKey): Promise<AccessKey> {
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
        return this.environment.sample.key();
      case 'environment': {
        const supply = async () => {
          const { EnvironmentKeys } = await this.environment.access();
          return new EnvironmentKeys(process.env, this.calling(connection));
        };
        return this.leased(connection.id, 'environment', supply, refused);
      }
      case 'profile':
        return this.profileKey(connection, source.profile, refused);
    }
  }

  private async profileKey(
    connection: Connection,
    profile: string,
    refused?: AccessKey,
  ): Promise<AccessKey> {
    // Looked up each time, so that a changed file counts at once; only keys of roles are kept.
    const profiles = await this.environment.profiles();
    const found = await profiles.keys(profile);
    if ('keys' in found) {
      return found.keys;
    }
    const { role } = found;
    const address = fetchedFrom(role);
    if (address !== undefined && !this.environment.agreed.has(address)) {
      throw new AgreementNeededError(profile, shownAddress(address));
    }
    const supply = async () => {
      const { roleKeys } = await this.environment.access();
      return roleKeys(role, this.calling(connection));
    };
    return this.leased(connection.id, JSON.stringify(role), supply, refused);
  }

  private leased(
    id: string,
    of: string,
    supply: () => Promise<KeySupply>,
    refused: AccessKey | undefined,
  ): Promise<AccessKey> {
    return refused ? this.leases.renewed(id, of, supply, refused) : this.leases.key(id, of, supply);
  }

  /** What calls for the keys of a connection are made with: the pace of its account, among others. */
  private calling({ id, account }: Connection): StsEnvironment {
    const { access, clock, onCall, paces, settings } = this.environment;
    return {
      transport: async () => (await access()).transport,
      clock,
      onCall,
      pace: (host) => paces.of(account?.accountId ?? id, host),
      home: () => checkEndpoint(settings.endpoint || defaultEndpoint),
    };
  }

  /**
   * The address that a connection would fetch its keys from and that the user has not agreed to; `undefined` when there
   * is none, also when the profile gives no keys at all.
   */
  async addressToAgree(connection: Connection): Promise<string | undefined> {
    if (connection.source.kind !== 'profile') {
      return undefined;
    }
    const { profiles, agreed } = this.environment;
    const { profile } = connection.source;
    const found = await (await profiles()).keys(profile).catch(() => undefined);
    const address = found && 'role' in found ? fetchedFrom(found.role) : undefined;
    return address === undefined || agreed.has(address) ? undefined : address;
  }

  /** The user has agreed to fetch keys from that address. */
  agree(address: string): Promise<void> {
    return this.environment.agreed.add(address);
  }
}

function readSecret(value: string | undefined): Secret | undefined {
  try {
    const secret = JSON.parse(value ?? 'null') as Partial<Secret> | null;
    const connection = readConnection(secret?.connection);
    const { accessKeyId, accessKeySecret, securityToken } = secret?.key ?? {};
    const isKey = [accessKeyId, accessKeySecret, securityToken ?? ''].every(
      (part) => typeof part === 'string',
    );
    return connection && { connection, ...(secret?.key && isKey && { key: secret.key }) };
  } catch {
    return undefined;
  }
}

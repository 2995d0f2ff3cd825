import * as l10n from '@vscode/l10n';
import type { RoleProfile } from '../../api/connections/roleProfile';
import { UserError } from '../../base/errors';
import type { AccessKey } from '../../model/connections/connection';
import { ProfileFile } from './profileFile';
import { modeOf, textOf, type ProfileFields } from './profileMode';
import {
  addressInvalid,
  keysExpired,
  memberMissing,
  notConfigured,
  unusableMode,
} from './unusableProfile';

/** How a profile of the Aliyun CLI leads to keys. */
export type ProfileKeys = { keys: AccessKey } | { role: RoleProfile };

/** A profile as a list shows it. */
export interface ProfileChoice {
  name: string;
  /** As the CLI spells it; absent for a profile that is not configured. */
  mode?: string;
  region?: string;
}

/** The profiles of the Aliyun CLI, read as it reads them (`config/profile.go`) and never written. */
export class CliProfiles {
  private readonly content: ProfileFile;

  /** @param now Unix time in milliseconds. */
  constructor(
    file: string,
    private readonly now: () => number,
  ) {
    this.content = new ProfileFile(file);
  }

  /** All profiles, the CLI's current one first; empty when there is no file. Throws when the file is unreadable. */
  async list(): Promise<ProfileChoice[]> {
    const { profiles, current } = await this.content.read();
    return profiles
      .flatMap((profile) => {
        const name = textOf(profile, 'name');
        return name ? [{ name, mode: modeOf(profile), region: textOf(profile, 'region_id') }] : [];
      })
      .sort((a, b) => Number(b.name === current) - Number(a.name === current));
  }

  /** What the profile gives to sign with. Throws a `UserError` that says what is missing, or which way leads to keys. */
  async keys(name: string): Promise<ProfileKeys> {
    const { profiles } = await this.content.read();
    return this.keysOf(name, profiles, []);
  }

  private keysOf(
    name: string,
    profiles: readonly ProfileFields[],
    chain: readonly string[],
  ): ProfileKeys {
    const fields = profiles.find((candidate) => textOf(candidate, 'name') === name);
    if (!fields) {
      throw new UserError(
        chain.length === 0
          ? l10n.t('The Aliyun CLI has no profile "{0}". Choose another one.', name)
          : l10n.t(
              'The profile "{0}" takes its keys from the profile "{1}", which the Aliyun CLI does not have. Run "aliyun configure --profile {0}" to name another one.',
              chain.at(-1) ?? '',
              name,
            ),
      );
    }
    if (chain.includes(name)) {
      throw new UserError(
        l10n.t(
          'The profiles {0} take their keys from each other in a circle. Run "aliyun configure --profile {1}" to name another source.',
          [...chain.slice(chain.indexOf(name)), name].map((each) => `"${each}"`).join(' → '),
          name,
        ),
      );
    }
    const mode = modeOf(fields);
    if (mode === undefined) {
      throw notConfigured(name);
    }
    const source = (of: string) => this.keysOf(of, profiles, [...chain, name]);
    return this.keysInMode(mode, new Profile(name, mode, fields), source);
  }

  private keysInMode(
    mode: string,
    profile: Profile,
    source: (name: string) => ProfileKeys,
  ): ProfileKeys {
    switch (mode) {
      case 'AK':
        return { keys: profile.accessKey() };
      case 'StsToken':
        return { keys: { ...profile.accessKey(), securityToken: profile.need('sts_token') } };
      case 'RamRoleArn':
        return profile.assume(profile.sourceKey(), profile.get('external_id'));
      case 'RamRoleArnWithRoleName': {
        const machine = {
          mode: 'EcsRamRole' as const,
          ...profile.optional('roleName', 'ram_role_name'),
        };
        return profile.assume(machine, undefined);
      }
      case 'ChainableRamRoleArn': {
        const found = source(profile.need('source_profile'));
        return profile.assume(
          'role' in found ? found.role : found.keys,
          profile.get('external_id'),
        );
      }
      case 'EcsRamRole':
        return { role: { mode, ...profile.optional('roleName', 'ram_role_name') } };
      case 'OIDC':
        return {
          role: {
            mode,
            providerArn: profile.need('oidc_provider_arn'),
            tokenFile: profile.need('oidc_token_file'),
            roleArn: profile.need('ram_role_arn'),
            ...profile.optional('sessionName', 'ram_session_name'),
            ...profile.optional('stsRegion', 'sts_region'),
          },
        };
      case 'CredentialsURI':
        return { role: { mode, uri: addressOf(profile) } };
      case 'CloudSSO':
        for (const member of [
          'cloud_sso_sign_in_url',
          'cloud_sso_account_id',
          'cloud_sso_access_config',
        ])
          profile.need(member);
        return { keys: this.stored(profile, profile.seconds('cloud_sso_access_token_expire')) };
      case 'OAuth':
        return { keys: this.stored(profile, this.oauthUntil(profile)) };
      default:
        throw unusableMode(profile.name, mode);
    }
  }

  /** The keys that the CLI has stored, as long as they live: it renews those of CloudSSO and OAuth, and no others. */
  private stored(profile: Profile, signedInUntil: number): AccessKey {
    const now = this.now() / 1000;
    const securityToken = profile.get('sts_token');
    const [accessKeyId, accessKeySecret] = [
      profile.get('access_key_id'),
      profile.get('access_key_secret'),
    ];
    if (
      accessKeyId &&
      accessKeySecret &&
      securityToken &&
      profile.seconds('sts_expiration') > now
    ) {
      return { accessKeyId, accessKeySecret, securityToken };
    }
    throw keysExpired(profile.name, signedInUntil > now);
  }

  /** An access token of OAuth is renewed with the token beside it, whose end may be unknown. Unix time in seconds. */
  private oauthUntil(profile: Profile): number {
    const refreshable =
      profile.get('oauth_refresh_token') === undefined
        ? 0
        : profile.seconds('oauth_refresh_token_expire') || Infinity;
    return Math.max(profile.seconds('oauth_access_token_expire'), refreshable);
  }
}

function addressOf(profile: Profile): string {
  const address = profile.need('credentials_uri');
  if (!/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : '')) {
    throw addressInvalid(profile.name);
  }
  return address;
}

/** A profile with the mode that it is read in. */
class Profile {
  constructor(
    readonly name: string,
    private readonly mode: string,
    private readonly fields: ProfileFields,
  ) {}

  get(member: string): string | undefined {
    return textOf(this.fields, member);
  }

  /** A member that the mode demands. Throws a `UserError` that names it and the profile. */
  need(member: string): string {
    const value = this.get(member);
    if (value === undefined) {
      throw memberMissing(this.name, this.mode, member);
    }
    return value;
  }

  /** Unix time, or a number of seconds; zero when absent. */
  seconds(member: string): number {
    return Number(this.fields[member]) || 0;
  }

  optional<Name extends string>(as: Name, member: string): { [_ in Name]?: string } {
    const value = this.get(member);
    return (value === undefined ? {} : { [as]: value }) as { [_ in Name]?: string };
  }

  accessKey(): AccessKey {
    return {
      accessKeyId: this.need('access_key_id'),
      accessKeySecret: this.need('access_key_secret'),
    };
  }

  /** The keys that a role is taken with: they may be temporary ones. */
  sourceKey(): AccessKey {
    return { ...this.accessKey(), ...this.optional('securityToken', 'sts_token') };
  }

  assume(source: AccessKey | RoleProfile, externalId: string | undefined): ProfileKeys {
    const duration = this.seconds('expired_seconds');
    return {
      role: {
        mode: 'RamRoleArn',
        source,
        roleArn: this.need('ram_role_arn'),
        ...this.optional('sessionName', 'ram_session_name'),
        ...(externalId !== undefined && { externalId }),
        ...this.optional('stsRegion', 'sts_region'),
        ...(duration > 0 && { duration }),
      },
    };
  }
}

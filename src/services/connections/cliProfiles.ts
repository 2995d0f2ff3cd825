import * as l10n from '@vscode/l10n';
import { readFile, stat } from 'node:fs/promises';
import type { RoleProfile } from '../../api/connections/credentialChain';
import { UserError } from '../../base/errors';
import type { AccessKey } from '../../model/connections/connection';

/** How a profile of the Aliyun CLI leads to keys. */
export type ProfileKeys = { keys: AccessKey } | { role: RoleProfile };

/** A profile as a list shows it. */
export interface ProfileChoice {
  name: string;
  mode: string;
  region?: string;
}

type Fields = Record<string, unknown>;

/**
 * The profiles of the Aliyun CLI (`~/.aliyun/config.json`). Read only: the file belongs to the CLI, and a tool that
 * rewrites it can lose somebody's keys. Read again whenever it has changed.
 */
export class CliProfiles {
  private cached: { mtime: number; size: number; profiles: Fields[]; current?: string } | undefined;

  constructor(
    private readonly file: string,
    private readonly now: () => number,
  ) {}

  /** All profiles, the CLI's current one first; empty when there is no file. Throws when the file is malformed. */
  async list(): Promise<ProfileChoice[]> {
    const { profiles, current } = await this.read();
    return profiles
      .flatMap((profile) => {
        const name = text(profile['name']);
        return name
          ? [{ name, mode: text(profile['mode']) ?? 'AK', region: text(profile['region_id']) }]
          : [];
      })
      .sort((a, b) => Number(b.name === current) - Number(a.name === current));
  }

  /** What the profile gives to sign with. Throws a `UserError` that says what is missing. */
  async keys(name: string): Promise<ProfileKeys> {
    const { profiles } = await this.read();
    return this.keysOf(name, profiles, new Set());
  }

  private keysOf(name: string, profiles: Fields[], seen: Set<string>): ProfileKeys {
    const profile = profiles.find((candidate) => candidate['name'] === name);
    if (!profile || seen.has(name)) {
      throw new UserError(
        l10n.t('The Aliyun CLI has no usable profile "{0}". Choose another one.', name),
      );
    }
    seen.add(name);
    const mode = text(profile['mode']) ?? 'AK';
    switch (mode) {
      case 'AK':
        return { keys: this.stored(name, profile, false) };
      case 'StsToken':
        return { keys: this.stored(name, profile, true) };
      case 'RamRoleArn':
        return this.role(profile, this.stored(name, profile, false));
      case 'ChainableRamRoleArn': {
        const source = this.keysOf(text(profile['source_profile']) ?? '', profiles, seen);
        if ('role' in source) {
          throw new UserError(
            l10n.t(
              'The profile "{0}" chains more than one role, which is not supported. Choose another one.',
              name,
            ),
          );
        }
        return this.role(profile, source.keys);
      }
      case 'EcsRamRole':
        return { role: { mode, roleName: text(profile['ram_role_name']) } };
      case 'OIDC':
        return {
          role: {
            mode,
            roleArn: text(profile['ram_role_arn']) ?? '',
            providerArn: text(profile['oidc_provider_arn']) ?? '',
            tokenFile: text(profile['oidc_token_file']) ?? '',
            sessionName: text(profile['ram_session_name']),
          },
        };
      default:
        // OAuth, CloudSSO, External and what comes later: the CLI refreshes these and leaves the keys in its file.
        return { keys: this.refreshedByCli(name, profile) };
    }
  }

  private role(profile: Fields, source: AccessKey): ProfileKeys {
    const duration = Number(profile['expired_seconds']);
    return {
      role: {
        mode: 'RamRoleArn',
        source,
        roleArn: text(profile['ram_role_arn']) ?? '',
        sessionName: text(profile['ram_session_name']),
        stsRegion: text(profile['sts_region']),
        ...(duration > 0 && { duration }),
      },
    };
  }

  private stored(name: string, profile: Fields, withToken: boolean): AccessKey {
    const accessKeyId = text(profile['access_key_id']);
    const accessKeySecret = text(profile['access_key_secret']);
    const securityToken = text(profile['sts_token']);
    if (!accessKeyId || !accessKeySecret || (withToken && !securityToken)) {
      throw new UserError(
        l10n.t(
          'The profile "{0}" of the Aliyun CLI is incomplete. Run "aliyun configure --profile {0}".',
          name,
        ),
      );
    }
    return {
      accessKeyId,
      accessKeySecret,
      ...(withToken && securityToken && { securityToken }),
    };
  }

  private refreshedByCli(name: string, profile: Fields): AccessKey {
    const expires = Number(profile['sts_expiration']) * 1000;
    if (text(profile['access_key_id']) && !(expires <= this.now())) {
      return this.stored(name, profile, true);
    }
    throw new UserError(
      l10n.t(
        'The profile "{0}" needs the Aliyun CLI to refresh it. Run "aliyun sts GetCallerIdentity --profile {0}", then retry.',
        name,
      ),
    );
  }

  private async read(): Promise<{ profiles: Fields[]; current?: string }> {
    let info;
    try {
      info = await stat(this.file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return { profiles: [] };
      }
      throw this.unreadable(error);
    }
    if (this.cached?.mtime === info.mtimeMs && this.cached.size === info.size) {
      return this.cached;
    }
    try {
      // Editors on Windows like to put a byte-order mark before JSON.
      const json = (await readFile(this.file, 'utf8')).replace(/^\ufeff/, '');
      const content = JSON.parse(json) as Fields | null;
      const profiles = Array.isArray(content?.['profiles']) ? content['profiles'] : [];
      this.cached = {
        mtime: info.mtimeMs,
        size: info.size,
        profiles: profiles.filter(
          (entry): entry is Fields => typeof entry === 'object' && entry !== null,
        ),
        current: text(content?.['current']),
      };
      return this.cached;
    } catch (error) {
      throw this.unreadable(error);
    }
  }

  /** Without the parser's own words: they quote the file. */
  private unreadable(error: unknown): UserError {
    return new UserError(
      l10n.t('The file {0} of the Aliyun CLI cannot be read. Check it, then retry.', this.file),
      { cause: (error as NodeJS.ErrnoException).code },
    );
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';

/** Why a profile of that mode cannot give keys here, with a way that can. */
export function unusableMode(name: string, mode: string): UserError {
  return new UserError(sentence(name, mode));
}

function sentence(name: string, mode: string): string {
  switch (mode) {
    case 'External':
      return l10n.t(
        'The profile "{0}" gets its keys from a command (External), which is not run here, and the Aliyun CLI does not store what it answers. Run the command yourself and enter its keys in a profile of their own with "aliyun configure --profile {0}-sts --mode StsToken", then choose that one.',
        name,
      );
    case 'RsaKeyPair':
      return l10n.t(
        'The profile "{0}" signs with a key pair (RsaKeyPair), which the Aliyun CLI itself has given up. Make an AccessKey for its RAM user, enter it with "aliyun configure --profile {0}-ak --mode AK", then choose that profile.',
        name,
      );
    case 'BearerToken':
      return l10n.t(
        'The profile "{0}" holds a bearer token (BearerToken), which cannot sign calls to IDaaS. Sign in with "aliyun configure --profile {0}-oauth --mode OAuth", then choose that profile.',
        name,
      );
    case 'Anonymous':
      return l10n.t(
        'The profile "{0}" has no keys (Anonymous), and IDaaS answers no call without. Sign in with "aliyun configure --profile {0}-oauth --mode OAuth", then choose that profile.',
        name,
      );
    default:
      return l10n.t(
        'The profile "{0}" is of the mode {1}, which is not known here. Choose one of mode AK, StsToken, RamRoleArn, CloudSSO or OAuth, or sign in with an AccessKey.',
        name,
        mode,
      );
  }
}

/** A member that the mode demands is not there. */
export function memberMissing(name: string, mode: string, member: string): UserError {
  return new UserError(
    l10n.t(
      'The profile "{0}" of the Aliyun CLI has no {1}. Run "aliyun configure --profile {0} --mode {2}" to set it.',
      name,
      member,
      mode,
    ),
  );
}

/** What should be the address of the keys is none. It is not quoted: it may hold a secret. */
export function addressInvalid(name: string): UserError {
  return new UserError(
    l10n.t(
      'The member credentials_uri of the profile "{0}" is no http address. Run "aliyun configure --profile {0} --mode CredentialsURI" to set it.',
      name,
    ),
  );
}

/** Nobody has configured the profile: it has no mode, and no members to tell one from. */
export function notConfigured(name: string): UserError {
  return new UserError(
    l10n.t(
      'The profile "{0}" of the Aliyun CLI is not configured yet. Run "aliyun configure --profile {0}".',
      name,
    ),
  );
}

/**
 * Keys of CloudSSO or OAuth have run out, or were never fetched. Any command of the CLI fetches new ones and stores
 * them, as long as the sign-in behind them lives.
 */
export function keysExpired(name: string, isSignedIn: boolean): UserError {
  return new UserError(
    isSignedIn
      ? l10n.t(
          'The keys of the profile "{0}" have expired. Run "aliyun sts GetCallerIdentity --profile {0}", which stores new ones, then retry; if it cannot, sign in again with "aliyun configure --profile {0}".',
          name,
        )
      : l10n.t(
          'The sign-in of the profile "{0}" has expired. Run "aliyun configure --profile {0}" to sign in again, then retry.',
          name,
        ),
  );
}

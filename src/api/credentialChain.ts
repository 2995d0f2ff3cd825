import {
  ECSRAMRoleCredentialsProvider,
  EnvironmentVariableCredentialsProvider,
  OIDCRoleArnCredentialsProvider,
  RAMRoleARNCredentialsProvider,
  StaticAKCredentialsProvider,
  StaticSTSCredentialsProvider,
  URICredentialsProvider,
  type CredentialsProvider,
} from '@alicloud/credentials';
import * as l10n from '@vscode/l10n';
import { UserError } from '../base/errors';
import { oneLine } from '../base/plainText';
import { redactText } from '../base/redact';
import type { AccessKey } from '../model/connection';

/** The parts of an Aliyun CLI profile that say which role to take and with what. */
export type RoleProfile =
  | {
      mode: 'RamRoleArn';
      /** Keys that may assume the role. */
      source: AccessKey;
      roleArn: string;
      sessionName?: string;
      stsRegion?: string;
      /** Seconds. */
      duration?: number;
    }
  | { mode: 'EcsRamRole'; roleName?: string }
  | { mode: 'OIDC'; roleArn: string; providerArn: string; tokenFile: string; sessionName?: string };

async function keyOf(provider: CredentialsProvider): Promise<AccessKey | undefined> {
  const { accessKeyId, accessKeySecret, securityToken } = await provider.getCredentials();
  return accessKeyId && accessKeySecret
    ? { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) }
    : undefined;
}

/** Text of the library without anything that could be a key: it likes to quote whole files. */
function reason(error: unknown): string {
  return oneLine(redactText(error instanceof Error ? error.message : String(error)), 160);
}

/**
 * The default chain of `@alicloud/credentials` without its Aliyun CLI part: that one rewrites the user's file when it
 * refreshes a token, and we never write there. Order: environment variables, OIDC, credentials URI, role of the machine.
 */
export async function environmentKey(): Promise<AccessKey> {
  const links: (() => CredentialsProvider)[] = [
    () => EnvironmentVariableCredentialsProvider.builder().build(),
    () => OIDCRoleArnCredentialsProvider.builder().build(),
    ...(process.env['ALIBABA_CLOUD_CREDENTIALS_URI']
      ? [
          () =>
            URICredentialsProvider.builder()
              .withCredentialsURI(process.env['ALIBABA_CLOUD_CREDENTIALS_URI'] ?? '')
              .build(),
        ]
      : []),
    // Without a role name the library would probe the metadata address of any machine and wait for the time-out.
    ...(process.env['ALIBABA_CLOUD_ECS_METADATA']
      ? [
          () =>
            ECSRAMRoleCredentialsProvider.builder()
              .withRoleName(process.env['ALIBABA_CLOUD_ECS_METADATA'] ?? '')
              .build(),
        ]
      : []),
  ];
  const reasons: string[] = [];
  for (const link of links) {
    try {
      const key = await keyOf(link());
      if (key) {
        return key;
      }
    } catch (error) {
      reasons.push(reason(error));
    }
  }
  throw new UserError(
    l10n.t(
      'The environment holds no Alibaba Cloud keys. Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET before the editor starts, or choose another way to sign in.',
    ),
    { cause: reasons },
  );
}

/** Asks STS, or the machine, for the keys of a role. */
export async function roleKey(profile: RoleProfile): Promise<AccessKey> {
  try {
    const key = await keyOf(roleProvider(profile));
    if (key) {
      return key;
    }
  } catch (error) {
    throw new UserError(
      l10n.t(
        'The role of the profile could not be assumed: {0}. Check the profile.',
        reason(error),
      ),
      { cause: error },
    );
  }
  throw new UserError(l10n.t('The role of the profile gave no keys. Check the profile.'));
}

function roleProvider(profile: RoleProfile): CredentialsProvider {
  switch (profile.mode) {
    case 'RamRoleArn': {
      const { source, roleArn, sessionName, stsRegion, duration } = profile;
      const first =
        source.securityToken === undefined
          ? StaticAKCredentialsProvider.builder()
              .withAccessKeyId(source.accessKeyId)
              .withAccessKeySecret(source.accessKeySecret)
              .build()
          : StaticSTSCredentialsProvider.builder()
              .withAccessKeyId(source.accessKeyId)
              .withAccessKeySecret(source.accessKeySecret)
              .withSecurityToken(source.securityToken)
              .build();
      return RAMRoleARNCredentialsProvider.builder()
        .withCredentialsProvider(first)
        .withRoleArn(roleArn)
        .withRoleSessionName(sessionName ?? 'idaas-sync-explorer')
        .withDurationSeconds(duration ?? 3600)
        .withStsRegionId(stsRegion ?? '')
        .build();
    }
    case 'EcsRamRole':
      return ECSRAMRoleCredentialsProvider.builder()
        .withRoleName(profile.roleName ?? '')
        .build();
    case 'OIDC':
      return OIDCRoleArnCredentialsProvider.builder()
        .withOIDCProviderArn(profile.providerArn)
        .withOIDCTokenFilePath(profile.tokenFile)
        .withRoleArn(profile.roleArn)
        .withRoleSessionName(profile.sessionName ?? 'idaas-sync-explorer')
        .withDurationSeconds(3600)
        .build();
  }
}

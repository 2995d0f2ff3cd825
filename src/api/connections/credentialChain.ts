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
import type { AccessKey } from '../../model/connections/connection';

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

/**
 * The default chain of `@alicloud/credentials` without its Aliyun CLI part: that one rewrites the user's file when it
 * refreshes a token, and we never write there. Order: environment variables, OIDC, credentials URI, role of the machine.
 * `undefined` when none of them has keys.
 */
export async function environmentKey(): Promise<AccessKey | undefined> {
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
  for (const link of links) {
    try {
      const key = await keyOf(link());
      if (key) {
        return key;
      }
    } catch {
      // This link has no keys, and says so with an error; the next one may have some.
    }
  }
  return undefined;
}

/** Asks STS, or the machine, for the keys of a role. Rejects with the library's own error. */
export function roleKey(profile: RoleProfile): Promise<AccessKey | undefined> {
  return keyOf(roleProvider(profile));
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

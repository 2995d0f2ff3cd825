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
import { keysFromAddress } from './credentialsUri';

/** The parts of an Aliyun CLI profile that say which role to take and with what. */
export type RoleProfile =
  | {
      mode: 'RamRoleArn';
      /** Keys that may assume the role, or the role that gives them. */
      source: AccessKey | RoleProfile;
      roleArn: string;
      sessionName?: string;
      externalId?: string;
      /** Region whose STS is asked; the central one when absent. */
      stsRegion?: string;
      /** Seconds. */
      duration?: number;
    }
  | { mode: 'EcsRamRole'; roleName?: string }
  | {
      mode: 'OIDC';
      roleArn: string;
      providerArn: string;
      tokenFile: string;
      sessionName?: string;
      stsRegion?: string;
    }
  /** Fetched from an address, which the user must have agreed to. */
  | { mode: 'CredentialsURI'; uri: string };

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

/** Asks STS, the machine or an address for the keys of a role. Rejects with the library's own error. */
export function roleKey(profile: RoleProfile): Promise<AccessKey | undefined> {
  return profile.mode === 'CredentialsURI'
    ? keysFromAddress(profile.uri)
    : keyOf(providerOf(profile));
}

/** As the CLI does: the STS of the region named, else the central one, whatever the environment says. */
const stsOf = (region: string | undefined) =>
  region === undefined ? 'sts.aliyuncs.com' : `sts.${region}.aliyuncs.com`;

function staticProvider({ accessKeyId, accessKeySecret, securityToken }: AccessKey) {
  return securityToken === undefined
    ? StaticAKCredentialsProvider.builder()
        .withAccessKeyId(accessKeyId)
        .withAccessKeySecret(accessKeySecret)
        .build()
    : StaticSTSCredentialsProvider.builder()
        .withAccessKeyId(accessKeyId)
        .withAccessKeySecret(accessKeySecret)
        .withSecurityToken(securityToken)
        .build();
}

/** Fetches anew whenever it is asked, which the role behind it does once an hour. */
function addressProvider(uri: string): CredentialsProvider {
  return {
    getCredentials: async () => ({
      ...(await keysFromAddress(uri)),
      providerName: 'credential_uri',
    }),
    getProviderName: () => 'credential_uri',
  } as CredentialsProvider;
}

function providerOf(profile: RoleProfile): CredentialsProvider {
  switch (profile.mode) {
    case 'RamRoleArn': {
      const { source, roleArn, sessionName, externalId, stsRegion, duration } = profile;
      return RAMRoleARNCredentialsProvider.builder()
        .withCredentialsProvider('mode' in source ? providerOf(source) : staticProvider(source))
        .withRoleArn(roleArn)
        .withRoleSessionName(sessionName ?? 'idaas-sync-explorer')
        .withExternalId(externalId ?? '')
        .withDurationSeconds(duration ?? 3600)
        .withStsEndpoint(stsOf(stsRegion))
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
        .withStsEndpoint(stsOf(profile.stsRegion))
        .build();
    case 'CredentialsURI':
      return addressProvider(profile.uri);
  }
}

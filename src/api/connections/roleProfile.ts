import type { AccessKey } from '../../model/connections/connection';

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

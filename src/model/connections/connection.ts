import type { Account } from './account';
import type { Region } from '../resources/region';

/** Where the keys of a connection come from. Never the keys themselves. */
export type CredentialSource =
  | { kind: 'accessKey' }
  | { kind: 'profile'; profile: string }
  | { kind: 'environment' }
  | { kind: 'sample' };

/** A way into the service: what is remembered between windows, with nothing secret in it. */
export interface Connection {
  /** Random and stable; key of everything that belongs to the connection. */
  id: string;
  label: string;
  source: CredentialSource;
  regions: Region[];
  /** Known once the keys have been tried. */
  account?: Account;
}

/** Keys to sign with. Lives in memory and in SecretStorage only. */
export interface AccessKey {
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string;
}

import type { Account } from './account';
import type { Connection, CredentialSource } from './connection';
import type { Region } from '../resources/region';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/**
 * What was remembered of a connection, when it is one: `undefined` for anything else, so that one record that another
 * version or a failing disk has left does not hide the others. Regions that are none are left out.
 */
export function readConnection(value: unknown): Connection | undefined {
  const { id, label, source, regions, account } = (value ?? {}) as Partial<
    Record<keyof Connection, unknown>
  >;
  if (!isText(id) || typeof label !== 'string' || !isSource(source) || !Array.isArray(regions)) {
    return undefined;
  }
  return {
    ...{ id, label, source, regions: regions.filter(isRegion) },
    ...(isAccount(account) && { account }),
  };
}

function isSource(value: unknown): value is CredentialSource {
  const { kind, profile } = (value ?? {}) as Record<string, unknown>;
  return kind === 'profile'
    ? isText(profile)
    : kind === 'accessKey' || kind === 'environment' || kind === 'sample';
}

function isRegion(value: unknown): value is Region {
  const { id, endpoint } = (value ?? {}) as Record<string, unknown>;
  return isText(id) && isText(endpoint);
}

function isAccount(value: unknown): value is Account {
  return isText(((value ?? {}) as Record<string, unknown>)['accountId']);
}

import {
  decodePullConfiguration,
  decodePushConfiguration,
} from '../../api/configuration/decodeConfiguration';
import { Reader } from '../../api/reader';
import type { Direction } from '../../model/resources/direction';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../model/configuration/syncConfiguration';

/** The settings that a text holds. */
export interface GivenConfiguration {
  outbound?: PushConfiguration;
  inbound?: PullConfiguration;
}

/** Members that only one of the directions has, in the service's spelling. */
const telling: Record<Direction, readonly string[]> = {
  outbound: ['LdapUdPushConfig', 'UdSyncScopeConfigs'],
  inbound: ['LdapUdPullConfig', 'UdSyncScopeConfig', 'PullProtectedRule', 'GroupSyncStatus'],
};

const wholeAnswers: Record<Direction, readonly string[]> = {
  outbound: ['UdPushConfiguration', 'udPushConfiguration'],
  inbound: ['UdPullConfiguration', 'udPullConfiguration'],
};

/**
 * The settings in a document: an answer of the service, or the settings alone, in the service's spelling or in that of
 * SDKs, which begin small. `undefined` when nothing of a configuration is in it.
 */
export function readGivenConfiguration(
  value: unknown,
  direction?: string,
): GivenConfiguration | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const document = value as Record<string, unknown>;
  const whole = (of: Direction) => wholeAnswers[of].map((name) => document[name]).find(isObject);
  const bare = withLargeInitials(document);
  const has = (of: Direction) => telling[of].some((name) => Object.hasOwn(bare, name));
  const isOf = (of: Direction) => (direction === undefined ? has(of) : direction === of);
  // A schedule alone is the same in both directions.
  const isSchedule = Object.hasOwn(bare, 'PeriodicSyncConfig') && !has('inbound');
  const hasWhole = Boolean(whole('outbound') ?? whole('inbound'));
  const partOf = (of: Direction, or: boolean) =>
    Reader.of(withLargeInitials(whole(of) ?? (hasWhole || !or ? undefined : bare)));
  const push = partOf('outbound', isOf('outbound') || (direction === undefined && isSchedule));
  const pull = partOf('inbound', isOf('inbound'));
  const outbound = push && decodePushConfiguration(push);
  const inbound = pull && decodePullConfiguration(pull);
  return outbound || inbound
    ? { ...(outbound && { outbound }), ...(inbound && { inbound }) }
    : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withLargeInitials<T>(value: T): T {
  if (Array.isArray(value)) {
    return value.map(withLargeInitials) as T;
  }
  return isObject(value)
    ? (Object.fromEntries(
        Object.entries(value).map(([name, member]) => [
          name.charAt(0).toUpperCase() + name.slice(1),
          withLargeInitials(member),
        ]),
      ) as T)
    : value;
}

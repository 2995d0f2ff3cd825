import type { Direction } from '../resources/direction';
import { configurationMembers, type MemberShape } from './configurationMembers';

/** Whose settings they are. */
export interface SettingsOwner {
  instanceId: string;
  identityProviderId: string;
}

/**
 * A file with the settings of an answer, in the form that the setter takes: what the answer says besides, and what
 * nobody knows, stays out. `undefined` where the service has no settings of that direction.
 */
export function settingsDocument(
  answer: Readonly<Record<string, unknown>>,
  direction: Direction,
  { instanceId, identityProviderId }: SettingsOwner,
): string | undefined {
  const settings = answer[direction === 'inbound' ? 'UdPullConfiguration' : 'UdPushConfiguration'];
  const written = membersOf(settings, configurationMembers[direction]);
  const { InstanceId: _instance, IdentityProviderId: _provider, ...own } = written;
  if (Object.keys(own).length === 0) {
    return undefined;
  }
  const all = { InstanceId: instanceId, IdentityProviderId: identityProviderId, ...own };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

/** Members in the order of the table, without those that hold nothing. */
function membersOf(value: unknown, shapes: readonly MemberShape[]): Record<string, unknown> {
  const given = new Map(
    typeof value === 'object' && value !== null ? Object.entries(value) : undefined,
  );
  return Object.fromEntries(
    shapes.flatMap((shape): [string, unknown][] => {
      const written = valueOf(given.get(shape.name), shape);
      return written === undefined ? [] : [[shape.name, written]];
    }),
  );
}

function valueOf(value: unknown, shape: MemberShape): unknown {
  if (shape.holds === 'map') {
    const members = membersOf(value, shape.members);
    return Object.keys(members).length > 0 ? members : undefined;
  }
  if (shape.holds === 'maps') {
    return Array.isArray(value) && value.length > 0
      ? value.map((row) => membersOf(row, shape.members))
      : undefined;
  }
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  // Of a member that holds a text or a list of them, anything else is none of ours.
  const isPlain = Array.isArray(value)
    ? value.every((each) => typeof each !== 'object')
    : typeof value !== 'object';
  return isEmpty || !isPlain ? undefined : value;
}

import type { Direction } from '../../model/resources/direction';

const members: Readonly<Record<Direction, RegExp>> = {
  outbound: /^(?:UdSyncScopeConfigs|LdapUdPushConfig)$/,
  inbound: /^(?:UdSyncScopeConfig|LdapUdPullConfig|PullProtectedRule)$/,
};

/** Directions that settings say they are of, by the names of their members; none where only a schedule is there. */
export function directionsOf(names: readonly string[]): Direction[] {
  return (['outbound', 'inbound'] as const).filter((direction) =>
    names.some((name) => members[direction].test(name)),
  );
}

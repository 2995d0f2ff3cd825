import {
  configurationMembers,
  type MemberShape,
} from '../../model/configuration/configurationMembers';
import { isDistinctive, serviceName } from '../../model/files/distinctiveMember';
import type { MembersAround, WritingPlace } from '../../model/files/writingPlace';
import type { Direction } from '../../model/resources/direction';
import { directionsOf } from './directionsOf';

/** What belongs where something is being written. */
export type ShapeAt = {
  /** Members of the map that holds the settings. */
  block: MembersAround;
  /** The settings are the whole document. */
  isRoot: boolean;
  /** Both while nothing tells which it is. */
  directions: readonly Direction[];
} & (
  | { members: readonly MemberShape[] }
  /** `prefix` is what stands before its name where that is flattened. */
  | { shape: MemberShape; prefix: string }
);

/** What belongs at a place, by the nearest map around it that is recognised; `undefined` where none is. */
export function shapeAt({ steps, around, isName }: WritingPlace): ShapeAt | undefined {
  const isOurs = (members: MembersAround | undefined) =>
    members !== undefined && [...members.keys()].some(isDistinctive);
  const from = around.findLastIndex(isOurs);
  const block = around[from];
  if (!block) {
    return undefined;
  }
  const names = [...block.keys()].map((name) => serviceName(name.split('.')[0] ?? ''));
  const named = directionsOf(names);
  const directions = named.length > 0 ? named : (['outbound', 'inbound'] as const);
  let members = directions
    .flatMap((direction) => configurationMembers[direction])
    .filter(({ name }, at, all) => all.findIndex((each) => each.name === name) === at);
  let shape: MemberShape | undefined;
  for (const step of steps.slice(from)) {
    if (typeof step === 'number') {
      continue;
    }
    // A flattened name is as many steps as it has parts, and numbers between them.
    for (const part of step.split('.').filter((each) => !/^\d+$/.test(each))) {
      shape = members.find(({ name }) => name === serviceName(part));
      if (!shape) {
        return undefined;
      }
      members = 'members' in shape ? [...shape.members] : [];
    }
  }
  const common = { block, isRoot: from === 0, directions };
  if (isName) {
    return members.length > 0 ? { ...common, members } : undefined;
  }
  const last = steps.findLast((step): step is string => typeof step === 'string') ?? '';
  const prefix = last.slice(0, last.lastIndexOf('.') + 1);
  return shape && { ...common, shape, prefix };
}

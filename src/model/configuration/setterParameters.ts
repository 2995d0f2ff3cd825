import type { Direction } from '../resources/direction';
import { configurationMembers, modelName, type MemberShape } from './configurationMembers';

/** Parameters of the call that writes a configuration, by the names of the gateway, in order. */
export type SetterParameters = Readonly<Record<string, string>>;

/** Named by the call itself. */
const ids = new Set(['InstanceId', 'IdentityProviderId']);

/** What the setter cannot do without; the same for both directions. */
const required = 'IncrementalCallbackStatus';

/**
 * The whole of a configuration, of the answer that it was read from, as the call that writes it takes it. What the
 * service makes of members that are left out is not documented, so there is none where a required one is missing, or
 * anything in the answer is not what the documentation says of it, or empty, which no call can say.
 */
export function setterParameters(
  answer: Readonly<Record<string, unknown>> | undefined,
  direction: Direction,
): SetterParameters | undefined {
  const settings =
    answer?.[direction === 'inbound' ? 'UdPullConfiguration' : 'UdPushConfiguration'];
  if (!isObject(settings)) {
    return undefined;
  }
  const given = Object.fromEntries(Object.entries(settings).filter(([name]) => !ids.has(name)));
  const parameters = ofMembers(given, configurationMembers[direction], '');
  return parameters && parameters[required] !== undefined ? parameters : undefined;
}

/**
 * What the call names the value that a finding is about, by its path `udSyncScopeConfigs[0].sourceScopes[1]`. `undefined`
 * for a path that names no single value of a configuration, or a value that cannot stand there.
 */
export function setterName(direction: Direction, field: string, value: string): string | undefined {
  let members = configurationMembers[direction];
  let shape: MemberShape | undefined;
  const names: string[] = [];
  for (const step of field.split('.')) {
    const [, word = '', index] = /^(\w+)(?:\[(\d{1,4})\])?$/.exec(step) ?? [];
    shape = members.find((each) => modelName(each.name) === word && !ids.has(each.name));
    const isList = shape?.holds === 'maps' || shape?.holds === 'texts';
    if (!shape || isList !== (index !== undefined)) {
      return undefined;
    }
    members = 'members' in shape ? shape.members : [];
    names.push(shape.name, ...(index === undefined ? [] : [String(Number(index) + 1)]));
  }
  return shape && mayHold(shape, value) ? names.join('.') : undefined;
}

function mayHold(shape: MemberShape, value: string): boolean {
  switch (shape.holds) {
    case 'text':
    case 'texts':
      return value !== '';
    case 'choice':
      return shape.values.includes(value);
    case 'count':
      return isCount(value);
    default:
      return false;
  }
}

function ofMembers(
  value: unknown,
  shapes: readonly MemberShape[],
  prefix: string,
): SetterParameters | undefined {
  if (!isObject(value) || Object.keys(value).length === 0) {
    return undefined;
  }
  return merged(
    Object.entries(value).map(([name, member]) => {
      const shape = shapes.find((each) => each.name === name);
      return shape && ofMember(member, shape, prefix + name);
    }),
  );
}

function ofMember(value: unknown, shape: MemberShape, name: string): SetterParameters | undefined {
  switch (shape.holds) {
    case 'text':
      return isText(value) ? { [name]: value } : undefined;
    case 'choice':
      return isText(value) && shape.values.includes(value) ? { [name]: value } : undefined;
    case 'count':
      return isCount(value) ? { [name]: String(value) } : undefined;
    case 'hours':
      return ofList(value, name, (hour, at) =>
        /^(?:1?\d|2[0-3])$/.test(String(hour)) ? { [at]: String(hour) } : undefined,
      );
    case 'texts':
      return ofList(value, name, (text, at) => (isText(text) ? { [at]: text } : undefined));
    case 'map':
      return ofMembers(value, shape.members, `${name}.`);
    case 'maps':
      return ofList(value, name, (each, at) => ofMembers(each, shape.members, `${at}.`));
  }
}

function ofList(
  value: unknown,
  name: string,
  ofElement: (element: unknown, name: string) => SetterParameters | undefined,
): SetterParameters | undefined {
  return Array.isArray(value) && value.length > 0
    ? merged(value.map((element, n) => ofElement(element, `${name}.${n + 1}`)))
    : undefined;
}

/** All of them together; nothing when one is missing. */
function merged(parts: readonly (SetterParameters | undefined)[]): SetterParameters | undefined {
  return parts.reduce<SetterParameters | undefined>(
    (all, part) => all && part && { ...all, ...part },
    {},
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isCount = (value: unknown) =>
  Number.isInteger(value) || (typeof value === 'string' && /^\d{1,15}$/.test(value));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

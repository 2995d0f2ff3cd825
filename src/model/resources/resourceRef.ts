import { idKinds, kindOf, type IdKind } from '../ids/exactIds';
import type { InstanceRef } from './instance';

/**
 * Names one thing of the service, and where it is. It goes between rows, pages, commands and what is stored: nothing
 * secret in it, and nothing of the service's free text. The id of an instance is its `instanceId`.
 */
export interface ResourceRef<Kind extends IdKind = IdKind> extends InstanceRef {
  /** Absent where one connection is meant anyway. */
  connectionId?: string;
  kind: Kind;
  id: string;
}

/**
 * A reference as it is made of an id alone. Without a connection, region and instance are a guess: where the thing is
 * looked for first.
 */
export type UnplacedRef<Kind extends IdKind = IdKind> = Pick<ResourceRef<Kind>, 'kind' | 'id'> &
  Partial<ResourceRef<Kind>>;

/** A reference that is complete in itself: what pages are about. */
export type PlacedRef<Kind extends IdKind = IdKind> = ResourceRef<Kind> & { connectionId: string };

/** All of a connection, where one instance of it could be meant as well. */
export interface ConnectionRef {
  connectionId: string;
  kind: 'connection';
}

/** What jobs synchronize with. */
export type TargetKind = 'identityProvider' | 'application';

/** How jobs call the kinds of what they synchronize with. */
const targetKinds = { identity_provider: 'identityProvider', application: 'application' } as const;

export type TargetType = keyof typeof targetKinds;

/** A target of an instance as a reference. */
export function targetRef(
  instance: InstanceRef,
  { type, id }: { type: TargetType; id: string },
): ResourceRef<TargetKind> {
  return { ...instanceOf(instance), kind: targetKinds[type], id };
}

/** The target a reference names, as jobs do. */
export function targetOfRef({ kind, id }: Pick<ResourceRef<TargetKind>, 'kind' | 'id'>): {
  type: TargetType;
  id: string;
} {
  return { type: kind === 'application' ? kind : 'identity_provider', id };
}

/** The instance something is in, without the rest. */
export function instanceOf({ region, instanceId }: InstanceRef): InstanceRef {
  return { region, instanceId };
}

/** The one spelling of an instance within its connection, also of that which something is in. */
export function instanceKey({ region, instanceId }: InstanceRef): string {
  return `${region}/${instanceId}`;
}

/** The one spelling of what a reference names, within its connection. */
export function refKey(ref: InstanceRef & { id: string }): string {
  return `${instanceKey(ref)}/${ref.id}`;
}

/** Whether two references, complete in themselves, name the same. */
export function isSameRef(a: PlacedRef | ConnectionRef, b: PlacedRef | ConnectionRef): boolean {
  const key = (ref: PlacedRef | ConnectionRef) => (ref.kind === 'connection' ? '' : refKey(ref));
  return a.connectionId === b.connectionId && a.kind === b.kind && key(a) === key(b);
}

/** What the parts look like, as far as anybody may rely on it: plain words, whatever they are put into. */
const forms = {
  connectionId: /^[\w-]{1,80}$/,
  region: /^[a-z0-9-]{1,40}$/,
  instanceId: /^[A-Za-z0-9_-]{3,120}$/,
  id: /^[A-Za-z0-9_-]{3,120}$/,
} as const;

/** Reads a part; nothing unless it has its form. */
function part(given: object, name: keyof typeof forms): string | undefined {
  const text: unknown = Object.hasOwn(given, name) ? given[name as keyof object] : undefined;
  return typeof text === 'string' && forms[name].test(text) ? text : undefined;
}

/**
 * Reads a reference from outside: the argument of a command, what a page kept, a stored value. `undefined` unless it
 * holds an id of a known kind, which the id tells itself or does not contradict. Other parts are left out where they
 * have not their form.
 */
export function readRef(value: unknown): UnplacedRef | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const id = part(value, 'id');
  const kind = id && kindGiven(id, 'kind' in value ? value.kind : undefined);
  if (!kind) {
    return undefined;
  }
  const connectionId = part(value, 'connectionId');
  const region = part(value, 'region');
  const instanceId = kind === 'instance' ? id : part(value, 'instanceId');
  return {
    ...(connectionId && { connectionId }),
    ...(region && { region }),
    ...(instanceId && { instanceId }),
    ...{ kind, id },
  };
}

/** The kind that is said, unless the id is of another; without one that of the id. */
function kindGiven(id: string, said: unknown): IdKind | undefined {
  const own = kindOf(id);
  const kind = said === undefined ? own : idKinds.find((each) => each === said);
  return own === undefined || own === kind ? kind : undefined;
}

/** Reads a reference that is complete, of one of the kinds; `undefined` for every other. */
export function readPlacedRef<Kind extends IdKind>(
  value: unknown,
  ...kinds: readonly Kind[]
): PlacedRef<Kind> | undefined {
  const ref = readRef(value);
  return ref && isPlaced(ref) && isOneOf(ref, kinds) ? ref : undefined;
}

/** Reads what names all of a connection; `undefined` for everything else. */
export function readConnectionRef(value: unknown): ConnectionRef | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const connectionId = part(value, 'connectionId');
  const kind = 'connection';
  return connectionId && 'kind' in value && value.kind === kind
    ? { connectionId, kind }
    : undefined;
}

/** Whether a reference names connection, region and instance. */
export function isPlaced<Kind extends IdKind>(ref: UnplacedRef<Kind>): ref is PlacedRef<Kind> {
  return ref.connectionId !== undefined && ref.region !== undefined && ref.instanceId !== undefined;
}

function isOneOf<Kind extends IdKind>(
  ref: PlacedRef,
  kinds: readonly Kind[],
): ref is PlacedRef<Kind> {
  return kinds.some((kind) => kind === ref.kind);
}

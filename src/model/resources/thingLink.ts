/**
 * Names a thing of the service to commands, from a hover, a link in a file or an address. Nothing secret and nothing of
 * the service's free text; where the thing is may be unknown.
 */
export interface ThingLink {
  thingId: string;
  connectionId?: string;
  region?: string;
  instanceId?: string;
}

const forms: Readonly<Record<keyof ThingLink, RegExp>> = {
  thingId: /^[A-Za-z0-9_-]{3,120}$/,
  connectionId: /^[\w-]{1,80}$/,
  region: /^[a-z0-9-]{1,40}$/,
  instanceId: /^[A-Za-z0-9_-]{3,120}$/,
};

/** Reads a link that came from outside; `undefined` unless it names a thing, and without what has not the right form. */
export function readThingLink(value: unknown): ThingLink | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const given = value as Record<string, unknown>;
  const members = Object.entries(forms).flatMap(([name, form]) => {
    const text = given[name];
    return typeof text === 'string' && form.test(text) ? [[name, text] as const] : [];
  });
  const link = Object.fromEntries(members) as Partial<ThingLink>;
  return link.thingId === undefined ? undefined : (link as ThingLink);
}

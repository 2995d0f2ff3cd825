import type { PushConfiguration } from '../syncConfiguration';
import type { DistinguishedName } from './distinguishedName';
import type { CheckContext, Family, JobError, LdapTransport } from './finding';
import { schemaOf, type Schema } from './schema';

/** The context of a check in the form its rules work with. */
export interface CheckFacts {
  family: Family;
  schema: Schema;
  /** Canonical names of the attributes the mapping fills; absent while the mapping is not known. */
  mapped?: ReadonlySet<string>;
  /** IDaaS field that feeds an attribute, where the mapping says so. */
  feeds: ReadonlyMap<string, string>;
  transport?: LdapTransport;
  base?: string;
  pullSources: readonly string[];
  recentErrors: readonly JobError[];
  earlier?: PushConfiguration;
  /** Ends of the names that were read: each name is compared with the ends of all others. */
  ends: Map<string, DistinguishedName>;
}

/** Reads a context; whatever is missing, or not of the kind it should be, is not known. */
export function readFacts(context: Partial<CheckContext> | null | undefined): CheckFacts {
  const { family, mappedAttributes, transport, base, pullSources, recentErrors, earlier } =
    context ?? {};
  const pairs: [string, unknown][] = isNames(mappedAttributes)
    ? mappedAttributes.map((name) => [name, undefined])
    : Object.entries(mappedAttributes ?? {});
  const kind: Family = family === 'ad' ? 'ad' : 'openldap';
  const schema = schemaOf(kind);
  const named = pairs.flatMap(([name, field]): [string, unknown][] =>
    typeof name === 'string' ? [[schema.canonical(name), field]] : [],
  );
  const feeds = named.flatMap(([name, field]): [string, string][] =>
    typeof field === 'string' ? [[name, field]] : [],
  );
  return {
    family: kind,
    schema,
    ...(mappedAttributes && { mapped: new Set(named.map(([name]) => name)) }),
    feeds: new Map(feeds),
    ...(transport && { transport: readTransport(transport) }),
    ...(typeof base === 'string' && { base }),
    pullSources: Array.isArray(pullSources) ? pullSources.map(textOf) : [],
    recentErrors: Array.isArray(recentErrors)
      ? recentErrors.filter((error: unknown) => typeof error === 'object' && error !== null)
      : [],
    ...(earlier && { earlier }),
    ends: new Map(),
  };
}

/** The connection in our names, or in those of `LdapConfig` of GetIdentityProvider. */
function readTransport(given: object): LdapTransport {
  const members = given as Record<string, unknown>;
  const startTls = members['startTls'] ?? members['startTlsStatus'];
  const port = members['port'] ?? members['ldapServerPort'];
  return {
    protocol: textOf(members['protocol'] ?? members['ldapProtocol']),
    // Of anything else a number may not even be asked.
    port: typeof port === 'string' || typeof port === 'number' ? Number(port) : NaN,
    startTls: startTls === true ? 'enabled' : textOf(startTls),
  };
}

function isNames(
  mappedAttributes: CheckContext['mappedAttributes'] | null,
): mappedAttributes is readonly string[] {
  return Array.isArray(mappedAttributes);
}

/** A member as text; what is no text says nothing. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

import type { Instance, Tenant } from '../data/tenant';
import type { Provider } from '../data/provider';
import { notFound } from '../gateway/apiError';
import type { Identity } from '../gateway/identity';
import type { Lifetimes } from '../gateway/lifetimes';
import type { Sessions } from '../gateway/sessions';

/** A call that was let through: its parameters, already checked, and what it may see. */
export class ActionCall {
  constructor(
    private readonly parameters: Record<string, string>,
    readonly region: string,
    readonly identity: Identity,
    private readonly tenant: Tenant | undefined,
    /** Emulator time in Unix milliseconds. */
    readonly now: number,
    /** `host:port` of a region's endpoint. */
    readonly endpoint: (region: string) => string,
    readonly lifetimes: Lifetimes,
    /** The keys that STS hands out. */
    readonly sessions: Sessions,
  ) {}

  text(name: string): string | undefined {
    return this.parameters[name] || undefined;
  }

  integer(name: string): number | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : Number(value);
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name);
    return value === undefined ? undefined : value === 'true';
  }

  /** `Name.1`, `Name.2` …; elements that are left out keep their index and are skipped. */
  list(name: string): string[] {
    return Object.keys(this.parameters)
      .filter((key) => key.startsWith(`${name}.`) && /^\d+$/.test(key.slice(name.length + 1)))
      .sort((a, b) => Number(a.slice(name.length + 1)) - Number(b.slice(name.length + 1)))
      .map((key) => this.parameters[key]!.trim());
  }

  /** Instances of the account behind this endpoint; those of other regions are not visible. */
  instances(): Instance[] {
    return this.tenant?.instances.filter((each) => each.region === this.region) ?? [];
  }

  instance(): Instance {
    const id = this.text('InstanceId')!.trim();
    const found = this.instances().find(
      (each) => each.row.InstanceId === id || each.aliases?.includes(id),
    );
    if (!found) throw notFound('Instance', id);
    return found;
  }

  provider(): Provider {
    const id = this.text('IdentityProviderId')!.trim();
    const found = this.instance()
      .providers()
      .find((each) => each.row.IdentityProviderId === id || each.aliases?.includes(id));
    if (!found) throw notFound('IdentityProvider', id);
    return found;
  }

  /** One page of the rows, and how many there are in all; nothing past the end. */
  page<T>(rows: T[]): { rows: T[]; total: number } {
    const size = this.integer('PageSize') ?? 20;
    const start = ((this.integer('PageNumber') ?? 1) - 1) * size;
    return { rows: rows.slice(start, start + size), total: rows.length };
  }
}

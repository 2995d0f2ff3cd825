import activeDirectory from './schema/ad.json' with { type: 'json' };
import openldap from './schema/openldap.json' with { type: 'json' };
import type { Family } from './finding';

/** What a standard server's schema says of an object class. */
export interface SchemaClass {
  name: string;
  oid: string;
  kind: 'structural' | 'auxiliary' | 'abstract';
  superior?: string;
  /** Active Directory: auxiliary classes that come with it. */
  auxiliaries: readonly string[];
  /** Attributes that the class itself requires and allows; superiors add theirs. */
  must: readonly string[];
  may: readonly string[];
  /** Active Directory: the attribute that names its entries. */
  rdn?: string;
  /** Active Directory: classes that may stand above its entries. */
  below: readonly string[];
  /** Active Directory: only the system makes entries of it. */
  reserved: boolean;
}

/** What a standard server's schema says of an attribute type. */
export interface SchemaAttribute {
  /** The name everybody uses. */
  name: string;
  oid?: string;
  /** The server keeps it, and refuses it from anybody else. */
  owned: boolean;
  /** Its values have no equality rule: it cannot name an entry. */
  incomparable: boolean;
}

interface Table {
  classes: Record<string, Partial<Record<keyof SchemaClass | 'aliases', string | boolean>>>;
  attributes: Record<
    string,
    { oid?: string; aliases?: string; owned?: boolean; incomparable?: boolean }
  >;
}

const namesOf = (text: unknown) => (typeof text === 'string' ? text.split(' ') : []);

/**
 * The standard schema of one kind of directory, as a real server of that kind tells it (`test/oracles/ldap`). Names
 * compare without case; classes and attributes go by object identifier as well.
 */
export class Schema {
  private readonly byClass = new Map<string, SchemaClass>();
  private readonly byAttribute = new Map<string, SchemaAttribute>();

  constructor(
    readonly family: Family,
    table: Table,
    /** Attributes that go by their object identifiers, where the table holds none. */
    identifiers: Table['attributes'] = {},
  ) {
    for (const [name, row] of Object.entries(table.classes)) {
      const found: SchemaClass = {
        name,
        oid: String(row.oid),
        kind: row.kind as SchemaClass['kind'],
        ...(row.superior !== undefined && { superior: String(row.superior) }),
        auxiliaries: namesOf(row.auxiliaries),
        must: namesOf(row.must),
        may: namesOf(row.may),
        ...(row.rdn !== undefined && { rdn: String(row.rdn) }),
        below: namesOf(row.below),
        reserved: row.reserved === true,
      };
      for (const key of [name, found.oid, ...namesOf(row.aliases)]) {
        this.byClass.set(key.toLowerCase(), found);
      }
    }
    for (const [name, row] of Object.entries(table.attributes)) {
      this.addAttribute(
        { name, oid: row.oid, owned: row.owned ?? false, incomparable: row.incomparable ?? false },
        namesOf(row.aliases),
      );
    }
    for (const { must, may } of this.byClass.values()) {
      for (const name of [...must, ...may]) {
        if (!this.byAttribute.has(name.toLowerCase())) {
          this.addAttribute({ name, owned: false, incomparable: false });
        }
      }
    }
    for (const [name, { oid = '' }] of Object.entries(identifiers)) {
      const found = this.byAttribute.get(name.toLowerCase());
      if (found) this.byAttribute.set(oid, found);
    }
  }

  private addAttribute(found: SchemaAttribute, aliases: readonly string[] = []): void {
    for (const key of [found.name, found.oid ?? found.name, ...aliases]) {
      this.byAttribute.set(key.toLowerCase(), found);
    }
  }

  /** The class of that name or object identifier. */
  class(name: string): SchemaClass | undefined {
    return this.byClass.get(name.toLowerCase());
  }

  /** The attribute of that name or object identifier; options such as `;binary` do not count (RFC 4512 §2.5). */
  attribute(name: string): SchemaAttribute | undefined {
    return this.byAttribute.get(withoutOptions(name));
  }

  /** One name for all that an attribute goes by, in lower case: `commonName` and `2.5.4.3` are `cn`. */
  canonical(name: string): string {
    return this.attribute(name)?.name.toLowerCase() ?? withoutOptions(name);
  }

  /** Every class once. */
  classes(): SchemaClass[] {
    return [...new Set(this.byClass.values())];
  }

  /** Every attribute once. */
  attributes(): SchemaAttribute[] {
    return [...new Set(this.byAttribute.values())];
  }

  /** The class, its superiors nearest first, and the auxiliary classes that come with any of them. */
  chainOf(found: SchemaClass): SchemaClass[] {
    const chain = [found];
    for (const { superior, auxiliaries } of chain) {
      for (const name of [...(superior === undefined ? [] : [superior]), ...auxiliaries]) {
        const next = this.class(name);
        if (next && !chain.includes(next)) chain.push(next);
      }
    }
    return chain;
  }
}

const withoutOptions = (name: string) => (name.split(';')[0] ?? '').trim().toLowerCase();

const schemas: Readonly<Record<Family, Schema>> = {
  openldap: new Schema('openldap', openldap),
  ad: new Schema('ad', activeDirectory, (openldap as Table).attributes),
};

export function schemaOf(family: Family): Schema {
  return schemas[family];
}

/** Whether either kind of directory has a class of that name. */
export function isStandardClass(name: string): boolean {
  return Object.values(schemas).some((schema) => schema.class(name) !== undefined);
}

const documents: [prefix: string, document: string][] = [
  ['2.5.6.0', 'RFC 4512 §2.4.1'],
  ['2.5.6.', 'RFC 4519 §3'],
  ['2.5.4.', 'RFC 4519 §2'],
  ['0.9.2342.19200300.100.4.', 'RFC 4524 §3'],
  ['0.9.2342.19200300.100.1.', 'RFC 4524 §2'],
  ['1.3.6.1.1.1.', 'RFC 2307 §2'],
  ['1.3.6.1.1.3.1', 'RFC 4519 §3'],
  ['1.3.6.1.4.1.1466.', 'RFC 4519 §3'],
  ['2.16.840.1.113730.3.', 'RFC 2798'],
];

/** The document that defines a class or an attribute. */
export function documentOf({ oid }: { oid?: string }, family: Family): string {
  const found = documents.find(([prefix]) => oid?.startsWith(prefix));
  return family === 'ad' ? 'MS-ADSC' : (found?.[1] ?? 'RFC 4512 §4.1');
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { DirectoryServer } from './directoryServer';

const run = promisify(execFile);

/** What a server's schema says of a class; lists of names are written with blanks between. */
interface ClassRow {
  oid: string;
  aliases?: string;
  kind: string;
  superior?: string;
  auxiliaries?: string;
  must?: string;
  may?: string;
  /** Active Directory: the attribute that names entries of the class. */
  rdn?: string;
  /** Active Directory: classes that may stand above. */
  below?: string;
  /** Active Directory: only the system makes such entries. */
  reserved?: true;
}

/** What a server's schema says of an attribute type. */
interface AttributeRow {
  oid?: string;
  aliases?: string;
  /** The server keeps it; nobody else writes it. */
  owned?: true;
  /** It cannot name an entry: its values have no equality rule. */
  incomparable?: true;
}

/** A schema in the form the checks read. */
export interface SchemaTable {
  classes: Record<string, ClassRow>;
  /** Active Directory's are here only where more is known of one than that a class names it. */
  attributes: Record<string, AttributeRow>;
}

async function search(server: DirectoryServer, options: readonly string[]): Promise<string> {
  const args = [...server.access, '-LLL', '-o', 'ldif-wrap=no', ...options];
  return (await run('ldapsearch', args, { maxBuffer: 1e8 })).stdout;
}

/** The members of a description of RFC 4512 §4.1: a word in front, then a value, a list in brackets, or nothing. */
function members(description: string): (word: string) => string[] {
  const tokens: string[] = description.match(/'[^']*'|[()$]|[^\s()$]+/g) ?? [];
  return (word) => {
    const at = tokens.indexOf(word, 2);
    if (at < 0) return [];
    const end = tokens[at + 1] === '(' ? tokens.indexOf(')', at) : at + 2;
    return tokens
      .slice(at + 1, end)
      .filter((token) => !'()$'.includes(token))
      .map((token) => token.replaceAll("'", '').replace(/\{\d+\}$/, ''));
  };
}

const listed = (names: readonly string[]) => (names.length > 0 ? names.join(' ') : undefined);
const sorted = <T>(rows: Record<string, T>) =>
  Object.fromEntries(
    Object.entries(rows).sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)),
  );

/** The subschema of OpenLDAP, without what it needs for its own configuration. */
export async function openldapSchema(server: DirectoryServer): Promise<SchemaTable> {
  const text = await search(server, [
    ...['-b', 'cn=Subschema', '-s', 'base', 'objectClasses', 'attributeTypes'],
  ]);
  const classes: SchemaTable['classes'] = {};
  const attributes: SchemaTable['attributes'] = {};
  const equality = new Map<string, { own: boolean; superior?: string; operational: boolean }>();
  for (const [, kind, description = ''] of text.matchAll(
    /^(objectClasses|attributeTypes): (.*)$/gm,
  )) {
    const of = members(description);
    const oid = /\(\s*(\S+)/.exec(description)?.[1] ?? '';
    const [name = '', ...aliases] = of('NAME');
    if (/^olc/i.test(name)) continue;
    const has = (word: string) => new RegExp(`\\s${word}\\s`).test(description);
    if (kind === 'objectClasses') {
      classes[name] = {
        oid,
        aliases: listed(aliases),
        kind: has('AUXILIARY') ? 'auxiliary' : has('ABSTRACT') ? 'abstract' : 'structural',
        superior: of('SUP')[0] ?? (name === 'top' ? undefined : 'top'),
        must: listed(of('MUST')),
        may: listed(of('MAY')),
      };
    } else {
      const owned = has('NO-USER-MODIFICATION');
      const operational = owned || has('USAGE');
      attributes[name] = { oid, aliases: listed(aliases), ...(owned && { owned: true as const }) };
      equality.set(name, { own: has('EQUALITY'), superior: of('SUP')[0], operational });
    }
  }
  const comparable = (name: string | undefined): boolean => {
    const found = name === undefined ? undefined : equality.get(name);
    return found !== undefined && (found.own || comparable(found.superior));
  };
  for (const [name, row] of Object.entries(attributes)) {
    if (!comparable(name)) row.incomparable = true;
  }
  return { classes: sorted(classes), attributes: sorted(attributes) };
}

const kinds = ['structural', 'structural', 'abstract', 'auxiliary'];

/** The schema container of Active Directory. */
export async function activeDirectorySchema(server: DirectoryServer): Promise<SchemaTable> {
  const text = await search(server, [
    ...['-E', 'pr=500/noprompt', '-b', 'CN=Schema,CN=Configuration,DC=example,DC=com'],
    '(|(objectClass=classSchema)(objectClass=attributeSchema))',
  ]);
  const classes: SchemaTable['classes'] = {};
  const attributes: SchemaTable['attributes'] = {};
  for (const record of text.split('\n\n')) {
    const of = (...names: string[]) =>
      names.flatMap((name) =>
        [...record.matchAll(new RegExp(`^${name}: (.*)$`, 'gm'))].map((match) => match[1] ?? ''),
      );
    const [name] = of('lDAPDisplayName');
    if (name === undefined) continue;
    const reserved = of('systemOnly')[0] === 'TRUE';
    if (of('governsID').length > 0) {
      classes[name] = {
        oid: of('governsID')[0] ?? '',
        kind: kinds[Number(of('objectClassCategory')[0])] ?? '',
        superior: name === 'top' ? undefined : of('subClassOf')[0],
        auxiliaries: listed(of('systemAuxiliaryClass', 'auxiliaryClass')),
        must: listed(of('systemMustContain', 'mustContain')),
        may: listed(of('systemMayContain', 'mayContain')),
        rdn: of('rDNAttID')[0],
        below: listed(of('systemPossSuperiors', 'possSuperiors')),
        ...(reserved && { reserved: true as const }),
      };
    } else {
      // Constructed (systemFlags 4) and back links (odd linkID) are read-only as well (MS-ADTS 3.1.1.3).
      const constructed = (Number(of('systemFlags')[0] ?? 0) & 4) !== 0;
      const backLink = Number(of('linkID')[0] ?? 0) % 2 === 1;
      attributes[name] = reserved || constructed || backLink ? { owned: true } : {};
    }
  }
  const named = new Set(
    Object.values(classes).flatMap(({ must = '', may = '' }) => `${must} ${may}`.split(' ')),
  );
  const more = Object.entries(attributes).filter(([name, { owned }]) => owned || !named.has(name));
  return { classes: sorted(classes), attributes: sorted(Object.fromEntries(more)) };
}

/** As JSON with a row a line, so that a difference between two versions of a server can be read. */
export function tableText(table: SchemaTable): string {
  const rows = (members: object) =>
    Object.entries(members)
      .map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`)
      .join(',\n');
  return `{\n  "classes": {\n${rows(table.classes)}\n  },\n  "attributes": {\n${rows(table.attributes)}\n  }\n}\n`;
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addAll, startSamba, startSlapd, type DirectoryServer } from './directoryServer';
import { ldifOf } from './entry';
import { pushCases } from './pushCases';
import { activeDirectorySchema, openldapSchema, tableText } from './schemaTables';

const folder = join(import.meta.dirname, '../../fixtures/oracles/ldap');
const tables = join(import.meta.dirname, '../../../src/model/configuration/ldap/schema');

/** The nodes that the cases write below. */
const holders = {
  openldap: [
    'dn: dc=example,dc=com\nobjectClass: domain\ndc: example\n',
    'dn: ou=people,dc=example,dc=com\nobjectClass: organizationalUnit\nou: people\n',
    'dn: o=corp,dc=example,dc=com\nobjectClass: organization\no: corp\n',
    'dn: cn=holder,dc=example,dc=com\nobjectClass: organizationalRole\ncn: holder\n',
  ],
  ad: [
    'dn: OU=Corp,DC=example,DC=com\nobjectClass: organizationalUnit\n',
    'dn: O=Org,DC=example,DC=com\nobjectClass: organization\n',
    'dn: L=Town,DC=example,DC=com\nobjectClass: locality\n',
    'dn: CN=holder,DC=example,DC=com\nobjectClass: container\n',
  ],
};

/** Asks one server every case of its family, and writes what it answers. */
async function ask(family: keyof typeof pushCases, server: DirectoryServer): Promise<void> {
  const prepared = await addAll(server, holders[family]);
  const failed = prepared.find(({ code }) => code !== 0);
  if (failed) throw new Error(`${family}: ${failed.code} ${failed.diagnostic}`);
  const cases = pushCases[family];
  const answers = await addAll(server, cases.map(ldifOf));
  const rows = cases.map(({ entry, classes, rdn, mapped, scope }, index) => {
    const { code, diagnostic } = answers[index] ?? { code: -1, diagnostic: '' };
    return JSON.stringify([entry, classes, rdn, mapped.join(' '), scope, code, diagnostic]);
  });
  const name = family === 'ad' ? 'Samba' : 'slapd';
  await writeFile(
    join(folder, `${family}.json`),
    `{\n"server": "${name} ${server.version}",\n"answers": [\n${rows.join(',\n')}\n]\n}\n`,
  );
  const read = family === 'ad' ? activeDirectorySchema : openldapSchema;
  await writeFile(join(tables, `${family}.json`), tableText(await read(server)));
  const refused = answers.filter(({ code }) => code !== 0).length;
  console.log(`${name} ${server.version}: ${cases.length} cases, ${refused} refused`);
}

/** One server after the other; each is stopped whatever happens. */
async function main(): Promise<void> {
  for (const [family, start] of [
    ['openldap', startSlapd],
    ['ad', startSamba],
  ] as const) {
    const server = await start();
    try {
      await ask(family, server);
    } finally {
      await server.stop();
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

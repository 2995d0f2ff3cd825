import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ad from '../../../../fixtures/oracles/ldap/ad.json' with { type: 'json' };
import openldap from '../../../../fixtures/oracles/ldap/openldap.json' with { type: 'json' };
import { checkPush } from '../../../../../src/model/configuration/ldap';
import type { Family, Finding } from '../../../../../src/model/configuration/ldap/finding';

type Row = [
  entry: 'user' | 'organization',
  classes: string,
  rdn: string,
  mapped: string,
  scope: string,
  code: number,
  diagnostic: string,
];

const answers: Record<Family, Row[]> = {
  ad: ad.answers as Row[],
  openldap: openldap.answers as Row[],
};

/** What the checks say of the configuration of one row, as far as it is about the entry of the row. */
function findingsOf(family: Family, [entry, classes, rdn, mapped, scope]: Row): Finding[] {
  const config = {
    udSyncScopeConfigs: [{ sourceScopes: ['ou_1'], targetScope: scope }],
    ldapUdPushConfig:
      entry === 'user'
        ? { userObjectClass: classes, userRdn: rdn }
        : { organizationUnitObjectClass: classes, organizationalUnitRdn: rdn },
  };
  return checkPush(config, { family, mappedAttributes: mapped.split(' ').filter(Boolean) });
}

/** Why a server refuses what the checks cannot know; by what it says. */
const unknowable: [reason: string, refusal: (row: Row) => boolean][] = [
  ['the node does not exist', ([, , , , , code]) => code === 32],
  ['the name lies outside every database of the server', ([, , , , , code]) => code === 53],
  ['another domain than that of the server', ([, , , , scope]) => /other/i.test(scope)],
  [
    'the mapping is that of users; what is written of organizations is not known',
    ([entry]) => entry === 'organization',
  ],
];

for (const family of ['openldap', 'ad'] as const) {
  describe(`the answers of a real server (${family === 'ad' ? ad.server : openldap.server})`, () => {
    const rows = answers[family];

    it('are hundreds, of both kinds', () => {
      assert.ok(rows.length >= 400);
      assert.ok(rows.some((row) => row[5] === 0) && rows.some((row) => row[5] !== 0));
    });

    it('never accept what the checks call an error', () => {
      const wrong = rows
        .filter(([, , , , , code]) => code === 0)
        .flatMap((row) =>
          findingsOf(family, row)
            .filter(({ severity }) => severity === 'error')
            .map(({ rule, message }) => `${row.slice(0, 5).join(' | ')}: ${rule} ${message}`),
        );
      assert.deepEqual(wrong, []);
    });

    const silent = rows.filter((row) => row[5] !== 0 && findingsOf(family, row).length === 0);
    const reasonOf = (row: Row) => unknowable.find(([, refusal]) => refusal(row))?.[0];

    it('never refuse what passes in silence, but for what cannot be known', () => {
      const unexplained = silent.filter((row) => !reasonOf(row)).map((row) => row.join(' | '));
      assert.deepEqual(unexplained, []);
    });

    it('are each listed for maintainers where they pass in silence', () => {
      const server = family === 'ad' ? 'Samba' : '`slapd`';
      const lines = silent.map((row) => {
        const [entry, classes, rdn, mapped, scope, code] = row;
        const cells = [
          server,
          entry,
          ...[classes, rdn, mapped, scope].map((text) => (text ? `\`${text}\`` : '–')),
        ];
        return [...cells, String(code), reasonOf(row)];
      });
      const page = readFileSync('docs/checked-against.md', 'utf8');
      const listed = page
        .split('\n')
        .filter((line) => line.startsWith(`| ${server} `))
        .map((line) =>
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        );
      assert.deepEqual(listed, lines);
    });
  });
}

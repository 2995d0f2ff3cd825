import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Family } from '../../../../src/model/configuration/ldap/finding';
import { checks } from '../../../../src/services/configuration/checks';
import { checkFile, type FileFinding } from '../../../../src/services/files/checkFile';
import { edited, holds } from '../../../../src/services/files/holdingFix';
import { documentedPush, pull } from '../../../support/configurations';
import { checkOptions, configurationFiles } from '../../../support/configurationFiles';
import { assertGolden } from '../../../support/golden';

const place = (text: string, { start, end }: FileFinding) => {
  const before = text.slice(0, start).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${text.slice(start, end)}`;
};

describe('checks of files', () => {
  it('find the same in all forms, each where it stands', () => {
    const written = configurationFiles.map(({ name, syntax, family, text }) => {
      const options = checkOptions(family);
      const before = checkFile(text, syntax, options);
      const lines = before.findings.map((finding) => {
        const { rule, severity, fixes } = finding;
        const mended = fixes.map(
          ({ value, edit }) =>
            `${value}${holds(edit, finding, { text, syntax, before }, options) ? '' : ' (does not hold)'}`,
        );
        return `  ${rule} ${severity} ${place(text, finding)}${mended.map((each) => ` → ${each}`).join('')}`;
      });
      return [`${name} (${syntax})`, ...lines].join('\n');
    });
    assert.ok(written.length >= 60, String(written.length));
    assertGolden('configurationFiles.txt', `${written.join('\n')}\n`);
  });

  it('say nothing of what is sound', () => {
    for (const { name, syntax, family, text, isSound } of configurationFiles) {
      if (isSound)
        assert.deepEqual(checkFile(text, syntax, checkOptions(family)).findings, [], name);
    }
  });

  it('offer corrections that take their finding away and bring no other, one after the other', () => {
    for (const { name, syntax, family, text } of configurationFiles) {
      const options = checkOptions(family);
      let current = text;
      for (let step = 0; step < 30; step += 1) {
        const before = checkFile(current, syntax, options);
        const next = before.findings
          .flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })))
          .find(({ finding, fix }) =>
            holds(fix.edit, finding, { text: current, syntax, before }, options),
          );
        if (!next) break;
        assert.ok(step < 29, `${name} comes to no end`);
        current = edited(current, next.fix.edit);
        const after = checkFile(current, syntax, options);
        assert.equal(after.configurations.length, before.configurations.length, name);
        assert.ok(after.findings.length < before.findings.length, `${name}: ${next.fix.value}`);
      }
    }
  });

  describe('of the examples in the documentation', () => {
    const file = path.join(
      import.meta.dirname,
      '../../../fixtures/getIdentityProviderUdPushConfiguration.json',
    );
    const pascal = (text: string) =>
      text.replace(
        /"([a-z])(\w*)":/g,
        (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`,
      );
    for (const family of ['ad', 'openldap'] satisfies Family[]) {
      const inFile = (text: string) =>
        checkFile(text, 'json', checkOptions(family)).findings.map(
          ({ rule, severity, message, fixes: [fix] }) => [rule, severity, message, fix?.value],
        );
      const onPage = (found: ReturnType<typeof checks.outbound>) =>
        found.map(({ rule, severity, message, suggestion }) => [
          ...[rule, severity, message, suggestion],
        ]);

      it(`find what the page finds in the push example, ${family}`, () => {
        assert.deepEqual(
          inFile(readFileSync(file, 'utf8')),
          onPage(checks.outbound(documentedPush(), { family })),
        );
      });
      it(`find what the page finds in the pull example, ${family}`, () => {
        assert.deepEqual(
          inFile(pascal(JSON.stringify(pull))),
          onPage(checks.inbound(pull, { family })),
        );
      });
    }
  });

  describe('of hostile files', () => {
    const isNothing = (text: string) => {
      const begin = performance.now();
      for (const syntax of ['json', 'yaml'] as const)
        assert.deepEqual(checkFile(text, syntax, checkOptions('ad')).configurations, []);
      assert.ok(performance.now() - begin < 3000);
    };
    it('do nothing with brackets without end', () => {
      isNothing(`LdapUdPushConfig: ${'['.repeat(1_000_000)}`);
      isNothing(`{"LdapUdPushConfig": ${'{"a":'.repeat(100_000)}`);
    });
    it('do nothing with more than 1 MB', () => {
      isNothing(`LdapUdPushConfig: {}\n# ${'x'.repeat(1024 * 1024)}`);
    });
    it('do not unfold aliases in aliases', () => {
      const bomb = Array.from(
        { length: 30 },
        (_, at) =>
          `a${at}: &a${at} [${Array(9)
            .fill(at === 0 ? 'x' : `*a${at - 1}`)
            .join(', ')}]`,
      );
      const text = `${bomb.join('\n')}\nLdapUdPushConfig:\n  UserRdn: *a29\n`;
      const { findings } = checkFile(text, 'yaml', checkOptions('ad'));
      assert.deepEqual(
        findings.map(({ rule, message }) => [rule, message]),
        [['MEM-02', 'UserRdn is a text.']],
      );
    });
    it('merge what holds itself once', () => {
      const text = `LdapUdPushConfig: &a\n  <<: [${Array(50).fill('*a').join(', ')}]\n  UserRdn: uid\n`;
      assert.deepEqual(checkFile(text, 'yaml', checkOptions('openldap')).findings, []);
    });
  });
});

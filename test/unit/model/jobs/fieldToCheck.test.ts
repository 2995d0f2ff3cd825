import assert from 'node:assert/strict';
import { fieldToCheck } from '../../../../src/model/jobs/fieldToCheck';
import { fieldWord } from '../../../../media/shared/fieldWord';

describe('the setting that an error tells to check', () => {
  const cases: [string | undefined, string, string | undefined, string | undefined][] = [
    ['InvalidParameter.DeletedThreshold', '', 'inbound', 'Deletion limit for users'],
    [undefined, 'LDAP error code 65 - object class violation', 'outbound', 'User classes'],
    [undefined, 'LDAP: error code 32 - No Such Object', 'outbound', 'Target of scope 1'],
    [undefined, 'LDAP: error code 32 - No Such Object', 'inbound', 'Sources'],
    [undefined, 'LDAP: error code 64 - naming violation', 'outbound', 'User RDN'],
    [undefined, 'LDAP: error code 64 - naming violation', 'inbound', undefined],
    [undefined, 'LDAP: error code 64 - naming violation', 'sideways', undefined],
    [
      undefined,
      'LDAP: error code 13 - confidentiality required',
      'outbound',
      'Port of the directory',
    ],
    [undefined, 'no text that is known', 'outbound', undefined],
  ];
  for (const [code, message, direction, word] of cases)
    it(`is found, with a name for people: ${code ?? message}, ${direction}`, () => {
      const field = fieldToCheck(code, message, direction);
      assert.equal(field && fieldWord(field), word);
    });
});

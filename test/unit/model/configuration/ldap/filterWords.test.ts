import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import chinese from '../../../../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import { filterWords } from '../../../../../src/model/configuration/ldap/filterWords';

/** Filters as people post them, and what they select. */
const filters: [filter: string, english: string, chinese: string][] = [
  [
    '(&(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))',
    'Selects entries where the class is user and the account is not disabled.',
    '匹配满足以下条件的条目：对象类为 user，且账户未禁用。',
  ],
  [
    '(|(cn=a)(&(mail=*)(sn=b*)))',
    'Selects entries where cn is a or (mail is set and sn begins with b).',
    '匹配满足以下条件的条目：属性 cn 为“a”，或（有属性 mail，且属性 sn 以“b”开头）。',
  ],
  [
    '(objectClass=inetOrgPerson)',
    'Selects entries where the class is inetOrgPerson.',
    '匹配满足以下条件的条目：对象类为 inetOrgPerson。',
  ],
  [
    '(&(objectCategory=person)(objectClass=user)(memberOf:1.2.840.113556.1.4.1941:=CN=Staff,OU=Groups,DC=example,DC=com))',
    'Selects entries where objectCategory is person and the class is user and it is a member of CN=Staff,OU=Groups,DC=example,DC=com, directly or through other groups.',
    '匹配满足以下条件的条目：属性 objectCategory 为“person”，且对象类为 user，且是“CN=Staff,OU=Groups,DC=example,DC=com”的成员（直接或通过其他组）。',
  ],
  [
    '(&(objectClass=posixAccount)(!(loginShell=/sbin/nologin)))',
    'Selects entries where the class is posixAccount and loginShell is not /sbin/nologin.',
    '匹配满足以下条件的条目：对象类为 posixAccount，且属性 loginShell 不为“/sbin/nologin”。',
  ],
  [
    '(memberOf=CN=VPN Users,OU=Groups,DC=example,DC=com)',
    'Selects entries where it is a direct member of CN=VPN Users,OU=Groups,DC=example,DC=com.',
    '匹配满足以下条件的条目：是“CN=VPN Users,OU=Groups,DC=example,DC=com”的直接成员。',
  ],
  [
    '(!(memberOf=CN=Leavers,DC=example,DC=com))',
    'Selects entries where not: (it is a direct member of CN=Leavers,DC=example,DC=com).',
    '匹配满足以下条件的条目：不满足：（是“CN=Leavers,DC=example,DC=com”的直接成员）。',
  ],
  [
    '(uidNumber>=1000)',
    'Selects entries where uidNumber is at least 1000.',
    '匹配满足以下条件的条目：属性 uidNumber 不小于“1000”。',
  ],
  [
    '(&(uidNumber>=1000)(uidNumber<=60000))',
    'Selects entries where uidNumber is at least 1000 and uidNumber is at most 60000.',
    '匹配满足以下条件的条目：属性 uidNumber 不小于“1000”，且属性 uidNumber 不大于“60000”。',
  ],
  [
    '(cn=*admin*)',
    'Selects entries where cn contains admin.',
    '匹配满足以下条件的条目：属性 cn 包含“admin”。',
  ],
  [
    '(mail=*@example.com)',
    'Selects entries where mail ends with @example.com.',
    '匹配满足以下条件的条目：属性 mail 以“@example.com”结尾。',
  ],
  [
    '(sn~=smith)',
    'Selects entries where sn sounds like smith.',
    '匹配满足以下条件的条目：属性 sn 近似“smith”。',
  ],
  [
    '(!(mail=*))',
    'Selects entries where mail is not set.',
    '匹配满足以下条件的条目：没有属性 mail。',
  ],
  [
    '(userAccountControl:1.2.840.113556.1.4.804:=18)',
    'Selects entries where userAccountControl has a bit of 18.',
    '匹配满足以下条件的条目：属性 userAccountControl 含 18 的任一位。',
  ],
  ['(&)', 'Selects all entries.', '匹配所有条目。'],
  ['(|)', 'Selects no entry.', '不匹配任何条目。'],
  [
    '(cn:caseExactMatch:=Fred Flintstone)',
    'Selects entries where cn matches Fred Flintstone by the rule caseExactMatch.',
    '匹配满足以下条件的条目：属性 cn 按规则 caseExactMatch 匹配“Fred Flintstone”。',
  ],
  [
    '(o=Parens R Us \\28for all your parenthetical needs\\29)',
    'Selects entries where o is Parens R Us (for all your parenthetical needs).',
    '匹配满足以下条件的条目：属性 o 为“Parens R Us (for all your parenthetical needs)”。',
  ],
  [
    '(jpegPhoto=\\ff\\d8)',
    'Selects entries where jpegPhoto is ffd8.',
    '匹配满足以下条件的条目：属性 jpegPhoto 为“ffd8”。',
  ],
  [
    '(ou:dn:=people)',
    'Selects entries where ou is people, in the entry or in its name.',
    '匹配满足以下条件的条目：条目或其名称中的属性 ou 为“people”。',
  ],
  [
    '(|(cn=test)(mail=test@test.com))',
    'Selects entries where cn is test or mail is test@test.com.',
    '匹配满足以下条件的条目：属性 cn 为“test”，或属性 mail 为“test@test.com”。',
  ],
  [
    '(!(|(cn=a)(cn=b)))',
    'Selects entries where not: (cn is a or cn is b).',
    '匹配满足以下条件的条目：不满足：（属性 cn 为“a”，或属性 cn 为“b”）。',
  ],
  [
    '(cn=李*)',
    'Selects entries where cn begins with 李.',
    '匹配满足以下条件的条目：属性 cn 以“李”开头。',
  ],
  [
    '(userAccountControl:1.2.840.113556.1.4.803:=2)',
    'Selects entries where the account is disabled.',
    '匹配满足以下条件的条目：账户已禁用。',
  ],
  [
    '(!(objectClass=computer))',
    'Selects entries where the class is not computer.',
    '匹配满足以下条件的条目：对象类不为 computer。',
  ],
];

describe('filters in words', () => {
  afterEach(() => l10n.config({ contents: {} }));

  for (const [filter, english, inChinese] of filters) {
    it(`tell what ${filter} selects`, () => {
      l10n.config({ contents: {} });
      assert.equal(filterWords(filter), english);
      l10n.config({ contents: chinese });
      assert.equal(filterWords(filter), inChinese);
    });
  }

  it('tell nothing of what is no filter', () => {
    assert.deepEqual(['(cn=a', '', 'cn=a, dc=b'].map(filterWords), [
      undefined,
      undefined,
      undefined,
    ]);
  });
});

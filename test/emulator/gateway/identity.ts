/** An access key the scenario knows, and whose it is. */
export interface Identity {
  accessKeyId: string;
  accessKeySecret: string;
  /** With it, the key is a temporary one and useless without the token. */
  securityToken?: string;
  accountId: string;
  arn: string;
  userId: string;
  note: 'main' | 'sts' | 'denied' | 'denied-jobs' | 'second-account' | 'inactive';
}

/** The keys of a scenario: the same at every start, and plainly invented. */
export function scenarioIdentities(scenario: string): Identity[] {
  const word = scenario.charAt(0).toUpperCase() + scenario.slice(1);
  const account = '1098765432109876';
  const user = (
    note: Identity['note'],
    name: string,
    n: number,
    accountId = account,
  ): Identity => ({
    accessKeyId: `LTAIexample${word}${name}`,
    accessKeySecret: `example${word}${name}Secret`,
    accountId,
    arn: `acs:ram::${accountId}:user/${name.toLowerCase()}`,
    userId: `20987654321098${70 + n}`,
    note,
  });
  return [
    user('main', 'Reader', 0),
    {
      ...user('sts', 'Session', 1),
      accessKeyId: `STS.example${word}Session`,
      securityToken: `CAIS+example/${word}/token==`,
      arn: `acs:ram::${account}:assumed-role/idaas-reader/session`,
      userId: '3987654321098765',
    },
    user('denied', 'Stranger', 2),
    user('denied-jobs', 'Auditor', 3),
    user('second-account', 'Other', 4, '1876543210987654'),
    user('inactive', 'Retired', 5),
  ];
}

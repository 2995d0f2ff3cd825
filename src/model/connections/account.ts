/** Who the keys belong to, as `GetCallerIdentity` of STS answers. Not secret. */
export interface Account {
  accountId: string;
  /** `acs:ram::123:user/alice`, `acs:ram::123:root`, `acs:ram::123:assumed-role/reader/session`. */
  arn?: string;
  userId?: string;
}

/** Short name of the caller inside the account: `alice`, `reader/session`, or `root`. */
export function callerName(account: Account): string | undefined {
  const resource = account.arn?.split(':').slice(4).join(':');
  return resource?.replace(/^(user|assumed-role|role)\//, '') || undefined;
}

/**
 * An account of an instance, with as much as an id needs to be recognised by. Mail, phone and whatever is about the
 * password are left out where the answer is decoded.
 */
export interface User {
  userId: string;
  username: string;
  displayName?: string;
  /** `enabled`, `disabled`, or what the service says next year. */
  status: string;
  description?: string;
  /** Where the account comes from: `build_in`, `ldap`, …; an open set. */
  sourceType?: string;
  createTime?: number;
}

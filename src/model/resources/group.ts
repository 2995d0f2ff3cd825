/** A group of accounts of an instance. */
export interface Group {
  groupId: string;
  groupName: string;
  description?: string;
  /** Where the group comes from: `build_in`, `ldap`, …; an open set. */
  sourceType?: string;
  createTime?: number;
}

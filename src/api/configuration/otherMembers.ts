/** Members of an answer that a page shows by name; everything else is listed as it is. */
const shown = new Set([
  'RequestId',
  'InstanceId',
  'IdentityProviderId',
  'IncrementalCallbackStatus',
  'GroupSyncStatus',
  'PeriodicSyncStatus',
  'UdSyncScopeConfigs',
  'UdSyncScopeConfig',
  'SourceScopes',
  'TargetScope',
  'LdapUdPushConfig',
  'LdapUdPullConfig',
  'UserObjectClass',
  'UserObjectClassCustomFilter',
  'OrganizationUnitObjectClass',
  'OrganizationalUnitObjectClass',
  'GroupObjectClass',
  'GroupObjectClassCustomFilter',
  'GroupMemberAttributeName',
  'UserRdn',
  'OrganizationalUnitRdn',
  'PasswordSyncStatus',
  'PullProtectedRule',
  'UserDeletedThreshold',
  'OrganizationalUnitDeletedThreshold',
  'GroupDeletedThreshold',
  'PeriodicSyncConfig',
  'PeriodicSyncType',
  'PeriodicSyncCron',
  'PeriodicSyncTimes',
]);

/** Path and value of every member that no part of the page stands for, so that nothing the service says is hidden. */
export function otherMembers(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, member]: [string, unknown]): [string, string][] => {
    const here = path && !Array.isArray(value) ? `${path}.${name}` : path || name;
    if (Array.isArray(value) || shown.has(name)) {
      return otherMembers(member, Array.isArray(value) ? `${path}[${name}]` : here);
    }
    return [[here, typeof member === 'string' ? member : JSON.stringify(member)]];
  });
}

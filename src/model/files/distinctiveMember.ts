/** Members that nothing but synchronization settings has, in the spelling of the service. */
const distinctive = new Set([
  'UdSyncScopeConfigs',
  'UdSyncScopeConfig',
  'LdapUdPushConfig',
  'LdapUdPullConfig',
  'PeriodicSyncConfig',
  'PullProtectedRule',
]);

/** A name in the spelling of the service, whose members begin with a capital. */
export function serviceName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether a member, or the first part of a flattened one such as `LdapUdPushConfig.UserRdn`, tells what the map is. */
export function isDistinctive(name: string): boolean {
  // Nearly all names of a file end here.
  if (!/^[ULP]/i.test(name)) {
    return false;
  }
  const dot = name.indexOf('.');
  return distinctive.has(serviceName(dot < 0 ? name : name.slice(0, dot)));
}

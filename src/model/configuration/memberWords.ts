import * as l10n from '@vscode/l10n';

/** What a member of the settings is about, in a sentence; by its name at the service. */
export function memberWords(name: string): string | undefined {
  return words[name]?.();
}

const words: Readonly<Record<string, () => string>> = {
  IncrementalCallbackStatus: () =>
    l10n.t('Whether changes that the provider reports are synchronized at once.'),
  UdSyncScopeConfigs: () =>
    l10n.t('Which organizations of IDaaS are pushed, and below which node of the target.'),
  UdSyncScopeConfig: () =>
    l10n.t('Which nodes of the source are read, and below which organization they come.'),
  SourceScopes: () => l10n.t('Nodes that are read with all that is below them.'),
  TargetScope: () => l10n.t('The node that everything is written below.'),
  LdapUdPushConfig: () => l10n.t('How entries are made in an LDAP directory.'),
  LdapUdPullConfig: () => l10n.t('How entries of an LDAP directory are recognized.'),
  UserObjectClass: () => l10n.t('Object classes of users, with commas between them.'),
  OrganizationUnitObjectClass: () =>
    l10n.t('Object classes of organizations, with commas between them.'),
  GroupObjectClass: () => l10n.t('Object classes of groups, with commas between them.'),
  UserObjectClassCustomFilter: () =>
    l10n.t('LDAP filter that users have to match besides their class.'),
  GroupObjectClassCustomFilter: () =>
    l10n.t('LDAP filter that groups have to match besides their class.'),
  GroupMemberAttributeName: () => l10n.t('Attribute in which a group names its members.'),
  UserRdn: () => l10n.t('Attribute that names users in their distinguished name.'),
  OrganizationalUnitRdn: () =>
    l10n.t('Attribute that names organizations in their distinguished name.'),
  PasswordSyncStatus: () => l10n.t('Whether passwords are pushed, too.'),
  GroupSyncStatus: () => l10n.t('Whether groups are synchronized, too.'),
  PullProtectedRule: () =>
    l10n.t('Deletion protection: a run ends when more would be deleted than this.'),
  UserDeletedThreshold: () => l10n.t('How many users a run may delete.'),
  OrganizationalUnitDeletedThreshold: () => l10n.t('How many organizations a run may delete.'),
  GroupDeletedThreshold: () => l10n.t('How many groups a run may delete.'),
  PeriodicSyncConfig: () => l10n.t('When everything is compared by schedule.'),
  PeriodicSyncStatus: () => l10n.t('Whether the schedule is switched on.'),
  PeriodicSyncType: () => l10n.t('Schedule by expression (cron) or by hours of the day (time).'),
  PeriodicSyncCron: () => l10n.t('Quartz expression of six or seven fields, seconds first.'),
  PeriodicSyncTimes: () =>
    l10n.t('Hours of the day, 0 to 23: a run starts within each of these hours.'),
};

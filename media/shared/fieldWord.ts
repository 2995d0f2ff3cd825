import * as l10n from '@vscode/l10n';

/** Name of a member of the configuration for people; `undefined` for one that has none. */
export function fieldWord(field: string): string | undefined {
  const source = /^(.*\.sourceScopes)\[\d+\]$/.exec(field);
  if (source?.[1] !== undefined) {
    return fieldWord(source[1]);
  }
  const row = /^udSyncScopeConfigs\[(\d+)\]\.(sourceScopes|targetScope)$/.exec(field);
  if (row) {
    const place = Number(row[1]) + 1;
    return row[2] === 'targetScope'
      ? l10n.t('Target of scope {0}', place)
      : l10n.t('Sources of scope {0}', place);
  }
  const words: Readonly<Record<string, string>> = {
    'ldapUdPushConfig.userObjectClass': l10n.t('User classes'),
    'ldapUdPushConfig.organizationUnitObjectClass': l10n.t('Organization classes'),
    'ldapUdPushConfig.userRdn': l10n.t('User RDN'),
    'ldapUdPushConfig.organizationalUnitRdn': l10n.t('Organization RDN'),
    'ldapUdPushConfig.passwordSyncStatus': l10n.t('Passwords'),
    'ldapUdPullConfig.userObjectClass': l10n.t('User classes'),
    'ldapUdPullConfig.userObjectClassCustomFilter': l10n.t('User filter'),
    'ldapUdPullConfig.organizationUnitObjectClass': l10n.t('Organization classes'),
    'ldapUdPullConfig.groupObjectClass': l10n.t('Group classes'),
    'ldapUdPullConfig.groupObjectClassCustomFilter': l10n.t('Group filter'),
    'ldapUdPullConfig.groupMemberAttributeName': l10n.t('Member attribute'),
    'ldapConfig.ldapProtocol': l10n.t('Protocol of the directory'),
    'ldapConfig.startTlsStatus': l10n.t('StartTLS'),
    'ldapConfig.ldapServerPort': l10n.t('Port of the directory'),
    'ldapConfig.administratorUsername': l10n.t('Administrator account'),
    'pullProtectedRule.userDeletedThreshold': l10n.t('Deletion limit for users'),
    'pullProtectedRule.organizationalUnitDeletedThreshold': l10n.t(
      'Deletion limit for organizational units',
    ),
    'pullProtectedRule.groupDeletedThreshold': l10n.t('Deletion limit for groups'),
    'periodicSyncConfig.periodicSyncType': l10n.t('Kind of schedule'),
    'periodicSyncConfig.periodicSyncCron': l10n.t('Schedule'),
    'periodicSyncConfig.periodicSyncTimes': l10n.t('Hours of the schedule'),
    periodicSyncConfig: l10n.t('Schedule'),
    periodicSyncStatus: l10n.t('Schedule status'),
    incrementalCallbackStatus: l10n.t('Incremental callback'),
    groupSyncStatus: l10n.t('Group synchronization'),
    'udSyncScopeConfig.sourceScopes': l10n.t('Sources'),
    'udSyncScopeConfig.targetScope': l10n.t('Target'),
  };
  return Object.hasOwn(words, field) ? words[field] : undefined;
}

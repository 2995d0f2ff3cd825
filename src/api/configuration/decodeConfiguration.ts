import type { PeriodicSyncConfig } from '../../model/configuration/schedule/schedule';
import type {
  LdapUdPullConfig,
  LdapUdPushConfig,
  PullConfiguration,
  PullProtectedRule,
  PushConfiguration,
  SyncScope,
} from '../../model/configuration/syncConfiguration';
import { defined, type Reader } from '../reader';

/** The outbound settings. `undefined` when the answer holds nothing but the two ids: not configured. */
export function decodePushConfiguration(reader: Reader): PushConfiguration | undefined {
  const configuration = defined<PushConfiguration>({
    incrementalCallbackStatus: reader.string('IncrementalCallbackStatus'),
    udSyncScopeConfigs: reader.has('UdSyncScopeConfigs')
      ? reader.objects('UdSyncScopeConfigs').map(decodeScope)
      : undefined,
    ldapUdPushConfig: decodeLdapPush(reader.object('LdapUdPushConfig')),
    periodicSyncConfig: decodePeriodic(reader.object('PeriodicSyncConfig')),
    periodicSyncStatus: reader.string('PeriodicSyncStatus'),
  });
  return withIds(reader, configuration);
}

/** The inbound settings. `undefined` when the answer holds nothing but the two ids: not configured. */
export function decodePullConfiguration(reader: Reader): PullConfiguration | undefined {
  const scope = reader.object('UdSyncScopeConfig');
  const configuration = defined<PullConfiguration>({
    incrementalCallbackStatus: reader.string('IncrementalCallbackStatus'),
    groupSyncStatus: reader.string('GroupSyncStatus'),
    udSyncScopeConfig: scope && decodeScope(scope),
    ldapUdPullConfig: decodeLdapPull(reader.object('LdapUdPullConfig')),
    pullProtectedRule: decodeThresholds(reader.object('PullProtectedRule')),
    periodicSyncConfig: decodePeriodic(reader.object('PeriodicSyncConfig')),
    periodicSyncStatus: reader.string('PeriodicSyncStatus'),
  });
  return withIds(reader, configuration);
}

function withIds<T extends object>(
  reader: Reader,
  configuration: T,
): (T & { instanceId?: string; identityProviderId?: string }) | undefined {
  return Object.keys(configuration).length === 0
    ? undefined
    : defined({
        instanceId: reader.id('InstanceId'),
        identityProviderId: reader.id('IdentityProviderId'),
        ...configuration,
      });
}

function decodeScope(reader: Reader): SyncScope {
  return defined<SyncScope>({
    sourceScopes: reader.strings('SourceScopes'),
    targetScope: reader.id('TargetScope'),
  });
}

function decodeLdapPush(reader: Reader | undefined): LdapUdPushConfig | undefined {
  return (
    reader &&
    defined<LdapUdPushConfig>({
      userObjectClass: reader.string('UserObjectClass'),
      // The service leaves "al" out here and not in the RDN; a correction of theirs would be read as well.
      organizationUnitObjectClass:
        reader.string('OrganizationUnitObjectClass') ??
        reader.string('OrganizationalUnitObjectClass'),
      userRdn: reader.string('UserRdn'),
      organizationalUnitRdn: reader.string('OrganizationalUnitRdn'),
      passwordSyncStatus: reader.string('PasswordSyncStatus'),
    })
  );
}

function decodeLdapPull(reader: Reader | undefined): LdapUdPullConfig | undefined {
  return (
    reader &&
    defined<LdapUdPullConfig>({
      userObjectClass: reader.string('UserObjectClass'),
      userObjectClassCustomFilter: reader.string('UserObjectClassCustomFilter'),
      organizationUnitObjectClass:
        reader.string('OrganizationUnitObjectClass') ??
        reader.string('OrganizationalUnitObjectClass'),
      groupObjectClass: reader.string('GroupObjectClass'),
      groupObjectClassCustomFilter: reader.string('GroupObjectClassCustomFilter'),
      groupMemberAttributeName: reader.string('GroupMemberAttributeName'),
    })
  );
}

function decodeThresholds(reader: Reader | undefined): PullProtectedRule | undefined {
  return (
    reader &&
    defined<PullProtectedRule>({
      userDeletedThreshold: reader.integer('UserDeletedThreshold'),
      organizationalUnitDeletedThreshold: reader.integer('OrganizationalUnitDeletedThreshold'),
      groupDeletedThreshold: reader.integer('GroupDeletedThreshold'),
    })
  );
}

function decodePeriodic(reader: Reader | undefined): PeriodicSyncConfig | undefined {
  return (
    reader &&
    defined<PeriodicSyncConfig>({
      periodicSyncType: reader.string('PeriodicSyncType'),
      periodicSyncCron: reader.string('PeriodicSyncCron'),
      // Documented four ways: list of numbers, list of strings, one of either. Read by the schedule itself.
      periodicSyncTimes: reader.raw('PeriodicSyncTimes'),
    })
  );
}

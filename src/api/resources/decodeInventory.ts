import type { Account } from '../../model/connections/account';
import type { Application } from '../../model/resources/application';
import type { IdentityProvider } from '../../model/resources/identityProvider';
import type {
  Instance,
  InstanceGlobalization,
  InstanceReplication,
} from '../../model/resources/instance';
import { defined, type Reader } from '../reader';

/** A row of ListInstances, or the object of GetInstance. */
export function decodeInstance(reader: Reader, region: string): Instance {
  return defined<Instance>({
    instanceId: reader.id('InstanceId') ?? '',
    region,
    status: reader.id('Status') ?? '',
    description: reader.string('Description') || undefined,
    createTime: reader.integer('CreateTime'),
    managedServiceCode: reader.string('ManagedServiceCode') || undefined,
    serviceManaged: reader.boolean('ServiceManaged'),
    egressAddresses: reader.strings('EgressAddresses'),
    replication: decodeReplication(reader),
  });
}

/** A role of another name, or one that is left over while replication is off, says nothing. */
function decodeReplication(reader: Reader): InstanceReplication | undefined {
  const role = reader.id('CrossRegionReplicationRole');
  const isOn = reader.id('CrossRegionReplication') === 'enabled';
  if (!isOn || (role !== 'primary' && role !== 'backup')) {
    return undefined;
  }
  const pair = reader.object('ReplicationConfiguration');
  const name = role === 'backup' ? 'Primary' : 'Backup';
  const instanceId = pair?.id(`${name}InstanceId`);
  const region = pair?.id(`${name}InstanceRegionId`);
  return {
    role,
    ...(instanceId && { other: { instanceId, ...(region && { region }) } }),
  };
}

/** The object of GetInstanceGlobalizationConfig. */
export function decodeGlobalization(reader: Reader): InstanceGlobalization {
  return defined<InstanceGlobalization>({
    language: reader.id('Language'),
    timeZone: reader.id('TimeZone'),
  });
}

/** A row of ListIdentityProviders, or the object of GetIdentityProvider (whose secrets are gone by now). */
export function decodeIdentityProvider(reader: Reader): IdentityProvider {
  const description = reader.string('Description');
  return defined<IdentityProvider>({
    identityProviderId: reader.id('IdentityProviderId') ?? '',
    identityProviderName: reader.string('IdentityProviderName') ?? '',
    identityProviderType: reader.id('IdentityProviderType') ?? '',
    // The service writes the word "None" where there is no description.
    description: description && description !== 'None' ? description : undefined,
    udPullStatus: reader.string('UdPullStatus'),
    udPushStatus: reader.string('UdPushStatus'),
    udPullTargetScope: reader.id('UdPullTargetScope'),
    incrementalCallbackStatus: reader.string('IncrementalCallbackStatus'),
    periodicSyncStatus: reader.string('PeriodicSyncStatus'),
    authnStatus: reader.string('AuthnStatus'),
    lastStatusCheckJobResult: reader.string('LastStatusCheckJobResult'),
    lockReason: reader.string('LockReason') || undefined,
    createTime: reader.integer('CreateTime'),
    updateTime: reader.integer('UpdateTime'),
  });
}

/** `Features` is a JSON list inside a string; anything else counts as none. */
function decodeFeatures(text: string | undefined): string[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

/** A row of ListApplications, or the object of GetApplication. */
export function decodeApplication(reader: Reader): Application {
  return defined<Application>({
    applicationId: reader.id('ApplicationId') ?? '',
    applicationName: reader.string('ApplicationName') ?? '',
    status: reader.id('Status') ?? '',
    description: reader.string('Description') || undefined,
    features: decodeFeatures(reader.string('Features')),
    ssoType: reader.string('SsoType'),
    createTime: reader.integer('CreateTime'),
  });
}

/** The answer of GetCallerIdentity (STS 2015-04-01). */
export function decodeAccount(reader: Reader): Account {
  return defined<Account>({
    accountId: reader.id('AccountId') ?? '',
    arn: reader.id('Arn'),
    userId: reader.id('UserId'),
  });
}

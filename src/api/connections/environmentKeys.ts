import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { describeFailure } from '../describeFailure';
import { AddressKeys } from './addressKeys';
import type { KeyLease, KeySupply } from './keyLease';
import { MachineKeys } from './machineKeys';
import { roleKeys } from './roleKeys';
import type { StsEnvironment } from './sts';

/** Variables of a process, as `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

type Link = (variables: Variables, environment: StsEnvironment) => KeySupply;

const isTrue = (value: string | undefined) => value?.toLowerCase() === 'true';

/** Throws a sentence about the first that is not set. */
function valuesOf<Name extends string>(
  variables: Variables,
  ...names: readonly Name[]
): Record<Name, string> {
  const missing = names.find((name) => !variables[name]);
  if (missing !== undefined) {
    throw new UserError(l10n.t('{0} is not set.', missing));
  }
  return variables as Record<Name, string>;
}

const accessKey: Link = (variables) => {
  const values = valuesOf(
    variables,
    'ALIBABA_CLOUD_ACCESS_KEY_ID',
    'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  );
  const securityToken = variables['ALIBABA_CLOUD_SECURITY_TOKEN'];
  const key = {
    accessKeyId: values.ALIBABA_CLOUD_ACCESS_KEY_ID,
    accessKeySecret: values.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
    ...(securityToken && { securityToken }),
  };
  return { get: () => Promise.resolve({ key }) };
};

const oidc: Link = (variables, environment) => {
  const values = valuesOf(
    variables,
    'ALIBABA_CLOUD_ROLE_ARN',
    'ALIBABA_CLOUD_OIDC_PROVIDER_ARN',
    'ALIBABA_CLOUD_OIDC_TOKEN_FILE',
  );
  return roleKeys(
    {
      mode: 'OIDC',
      roleArn: values.ALIBABA_CLOUD_ROLE_ARN,
      providerArn: values.ALIBABA_CLOUD_OIDC_PROVIDER_ARN,
      tokenFile: values.ALIBABA_CLOUD_OIDC_TOKEN_FILE,
      sessionName: variables['ALIBABA_CLOUD_ROLE_SESSION_NAME'] || undefined,
      stsRegion: variables['ALIBABA_CLOUD_STS_REGION'] || undefined,
    },
    environment,
  );
};

const machine =
  (metadata: string | undefined): Link =>
  (variables) => {
    if (isTrue(variables['ALIBABA_CLOUD_ECS_METADATA_DISABLED'])) {
      throw new UserError(l10n.t('ALIBABA_CLOUD_ECS_METADATA_DISABLED turns it off.'));
    }
    return new MachineKeys({
      metadata,
      roleName: variables['ALIBABA_CLOUD_ECS_METADATA'] || undefined,
      needsToken: isTrue(variables['ALIBABA_CLOUD_IMDSV1_DISABLED']),
    });
  };

const address: Link = (variables) => {
  const { ALIBABA_CLOUD_CREDENTIALS_URI: uri } = valuesOf(
    variables,
    'ALIBABA_CLOUD_CREDENTIALS_URI',
  );
  if (!URL.canParse(uri) || !/^https?:$/.test(new URL(uri).protocol)) {
    throw new UserError(l10n.t('ALIBABA_CLOUD_CREDENTIALS_URI is no http address.'));
  }
  return new AddressKeys(uri);
};

/**
 * The keys of the environment of this process, from the first that gives some: variables, a role for an OIDC token, the
 * role of the machine, an address. This is the default chain of the public SDKs in their order, without its parts that
 * read files: profiles of the Aliyun CLI are a way of their own. Whoever gave keys once is the only one asked again, so
 * that a failure does not make somebody else of the user.
 */
export class EnvironmentKeys implements KeySupply {
  private readonly links: readonly Link[];
  private used: KeySupply | undefined;

  constructor(
    private readonly variables: Variables,
    private readonly environment: StsEnvironment,
    /** Where the metadata of the machine are; their usual address unless told. */
    metadata?: string,
  ) {
    this.links = [accessKey, oidc, machine(metadata), address];
  }

  /** Throws a `UserError` that says of each why it gave none. */
  async get(): Promise<KeyLease> {
    if (this.used) {
      return this.used.get();
    }
    const reasons: string[] = [];
    for (const link of this.links) {
      try {
        const supply = link(this.variables, this.environment);
        const lease = await supply.get();
        this.used = supply;
        return lease;
      } catch (error) {
        reasons.push(describeFailure(error).sentence);
      }
    }
    const [ofKey = '', ofOidc = '', ofMachine = '', ofAddress = ''] = reasons;
    throw new UserError(
      l10n.t(
        'The environment gives no keys. AccessKey: {0} OIDC token: {1} Role of the machine: {2} Address: {3} Set up one of them before the editor starts, or choose another way to sign in.',
        ofKey,
        ofOidc,
        ofMachine,
        ofAddress,
      ),
    );
  }
}

import * as l10n from '@vscode/l10n';
import { readFile } from 'node:fs/promises';
import { UserError } from '../../base/errors';
import type { AccessKey } from '../../model/connections/connection';
import { stsEndpoint } from '../endpoint';
import type { KeySource } from '../serviceCalls';
import { AddressKeys } from './addressKeys';
import type { KeySupply } from './keyLease';
import { MachineKeys } from './machineKeys';
import type { RoleProfile } from './roleProfile';
import { Sts, type StsEnvironment } from './sts';

/** As the Aliyun CLI asks for them when the profile says nothing. Seconds. */
const usualDuration = 3600;
const usualSession = 'idaas-sync-explorer';

/**
 * Who gives the keys of a role: STS for other keys or for a token, the machine, or an address. Throws a `UserError` when
 * the profile names an STS region that is none.
 */
export function roleKeys(profile: RoleProfile, environment: StsEnvironment): KeySupply {
  switch (profile.mode) {
    case 'RamRoleArn': {
      const { roleArn, externalId, sessionName = usualSession } = profile;
      const role = {
        roleArn,
        externalId,
        sessionName,
        duration: profile.duration ?? usualDuration,
      };
      const endpoint = stsEndpoint(environment.home(), profile.stsRegion);
      const sts = new Sts(environment, endpoint, sourceOf(profile.source, environment));
      return { get: () => sts.assumeRole(role) };
    }
    case 'OIDC': {
      const { roleArn, providerArn, tokenFile, sessionName = usualSession } = profile;
      const sts = new Sts(environment, stsEndpoint(environment.home(), profile.stsRegion));
      return {
        get: async () => {
          const token = await readToken(tokenFile);
          const role = { roleArn, sessionName, duration: usualDuration };
          return sts.assumeRoleWithOidc({ ...role, providerArn, token });
        },
      };
    }
    case 'EcsRamRole':
      return new MachineKeys(profile);
    case 'CredentialsURI':
      return new AddressKeys(profile.uri);
  }
}

/** The keys that a role is taken with: they stand in the profile, or another role gives them each time. */
function sourceOf(source: AccessKey | RoleProfile, environment: StsEnvironment): KeySource {
  if (!('mode' in source)) {
    return { current: () => Promise.resolve(source), renew: () => Promise.resolve(source) };
  }
  const supply = roleKeys(source, environment);
  const current = async () => (await supply.get()).key;
  return { current, renew: current };
}

/** The token stands in a file, which whoever issues it writes anew before it runs out. */
async function readToken(file: string): Promise<string> {
  try {
    const token = (await readFile(file, 'utf8')).trim();
    if (token !== '') {
      return token;
    }
  } catch (error) {
    throw new UserError(
      l10n.t(
        'The file {0} with the OIDC token cannot be read ({1}). Check it, then retry.',
        file,
        (error as NodeJS.ErrnoException).code ?? '',
      ),
    );
  }
  throw new UserError(
    l10n.t('The file {0} with the OIDC token is empty. Check what writes it, then retry.', file),
  );
}

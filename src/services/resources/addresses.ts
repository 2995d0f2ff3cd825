import type { Addresses } from '../../api/eiamClient';
import { checkEndpoint, defaultEndpoint } from '../../api/endpoint';
import type { KeySource } from '../../api/serviceCalls';
import type { Connection, CredentialSource } from '../../model/connections/connection';
import type { ServiceEnvironment } from '../connections/openClient';

/** Endpoint from which the regions of the service are found. Throws a `UserError` when the setting is not acceptable. */
export async function homeEndpoint(source: CredentialSource, environment: ServiceEnvironment) {
  return source.kind === 'sample'
    ? checkEndpoint((await environment.sample.start()).url)
    : checkEndpoint(environment.settings.endpoint || defaultEndpoint);
}

/**
 * Where a stored connection goes. Its regions and their endpoints were fixed when it was made, but for sample data,
 * whose addresses are new each time it is started.
 */
export async function addressesOf(
  connection: Connection,
  keys: KeySource,
  environment: ServiceEnvironment,
  signal?: AbortSignal,
): Promise<Addresses> {
  const home = await homeEndpoint(connection.source, environment);
  if (connection.source.kind !== 'sample') {
    const [first] = connection.regions;
    return { home: first ? checkEndpoint(first.endpoint) : home, regions: connection.regions };
  }
  const { SignIn } = await import('../connections/signIn');
  const signIn = new SignIn(environment, home);
  const { regions } = await signIn.identify(keys, signal);
  const counts = await signIn.countInstances(keys, regions, signal);
  return { home, regions: SignIn.proposed(regions, counts) };
}

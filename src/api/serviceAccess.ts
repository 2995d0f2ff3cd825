import { EnvironmentKeys } from './connections/environmentKeys';
import { roleKeys } from './connections/roleKeys';
import { openApiTransport } from './openApiTransport';

/** Everything that needs the SDK, or asks for keys: it is loaded when the view is shown, or with the first call. */
export const serviceAccess = { transport: openApiTransport, roleKeys, EnvironmentKeys };

export type ServiceAccess = typeof serviceAccess;

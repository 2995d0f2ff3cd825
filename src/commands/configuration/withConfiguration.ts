import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import type { PlacedRef } from '../../model/resources/resourceRef';
import {
  ConfigurationLoader,
  type KnownProvider,
} from '../../services/configuration/configurationLoader';
import type { Session } from '../../services/connections/session';
import type { FrontServices } from '../ids/inFront';
import type { Services } from '../services';

/** What commands about one provider's configuration work with. */
export type ConfigurationServices = FrontServices & Pick<Services, 'loaderSetting'>;

/** The session a configuration belongs to. Throws when another connection is in use. */
export function sessionOf(
  { sessions }: Pick<Services, 'sessions'>,
  { connectionId }: PlacedRef<'identityProvider'>,
): Session {
  const { current } = sessions;
  if (current?.connection.id !== connectionId) {
    throw new UserError(
      l10n.t('This configuration belongs to another connection. Switch to it first.'),
    );
  }
  return current;
}

/** Works with a configuration that has been read; reads it when no page has done so lately. */
export async function withConfiguration<T>(
  services: ConfigurationServices,
  { ref, known }: { ref: PlacedRef<'identityProvider'>; known?: KnownProvider | undefined },
  work: (loader: ConfigurationLoader) => T | Promise<T>,
): Promise<T> {
  const session = sessionOf(services, ref);
  const loader = new ConfigurationLoader(session, ref, services.loaderSetting, known);
  try {
    await loader.load();
    return await work(loader);
  } finally {
    loader.dispose();
  }
}

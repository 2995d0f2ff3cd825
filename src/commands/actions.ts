import type { Disposable } from '../base/disposable';
import { LookupElsewhere } from '../services/ids/lookupElsewhere';
import { RevealPath } from '../services/resources/revealPath';
import { Clipboard } from '../views/clipboard';
import { placesNear } from '../views/ids/asking';
import { idAt } from '../views/ids/idsAround';
import { IdHints } from '../views/ids/idHints';
import { IdHovers } from '../views/ids/idHovers';
import { IdLenses } from '../views/ids/idLenses';
import type { IdProviders } from '../views/ids/lateIds';
import type { CommandHandlers } from './errorBoundary';
import { commandHandlers } from './handlers';
import { openAddress } from './ids/openAddress';
import type { Services } from './services';

/**
 * What commands do, and all that is about ids in files: loaded with the first of either, because a window that only looks
 * at the tree does without.
 */
export interface Actions extends IdProviders, Disposable {
  handlers: CommandHandlers;
}

export function startActions(
  given: Omit<Services, 'clipboard' | 'elsewhere' | 'revealPath'>,
): Actions {
  const { sessions, explorer, clock, guarded, connections, credentials, environment } = given;
  const { health, loaderSetting } = given;
  const revealPath = new RevealPath(sessions, explorer);
  const elsewhere = new LookupElsewhere(connections, credentials, environment);
  const services: Services = { ...given, elsewhere, revealPath, clipboard: new Clipboard() };
  const lenses = new IdLenses(sessions, health, clock);
  const hints = new IdHints(sessions, health, clock);
  return {
    handlers: commandHandlers(services),
    hovers: new IdHovers(sessions, health, loaderSetting),
    lenses,
    hints,
    idAt,
    places: placesNear,
    openAddress: async (uri) => {
      await guarded('Address', () => openAddress(services, uri));
    },
    dispose: () => {
      lenses.dispose();
      hints.dispose();
    },
  };
}

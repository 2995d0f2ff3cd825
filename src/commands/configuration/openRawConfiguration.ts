import * as l10n from '@vscode/l10n';
import { directionWord } from '../../model/text/words';
import { pickOne } from '../../views/picks/pickOne';
import type { FrontServices } from '../ids/inFront';
import { whichProvider } from '../ids/whichTarget';
import { sessionOf } from './withConfiguration';
import type { Services } from '../services';
import { providerDirections } from '../../model/resources/identityProvider';
import type { Direction } from '../../model/resources/direction';

/** The settings of one direction as the service sends them; asks which when the provider may have both. */
export async function openRawConfiguration(
  services: FrontServices & Pick<Services, 'documents'>,
  subject?: unknown,
  given?: Direction,
): Promise<void> {
  const provider = await whichProvider(services, subject);
  if (!provider) {
    return;
  }
  const { ref, known } = provider;
  const possible = known ? providerDirections(known.provider) : [];
  const choices = possible.length > 0 ? possible : (['outbound', 'inbound'] as const);
  const direction =
    given ??
    (choices.length === 1
      ? choices[0]
      : await pickOne(
          l10n.t('Open configuration'),
          choices.map((value) => ({ label: directionWord(value), value })),
        ));
  if (!direction) {
    return;
  }
  const session = sessionOf(services, ref);
  const read = session.configurations.reader(ref).current[direction]?.raw;
  const answer =
    read ?? (await session.client.getConfiguration(ref, ref.id, direction, session.signal)).raw;
  await (await services.documents.get()).raw.open({ ...ref, direction }, answer);
}

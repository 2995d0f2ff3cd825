import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { formatZonedDateTime } from '../../model/text/formatTime';
import { providerDirections, type IdentityProvider } from '../../model/resources/identityProvider';
import { providerName } from '../../model/resources/names';
import { providerTypeWord } from '../../model/text/words';
import type { PlacedRef } from '../../model/resources/resourceRef';
import { dateStyle } from '../../views/editor';
import { pickOne, type Choice } from '../../views/picks/pickOne';
import { whichProvider } from '../ids/whichTarget';
import { sessionOf, withConfiguration, type ConfigurationServices } from './withConfiguration';
import type { Services } from '../services';

type CompareServices = ConfigurationServices & Pick<Services, 'documents'>;

/** A document to compare with, and what it is called. */
interface Side {
  title: string;
  document: string;
}

/** Compares a configuration with another provider's, an earlier reading of its own, or a file, in the diff editor. */
export async function compareConfiguration(
  services: CompareServices,
  subject?: unknown,
): Promise<void> {
  const provider = await whichProvider(services, subject);
  if (!provider) {
    return;
  }
  const mine = await sideOf(services, provider.ref, provider.known?.provider);
  const load = await pickOne(
    l10n.t('Compare "{0}" with', mine.title),
    others(services, provider.ref, mine.document),
  );
  const other = await load?.();
  if (other) {
    await (await services.documents.get()).compared.show(other, mine);
  }
}

async function sideOf(
  services: CompareServices,
  ref: PlacedRef<'identityProvider'>,
  known?: IdentityProvider,
): Promise<Side> {
  return withConfiguration(
    services,
    { ref, known: known && { provider: known } },
    ({ current, document }) => {
      if (document === undefined) {
        const failure = current.outbound?.failure ?? current.inbound?.failure;
        throw new UserError(failure?.sentence ?? l10n.t('The configuration could not be read.'));
      }
      const title = current.providerName;
      return { title, document };
    },
  );
}

function others(
  services: CompareServices,
  ref: PlacedRef<'identityProvider'>,
  document: string,
): Choice<() => Promise<Side | undefined>>[] {
  const { cache, configurations } = sessionOf(services, ref);
  const earlier = configurations
    .earlier(ref)
    .filter((reading) => reading.document !== document)
    .map(({ at, document: text }) => {
      const title = l10n.t('Read at {0}', formatZonedDateTime(at, dateStyle()));
      return {
        label: title,
        description: l10n.t('earlier in this window'),
        value: () => Promise.resolve({ title, document: text }),
      };
    });
  const providers = cache
    .providers(ref)
    .items.filter(
      (each) => each.identityProviderId !== ref.id && providerDirections(each).length > 0,
    )
    .map((each) => ({
      label: providerName(each),
      description: providerTypeWord(each.identityProviderType),
      value: () => sideOf(services, { ...ref, id: each.identityProviderId }, each),
    }));
  const file = {
    label: l10n.t('File…'),
    description: l10n.t('JSON or YAML'),
    value: fileSide,
  };
  return [...earlier, ...providers, file];
}

/** A file the user picks, in the same form as the service's answers. */
async function fileSide(): Promise<Side | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: l10n.t('Compare with a file'),
      filters: { [l10n.t('JSON or YAML')]: ['json', 'yaml', 'yml'] },
    })) ?? [];
  if (!uri) {
    return undefined;
  }
  const text = Buffer.from(await vscode.workspace.fs.readFile(uri)).toString('utf8');
  const title = uri.path.split('/').at(-1) ?? uri.path;
  const { readDocument } = await import('../../services/configuration/readDocument');
  const read = readDocument(text);
  if ('problem' in read) {
    throw new UserError(l10n.t('{0} cannot be compared: {1}', title, read.problem));
  }
  return { title, document: read.document };
}

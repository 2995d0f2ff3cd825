import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { nameOr, providerName } from '../../model/resources/names';
import type { InstanceRef } from '../../model/resources/instance';
import {
  instanceKey,
  instanceOf,
  isPlaced,
  targetRef,
  type PlacedRef,
  type TargetKind,
  type UnplacedRef,
} from '../../model/resources/resourceRef';
import { providerTypeWord, targetTypeWord } from '../../model/text/words';
import type { Session } from '../../services/connections/session';
import { targetOf } from '../../services/jobs/jobPair';
import type { KnownProvider } from '../../services/configuration/configurationLoader';
import { pickOne } from '../../views/picks/pickOne';
import type { Services } from '../services';
import { inFront, type FrontServices } from './inFront';
import { located, lookedUp, sessionInUse } from './located';
import { hasProvider, hasTarget, isJob, isNamed, meant, type Meant } from './meant';

/** The job a command means; `undefined` when it means none. */
export async function whichJob(
  services: FrontServices,
  given: unknown,
): Promise<PlacedRef<'job'> | undefined> {
  const found = meant(given, inFront(services), isJob);
  return found && located(services, found.ref);
}

/** The target a command means, or the one the user picks among those that were loaded. */
export async function whichTarget(
  services: FrontServices & Pick<Services, 'health'>,
  given: unknown,
): Promise<PlacedRef<TargetKind> | undefined> {
  const found = meant(given, inFront(services), hasTarget);
  return (
    (found && (await targetOfMeant(services, found))) ??
    (isNamed(given) ? undefined : pickTarget(services, sessionInUse(services)))
  );
}

/** A provider, and what is known of it. */
export interface ProviderMeant {
  ref: PlacedRef<'identityProvider'>;
  known?: KnownProvider;
}

/** The provider a command means, or the one the user picks among those that were loaded. */
export async function whichProvider(
  services: FrontServices,
  given: unknown,
  title = l10n.t('Open configuration'),
): Promise<ProviderMeant | undefined> {
  const found = meant(given, inFront(services), hasProvider);
  const target = found && (await targetOfMeant(services, found));
  if (target?.kind === 'identityProvider') {
    const { connectionId, region, instanceId, kind, id } = target;
    const ref = { connectionId, region, instanceId, kind, id };
    const row = found?.row;
    return row && 'provider' in row ? { ref, known: row } : { ref };
  }
  return isNamed(given) ? undefined : pickProvider(sessionInUse(services), title);
}

/** The target itself, or that of a job; a job of which nothing is known is looked up. */
async function targetOfMeant(
  services: FrontServices,
  { ref, target }: Meant & { ref: UnplacedRef<'job' | TargetKind> },
): Promise<PlacedRef<TargetKind> | undefined> {
  if (ref.kind !== 'job') {
    return located(services, { ...ref, kind: ref.kind });
  }
  if (target && isPlaced(ref)) {
    return placed(ref.connectionId, ref, target);
  }
  const thing = await lookedUp(services, ref);
  const { id } = sessionInUse(services).connection;
  return thing.kind === 'job' ? placed(id, thing.instance, thing.job) : undefined;
}

function placed(
  connectionId: string,
  instance: InstanceRef,
  job: Parameters<typeof targetOf>[0],
): PlacedRef<TargetKind> | undefined {
  const target = targetOf(job);
  return target && { ...targetRef(instance, target), connectionId };
}

function pickProvider(
  { connection, cache }: Session,
  title: string,
): Promise<ProviderMeant | undefined> {
  const providers = cache.knownProviders();
  if (providers.length === 0) {
    throw new UserError(l10n.t('Open an instance in the IDaaS Sync view first.'));
  }
  return pickOne(
    title,
    providers.map(({ instance, provider }) => ({
      label: providerName(provider),
      description: providerTypeWord(provider.identityProviderType),
      value: {
        ref: {
          ...{ connectionId: connection.id, ...instanceOf(instance) },
          ...{ kind: 'identityProvider' as const, id: provider.identityProviderId },
        },
      },
    })),
  );
}

function pickTarget(
  { health }: Pick<Services, 'health'>,
  { connection, cache }: Session,
): Promise<PlacedRef<TargetKind> | undefined> {
  const instances = new Map(
    cache.knownProviders().map(({ instance }) => [instanceKey(instance), instance]),
  );
  const targets = [...instances.values()].flatMap((instance) =>
    health.targets(instance).map((target) => ({ instance, target })),
  );
  if (targets.length === 0) {
    throw new UserError(l10n.t('Open an instance in the IDaaS Sync view first.'));
  }
  return pickOne(
    l10n.t('Show history of'),
    targets.map(({ instance, target }) => ({
      label: nameOr(target.provider?.identityProviderName ?? cache.nameOf(target.id), target.id),
      description: target.provider
        ? providerTypeWord(target.provider.identityProviderType)
        : targetTypeWord(target.type),
      value: { ...targetRef(instance, target), connectionId: connection.id },
    })),
  );
}

import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { canProvision } from '../../model/resources/application';
import { providerDirections } from '../../model/resources/identityProvider';
import { providerName } from '../../model/resources/names';
import type { Resource } from '../../model/resources/resource';
import { instanceOf } from '../../model/resources/resourceRef';
import { runCommand, type RunSubject } from '../../model/resources/runCommand';
import { userShell } from '../../views/editor';
import type { Services } from '../services';
import { handOver, profileOf } from './handOver';
import { inFront, type FrontServices } from './inFront';
import { lookedUp } from './located';
import { hasTarget, meant, resourceOfRow } from './meant';

/** Puts the call of the Aliyun CLI that starts a run of a target on the clipboard. It is not run: we only read. */
export async function copyRunCommand(
  services: FrontServices & Pick<Services, 'guarded'>,
  subject?: unknown,
): Promise<boolean> {
  const found = meant(subject, inFront(services), hasTarget);
  const resource =
    found && ((found.row && resourceOfRow(found.row)) ?? (await lookedUp(services, found.ref)));
  const run = resource && runSubject(resource);
  if (!run) {
    throw new UserError(
      l10n.t(
        'Runs are started for providers and applications that synchronize. Choose one of those.',
      ),
    );
  }
  const text = runCommand(run, userShell(), profileOf(services.sessions.current));
  await handOver(services, text, l10n.t('Run command copied. Nothing was started.'));
  return true;
}

function runSubject(resource: Resource): RunSubject | undefined {
  const instance = instanceOf(resource.instance);
  if (resource.kind === 'identityProvider') {
    const { provider } = resource;
    const id = provider.identityProviderId;
    const directions = providerDirections(provider);
    const target = { type: 'identity_provider', id, name: providerName(provider) } as const;
    return directions.length > 0 ? { instance, target, directions } : undefined;
  }
  if (resource.kind === 'application' && canProvision(resource.application)) {
    const { applicationId: id, applicationName: name } = resource.application;
    return { instance, target: { type: 'application', id, name }, directions: ['outbound'] };
  }
  return undefined;
}

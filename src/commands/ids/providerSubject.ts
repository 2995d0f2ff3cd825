import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import type { InstanceRef } from '../../model/resources/instance';
import type { JobSummary } from '../../model/jobs/job';
import { providerName } from '../../model/resources/names';
import type { TreeNode } from '../../model/resources/treeNode';
import { providerTypeWord } from '../../model/text/words';
import type { ConfigurationLink } from '../../protocol/configurationPage';
import {
  ConfigurationLoader,
  type KnownProvider,
} from '../../services/configuration/configurationLoader';
import type { Session } from '../../services/connections/session';
import { pickOne } from '../../views/picks/pickOne';
import type { Services } from '../services';

/** What commands about one provider's configuration work with. */
export type ProviderServices = Pick<
  Services,
  'sessions' | 'configurationPanels' | 'panels' | 'view' | 'loaderSetting'
>;

/** A provider and what is known of it. */
export interface ProviderSubject {
  link: ConfigurationLink;
  known?: KnownProvider;
}

/**
 * The provider a command means: the row or link given, else that of the page in front, else of the selected row, else
 * the one the user picks among those that were loaded.
 */
export async function providerOf(
  services: ProviderServices,
  subject?: TreeNode | ConfigurationLink | null,
): Promise<ProviderSubject | undefined> {
  const { configurationPanels, panels, sessions, view } = services;
  if (subject && 'identityProviderId' in subject) {
    return { link: subject };
  }
  if (subject) {
    return ofRow(sessions.current, subject);
  }
  const page = configurationPanels.active;
  const job = panels.active;
  return (
    (page && { link: page.link }) ??
    (job && ofJob(job.link, job.reading?.job ?? job.reading?.summary)) ??
    (view.selected && ofRow(sessions.current, view.selected)) ??
    (await picked(sessions.current))
  );
}

function ofRow(session: Session | undefined, node: TreeNode): ProviderSubject | undefined {
  if (!session) {
    return undefined;
  }
  const connectionId = session.connection.id;
  if (node.kind === 'job') {
    return ofJob({ connectionId, ...node.instance }, node.job);
  }
  if (node.kind !== 'provider' && node.kind !== 'configuration') {
    return undefined;
  }
  const { instance, provider } = node;
  return {
    link: linkTo(connectionId, instance, provider.identityProviderId),
    known: { instance, provider },
  };
}

function ofJob(
  where: InstanceRef & { connectionId: string },
  job: Pick<JobSummary, 'targetType' | 'targetId'> | undefined,
): ProviderSubject | undefined {
  return job?.targetType === 'identity_provider'
    ? { link: linkTo(where.connectionId, where, job.targetId) }
    : undefined;
}

async function picked(session: Session | undefined): Promise<ProviderSubject | undefined> {
  const providers = session?.inventory.knownProviders() ?? [];
  if (!session || providers.length === 0) {
    throw new UserError(l10n.t('Open an instance in the IDaaS Sync view first.'));
  }
  return pickOne(
    l10n.t('Open configuration'),
    providers.map(({ instance, provider }) => ({
      label: providerName(provider),
      description: providerTypeWord(provider.identityProviderType),
      value: { link: linkTo(session.connection.id, instance, provider.identityProviderId) },
    })),
  );
}

function linkTo(
  connectionId: string,
  { region, instanceId }: InstanceRef,
  identityProviderId: string,
): ConfigurationLink {
  return { connectionId, region, instanceId, identityProviderId };
}

/** The session a link belongs to. Throws when another connection is in use. */
export function sessionOf(
  { sessions }: Pick<Services, 'sessions'>,
  link: ConfigurationLink,
): Session {
  const { current } = sessions;
  if (current?.connection.id !== link.connectionId) {
    throw new UserError(
      l10n.t('This configuration belongs to another connection. Switch to it first.'),
    );
  }
  return current;
}

/** Works with a configuration that has been read; reads it when no page has done so lately. */
export async function withConfiguration<T>(
  services: ProviderServices,
  { link, known }: { link: ConfigurationLink; known?: KnownProvider },
  work: (loader: ConfigurationLoader) => T | Promise<T>,
): Promise<T> {
  const session = sessionOf(services, link);
  const loader = new ConfigurationLoader(session, link, services.loaderSetting, known);
  try {
    await loader.load();
    return await work(loader);
  } finally {
    loader.dispose();
  }
}

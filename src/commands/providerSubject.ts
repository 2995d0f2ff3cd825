import * as l10n from '@vscode/l10n';
import { UserError } from '../base/errors';
import type { TreeNode } from '../model/treeNode';
import type { ConfigurationLink } from '../protocol/configurationPage';
import { ConfigurationWatch } from '../services/configurationWatch';
import type { Session } from '../services/session';
import type { KnownProvider } from '../views/panels/configurationPanel';
import type { Services } from './services';

/** What commands about one provider's configuration work with. */
export type ProviderServices = Pick<
  Services,
  'sessions' | 'configurationPanels' | 'view' | 'watchSetting'
>;

/** The provider a command means: the row or link given, else the page in front, else the selected row. */
export function providerOf(
  { sessions, configurationPanels, view }: ProviderServices,
  subject?: TreeNode | ConfigurationLink,
): { link: ConfigurationLink; known?: KnownProvider } | undefined {
  if (subject && 'identityProviderId' in subject) {
    return { link: subject };
  }
  const { active } = configurationPanels;
  const node = subject ?? (active ? undefined : view.selected);
  if (!node) {
    return active && { link: active.link };
  }
  const session = sessions.current;
  if (!session || (node.kind !== 'provider' && node.kind !== 'configuration')) {
    return undefined;
  }
  const { instance, provider } = node;
  return {
    link: {
      connectionId: session.connection.id,
      region: instance.region,
      instanceId: instance.instanceId,
      identityProviderId: provider.identityProviderId,
    },
    known: { instance, provider },
  };
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
  work: (watch: ConfigurationWatch) => T | Promise<T>,
): Promise<T> {
  const session = sessionOf(services, link);
  const watch = new ConfigurationWatch(session, link, services.watchSetting, known?.provider);
  try {
    await watch.load();
    return await work(watch);
  } finally {
    watch.dispose();
  }
}

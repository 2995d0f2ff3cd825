import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, MutableDisposable } from '../../base/disposable';
import { oneLine } from '../../base/plainText';
import { instanceName, providerName } from '../../model/resources/names';
import type { IdentityProvider } from '../../model/resources/identityProvider';
import type { Instance } from '../../model/resources/instance';
import type { Channel } from '../../protocol/channel';
import type {
  ConfigurationHalf,
  ConfigurationLink,
  ConfigurationPage,
  ConfigurationPageHost,
  ConfigurationPageModel,
} from '../../protocol/configurationPage';
import type { HalfReading } from '../../services/configuration/configurationReader';
import {
  ConfigurationLoader,
  type CheckedConfiguration,
  type LoaderSetting,
} from '../../services/configuration/configurationLoader';
import { recentDeletions } from '../../services/jobs/recentJobs';
import { run } from '../editor';
import type { JobPanelServices } from './jobPanel';
import { copied, openChannel, pageSetting } from './openChannel';
import { connectionLabel, notInUse } from './pageConnection';
import type { PagePanel } from './pagePanels';

export type ConfigurationPanelServices = JobPanelServices & { loaderSetting: LoaderSetting };

/** What the tree knows of a provider before its page has read it. */
export interface KnownProvider {
  provider: IdentityProvider;
  instance: Instance;
}

/** One configuration page. The state lives here; the page draws it and can be made anew at any time. */
export class ConfigurationPanel implements PagePanel<ConfigurationLink, KnownProvider> {
  private readonly store = new DisposableStore();
  private readonly loader = this.store.add(new MutableDisposable<ConfigurationLoader>());
  private readonly channel: Channel<ConfigurationPageHost, ConfigurationPage>;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: ConfigurationLink,
    private readonly services: ConfigurationPanelServices,
    private known?: KnownProvider,
  ) {
    this.channel = this.store.add(
      openChannel<ConfigurationPageHost, ConfigurationPage>(
        panel,
        'configuration',
        {
          ready: () => ({ setting: pageSetting(), model: this.model() }),
          refresh: async () => {
            await this.loader.value?.refresh();
          },
          assumeFamily: (family) => {
            this.loader.value?.assumeFamily(family === 'ad' ? 'ad' : 'openldap');
          },
          openRaw: async (half) => {
            await run('idaasSync.openRawConfiguration', this.shown, half);
          },
          copyAsMarkdown: async () => {
            await copied(run('idaasSync.copyConfiguration', this.shown));
          },
          compare: async () => {
            await run('idaasSync.compareConfiguration', this.shown);
          },
          copyText: async (text) => {
            await vscode.env.clipboard.writeText(text.slice(0, 20_000));
          },
        },
        services,
      ),
    );
    this.store.add(services.sessions.onDidChange(() => this.attach()));
    this.attach();
  }

  get link(): ConfigurationLink {
    return this.shown;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  /** What is known now; `undefined` while the connection of the page is not in use. */
  get reading(): CheckedConfiguration | undefined {
    return this.loader.value?.current;
  }

  show(link: ConfigurationLink, known?: KnownProvider): void {
    this.shown = link;
    this.known = known;
    this.attach();
    this.panel.reveal(undefined, true);
  }

  reveal(): void {
    this.panel.reveal();
  }

  close(): void {
    this.panel.dispose();
  }

  dispose(): void {
    this.store.dispose();
  }

  private attach(): void {
    const { sessions, loaderSetting } = this.services;
    const session = sessions.current;
    if (session?.connection.id !== this.shown.connectionId) {
      this.loader.value = undefined;
      this.draw();
      return;
    }
    const loader = new ConfigurationLoader(
      session,
      this.shown,
      loaderSetting,
      this.known?.provider,
    );
    this.loader.value = loader;
    loader.onDidChange(() => this.draw());
    loader.load().catch((error: unknown) => this.services.log.error('Configuration page', error));
    this.draw();
  }

  private draw(): void {
    const model = this.model();
    this.panel.title = l10n.t('{0}, configuration', oneLine(model.providerName, 40));
    this.channel.far.show(model).catch(() => {
      // The page is hidden or being made anew; it asks for everything when it is ready.
    });
  }

  private model(): ConfigurationPageModel {
    const { connections, sessions } = this.services;
    const { shown, known } = this;
    const label = connectionLabel(connections, shown);
    const reading = this.reading;
    const provider = reading?.provider;
    const common = {
      link: shown,
      providerName: provider ? providerName(provider) : shown.identityProviderId,
      providerType: provider?.identityProviderType ?? '',
      instanceName: known ? instanceName(known.instance) : shown.instanceId,
      connectionLabel: label,
    };
    const session = sessions.current;
    if (!reading || !session) {
      const half = { configured: true, others: [], loading: false, failure: notInUse(label) };
      return { ...common, push: half, units: {}, findings: [] };
    }
    const { schedules, units, family, findings, transport, transportFailure, push, pull } = reading;
    return {
      ...common,
      push: push && half(push, schedules.push),
      pull: pull && half(pull, schedules.pull),
      units,
      family,
      transport,
      transportFailure,
      findings,
      recentDeletions: {
        push: recentDeletions(session.inventory, shown, 'push'),
        pull: recentDeletions(session.inventory, shown, 'pull'),
      },
    };
  }
}

/** A half as the page sees it: with its schedule, without the raw answer. */
function half<Configuration extends { periodicSyncStatus?: string }>(
  { raw: _, ...reading }: HalfReading<Configuration>,
  schedule: CheckedConfiguration['schedules']['push'],
): ConfigurationHalf<Configuration> {
  const enabled = reading.config?.periodicSyncStatus === 'enabled';
  return { ...reading, ...(schedule && { schedule: { ...schedule, enabled } }) };
}

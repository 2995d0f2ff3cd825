import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { oneLine } from '../../model/text/plainText';
import type { ConfigurationReading } from '../../model/configuration/configurationReading';
import type { SettingPlace } from '../../model/configuration/settingPlace';
import type { Failure } from '../../model/resources/failure';
import type { PlacedRef } from '../../model/resources/resourceRef';
import type {
  ConfigurationPageHost,
  ConfigurationPageModel,
} from '../../protocol/configurationPage';
import {
  ConfigurationLoader,
  type KnownProvider,
  type LoaderSetting,
} from '../../services/configuration/configurationLoader';
import type { Session } from '../../services/connections/session';
import { run } from '../editor';
import { copied } from './openChannel';
import { PagePanel, type Actions, type PageServices } from './pagePanel';

export interface ConfigurationTypes {
  Ref: PlacedRef<'identityProvider'>;
  Known: KnownProvider;
  Reading: ConfigurationReading;
  Host: ConfigurationPageHost;
}

/** One configuration page. */
export class ConfigurationPanel extends PagePanel<ConfigurationTypes, ConfigurationLoader> {
  /** The setting that the page is to show, and for which provider. */
  private sought: { id: string; place: SettingPlace & { wish: number } } | undefined;
  private wishes = 0;

  constructor(
    panel: vscode.WebviewPanel,
    ref: PlacedRef<'identityProvider'>,
    services: PageServices,
    private readonly setting: LoaderSetting,
    known?: KnownProvider,
  ) {
    super(panel, ref, services, known);
  }

  /** Has the page show a setting, as soon as it is there. */
  goTo({ direction, field }: SettingPlace): void {
    const place = { direction, field, wish: ++this.wishes };
    this.sought = { id: this.ref.id, place };
    this.changed();
  }

  protected override model(): ConfigurationPageModel {
    const { sought } = this;
    const model = super.model();
    return sought?.id === this.ref.id ? { ...model, goTo: sought.place } : model;
  }

  protected createLoader(
    session: Session,
    _: unknown,
    known: KnownProvider | undefined,
  ): ConfigurationLoader {
    return new ConfigurationLoader(session, this.ref, this.setting, known);
  }

  /** What runs tell of the schedules is worked out for one who looks. */
  protected override follow(reading: ConfigurationReading | undefined): void {
    if (reading !== undefined) {
      const { log } = this.services;
      this.loader?.calibrate().catch((error: unknown) => log.error('Clock of schedules', error));
    }
  }

  protected emptyReading(failure: Failure): ConfigurationReading {
    const { id, instanceId } = this.ref;
    return {
      providerName: id,
      providerType: '',
      instanceName: instanceId,
      outbound: { configured: true, others: [], loading: false, failure },
      units: {},
      departments: {},
      findings: [],
    };
  }

  protected title({ providerName }: ConfigurationPageModel): string {
    return l10n.t('{0}, configuration', oneLine(providerName, 40));
  }

  protected actions(): Actions<ConfigurationTypes> {
    return {
      assumeFamily: (family) => {
        this.loader?.assumeFamily(family === 'ad' ? 'ad' : 'openldap');
      },
      adoptZone: async (direction) => {
        await this.loader?.adoptZone(direction === 'inbound' ? direction : 'outbound');
      },
      forgetZone: async () => {
        await this.loader?.forgetZone();
      },
      openRaw: async (direction) => {
        await run('idaasSync.openRawConfiguration', this.ref, direction);
      },
      copyAsMarkdown: async () => {
        await copied(run('idaasSync.copyConfiguration', this.ref));
      },
      copyCorrectionCommand: async (direction, field, value) => {
        await copied(run('idaasSync.copyCorrectionCommand', this.ref, direction, field, value));
      },
      compare: async () => {
        await run('idaasSync.compareConfiguration', this.ref);
      },
      wentTo: (wish) => {
        if (this.sought?.place.wish === wish) {
          this.sought = undefined;
        }
      },
      openJob: async (id) => {
        const { connectionId, region, instanceId } = this.ref;
        await run('idaasSync.openJob', { connectionId, region, instanceId, kind: 'job', id });
      },
      copyText: async (text) => {
        await vscode.env.clipboard.writeText(text.slice(0, 20_000));
      },
    };
  }
}

import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { oneLine } from '../../model/text/plainText';
import type { ConfigurationReading } from '../../model/configuration/configurationReading';
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
  constructor(
    panel: vscode.WebviewPanel,
    ref: PlacedRef<'identityProvider'>,
    services: PageServices,
    private readonly setting: LoaderSetting,
    known?: KnownProvider,
  ) {
    super(panel, ref, services, known);
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
      compare: async () => {
        await run('idaasSync.compareConfiguration', this.ref);
      },
      copyText: async (text) => {
        await vscode.env.clipboard.writeText(text.slice(0, 20_000));
      },
    };
  }
}

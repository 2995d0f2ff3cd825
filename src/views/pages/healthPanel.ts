import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { MutableDisposable, type Disposable, type DisposableStore } from '../../base/disposable';
import { oneLine } from '../../base/plainText';
import type { HealthReport } from '../../model/health/healthExport';
import type { HealthReading } from '../../model/health/healthReading';
import {
  filterRows,
  sortRows,
  type HealthFilter,
  type HealthOrder,
} from '../../model/health/healthTable';
import type { Failure } from '../../model/resources/failure';
import type {
  HealthLink,
  HealthPageHost,
  HealthPageModel,
  TargetLink,
} from '../../protocol/healthPage';
import type { Session } from '../../services/connections/session';
import type { Health } from '../../services/health/health';
import { HealthBoard } from '../../services/health/healthBoard';
import type { JobPoller } from '../../services/jobs/jobPoller';
import { run } from '../editor';
import { FollowedRows } from './followedRows';
import { copied } from './openChannel';
import { PagePanel, type Actions, type PageServices } from './pagePanel';

export interface HealthTypes {
  Link: HealthLink;
  Known: undefined;
  Reading: HealthReading;
  Host: HealthPageHost;
}

/** What health pages rest on. */
export interface HealthSources {
  health: Health;
  poller: JobPoller;
}

/** Models are large and readings many: the page is told at most so often, in milliseconds. */
const drawPause = 150;

/** One health page. */
export class HealthPanel extends PagePanel<HealthTypes, HealthBoard> {
  private followed: FollowedRows | undefined;
  private readonly timer = this.store.add(new MutableDisposable<Disposable>());

  constructor(
    panel: vscode.WebviewPanel,
    link: HealthLink,
    services: PageServices,
    private readonly sources: HealthSources,
  ) {
    super(panel, link, services);
    this.store.add(sources.poller.onDidChange(() => this.changed()));
  }

  /** The rows as the page shows them, for an export. */
  report(filter: HealthFilter, order: HealthOrder): HealthReport {
    const { connectionLabel, instanceName, rows } = this.model();
    return {
      connectionLabel,
      ...(instanceName !== undefined && { instanceName }),
      madeAt: this.services.clock.now(),
      rows: sortRows(filterRows(rows, filter), order),
    };
  }

  override get reading(): HealthReading | undefined {
    const reading = super.reading;
    const { slowedUntil } = this.sources.poller.current;
    return reading && { ...reading, ...(slowedUntil !== undefined && { slowedUntil }) };
  }

  protected createLoader(session: Session, attached: DisposableStore): HealthBoard {
    const { health, poller } = this.sources;
    const { region, instanceId } = this.link;
    const isOfOne = region !== undefined && instanceId !== undefined;
    this.followed = attached.add(new FollowedRows(poller));
    return new HealthBoard(session, health, isOfOne ? { region, instanceId } : undefined);
  }

  protected override follow(isVisible: boolean): void {
    this.followed?.update(isVisible ? (this.loader?.current.rows ?? []) : []);
  }

  protected override changed(): void {
    this.timer.value ??= this.services.clock.after(drawPause, () => {
      this.timer.value = undefined;
      this.draw();
    });
  }

  protected emptyReading(failure: Failure): HealthReading {
    const { instanceId } = this.link;
    return {
      ...(instanceId !== undefined && { instanceName: instanceId }),
      rows: [],
      gaps: [],
      progress: { done: 0, of: 0 },
      unrefined: 0,
      loading: false,
      failure,
    };
  }

  protected title({ instanceName, connectionLabel }: HealthPageModel): string {
    return l10n.t('Health of {0}', oneLine(instanceName ?? connectionLabel, 40));
  }

  protected actions(): Actions<HealthTypes> {
    return {
      refine: (targets) => this.refine(targets),
      openJob: async ({ region, instanceId }, synchronizationJobId) => {
        const { connectionId } = this.link;
        const job = { connectionId, region, instanceId, synchronizationJobId };
        await run('idaasSync.openJob', job);
      },
      openHistory: async (target) => {
        const { connectionId } = this.link;
        await run('idaasSync.showHistory', { connectionId, ...target });
      },
      openConfiguration: async ({ region, instanceId, targetId }) => {
        const { connectionId } = this.link;
        const provider = { connectionId, region, instanceId, identityProviderId: targetId };
        await run('idaasSync.openConfiguration', provider);
      },
      reveal: async ({ region, instanceId, targetId: thingId }) => {
        const { connectionId } = this.link;
        await run('idaasSync.revealInTree', { connectionId, region, instanceId, thingId });
      },
      copyAs: async (format, filter, order) => {
        await copied(run('idaasSync.copyHealthAs', this.link, format, filter, order));
      },
      saveAs: async (format, filter, order) => {
        await run('idaasSync.saveHealthAs', this.link, format, filter, order);
      },
    };
  }

  private async refine(targets: readonly TargetLink[]): Promise<void> {
    if (this.loader) {
      this.followed?.setInSight(targets);
      await this.loader.refine(
        targets.map(({ region, instanceId, targetType, targetId }) => ({
          region,
          instanceId,
          type: targetType,
          id: targetId,
        })),
      );
    }
  }
}

import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { instanceName as nameOfInstance } from '../../model/resources/names';
import type { DisposableStore } from '../../base/disposable';
import { oneLine } from '../../model/text/plainText';
import type { HealthReport } from '../../model/health/healthExport';
import type { HealthReading } from '../../model/health/healthReading';
import {
  filterRows,
  sortRows,
  type HealthFilter,
  type HealthOrder,
} from '../../model/health/healthTable';
import type { Failure } from '../../model/resources/failure';
import {
  targetOfRef,
  type PlacedRef,
  type ResourceRef,
  type TargetKind,
} from '../../model/resources/resourceRef';
import type { IdKind } from '../../model/ids/exactIds';
import type { InstanceRef } from '../../model/resources/instance';
import type { Told } from '../../protocol/channel';
import type {
  HealthRef,
  HealthPageHost,
  HealthPageModel,
  HealthPageView,
} from '../../protocol/healthPage';
import type { PlanProgress } from '../../model/health/healthSummary';
import type { Session } from '../../services/connections/session';
import type { Health } from '../../services/health/health';
import { HealthBoard, type PlacedTarget } from '../../services/health/healthBoard';
import type { ReadingPlans } from '../../services/health/readingPlans';
import type { JobPoller } from '../../services/jobs/jobPoller';
import { run } from '../editor';
import { FollowedRows } from './followedRows';
import { copied } from './openChannel';
import { PagePanel, type Actions, type ModelOf, type PageServices } from './pagePanel';
import { PostedRows } from './postedRows';

export interface HealthTypes {
  Ref: HealthRef;
  Known: undefined;
  Reading: HealthReading;
  Host: HealthPageHost;
}

type WholeModel = ModelOf<HealthTypes>;

/** What health pages rest on. */
export interface HealthSources {
  health: Health;
  poller: JobPoller;
  plans: ReadingPlans;
}

/** Models are large and readings many: the page is told at most so often, in milliseconds, with so much more for a row. */
const [paintPause, pausePerRow] = [150, 0.25];

/** One health page. */
export class HealthPanel extends PagePanel<HealthTypes, HealthBoard> {
  private followed: FollowedRows | undefined;
  private readonly posted = new PostedRows();
  /** The page has the rows of this subject, and can be told what differs. */
  private hasRows = false;
  private rowCount = 0;

  constructor(
    panel: vscode.WebviewPanel,
    ref: HealthRef,
    services: PageServices,
    private readonly sources: HealthSources,
  ) {
    super(panel, ref, services, undefined, () => paintPause + this.rowCount * pausePerRow);
    this.store.add(sources.poller.onDidChange(() => this.changed()));
  }

  /** The rows as the page shows them, for an export, and what they do not cover. */
  report(filter: HealthFilter, order: HealthOrder): HealthReport {
    const { connectionLabel, instanceName, rows, gaps, progress } = this.model();
    const unread = this.loader?.unread() ?? [];
    return {
      connectionLabel,
      ...(instanceName !== undefined && { instanceName }),
      madeAt: this.services.clock.now(),
      rows: sortRows(filterRows(rows, filter), order),
      allRows: rows,
      progress,
      unread: [
        ...gaps.filter((gap) => gap.instanceId === undefined),
        ...unread.map(({ region, instanceId, description }) => ({
          ...{ region, instanceId },
          instanceName: instanceName ?? nameOfInstance({ instanceId, description }),
        })),
      ].map(({ region, instanceId, instanceName: name }) => ({
        region,
        ...(instanceId !== undefined && { instanceId }),
        instanceName: name,
      })),
    };
  }

  /** Whether nothing is left to read for the page. */
  get isWhole(): boolean {
    return this.loader?.isWhole === true;
  }

  /** Reads all that is left, however much it is, until the signal fires; `tell` hears how far it has come. */
  async finish(signal: AbortSignal, tell: (progress: PlanProgress) => void): Promise<void> {
    const { plans } = this.sources;
    const following = plans.onDidChange(() => {
      const { progress } = plans;
      if (progress) {
        tell(progress);
      }
    });
    try {
      await this.loader?.finish(signal);
    } finally {
      following.dispose();
    }
  }

  override get reading(): HealthReading | undefined {
    const reading = super.reading;
    const { slowedUntil } = this.sources.poller.current;
    return reading && { ...reading, ...(slowedUntil !== undefined && { slowedUntil }) };
  }

  protected createLoader(session: Session, attached: DisposableStore): HealthBoard {
    const { health, poller, plans } = this.sources;
    this.followed = attached.add(new FollowedRows(poller));
    this.hasRows = false;
    return new HealthBoard(session, health, plans, instanceOf(this.ref));
  }

  protected override follow(reading: HealthReading | undefined): void {
    this.rowCount = reading?.rows.length ?? 0;
    this.followed?.update(reading?.rows ?? []);
    this.loader?.setVisible(reading !== undefined);
  }

  protected override first(model: WholeModel): HealthPageModel {
    this.hasRows = true;
    return { ...model, rows: this.posted.first(model.rows) };
  }

  protected override post(view: Told<HealthPageView>, model: WholeModel): void {
    if (this.hasRows) {
      const { rows, ...frame } = model;
      view.update({ frame, ...this.posted.change(rows) });
    } else {
      view.show(this.first(model));
    }
  }

  protected emptyReading(failure: Failure): HealthReading {
    const place = instanceOf(this.ref);
    return {
      ...(place && { instanceName: place.instanceId }),
      rows: [],
      gaps: [],
      progress: { done: 0, of: 0 },
      loading: false,
      failure,
    };
  }

  protected title({ instanceName, connectionLabel }: WholeModel): string {
    return l10n.t('Health of {0}', oneLine(instanceName ?? connectionLabel, 40));
  }

  protected actions(): Actions<HealthTypes> {
    return {
      draw: (keys) => {
        this.posted.setDrawn(keys);
        this.changed();
      },
      refine: (targets) => this.refine(targets),
      read: async (target) => {
        await this.loader?.read(placedTarget(target));
      },
      readAll: async () => {
        await this.loader?.finish();
      },
      openJob: async (target, id) => {
        await run('idaasSync.openJob', this.placed({ ...target, kind: 'job', id }));
      },
      openHistory: async (target) => {
        await run('idaasSync.showHistory', this.placed(target));
      },
      openConfiguration: async (target) => {
        const provider = { ...target, kind: 'identityProvider' } as const;
        await run('idaasSync.openConfiguration', this.placed(provider));
      },
      reveal: async (target) => {
        await run('idaasSync.revealInTree', this.placed(target));
      },
      copyAs: async (format, filter, order) => {
        await copied(run('idaasSync.copyHealthAs', this.ref, format, filter, order));
      },
      saveAs: async (format, filter, order) => {
        await run('idaasSync.saveHealthAs', this.ref, format, filter, order);
      },
    };
  }

  /** What a row names, which is of the page's connection whatever the page says. */
  private placed<Kind extends IdKind>(ref: ResourceRef<Kind>): PlacedRef<Kind> {
    return { ...ref, connectionId: this.ref.connectionId };
  }

  private refine(targets: readonly ResourceRef<TargetKind>[]): void {
    if (this.loader) {
      this.followed?.setInSight(targets);
      this.loader.refine(targets.map(placedTarget));
    }
  }
}

function placedTarget({ region, instanceId, ...target }: ResourceRef<TargetKind>): PlacedTarget {
  return { region, instanceId, ...targetOfRef(target) };
}

/** The instance a page is about; `undefined` for all of a connection. */
function instanceOf(ref: HealthRef): InstanceRef | undefined {
  return ref.kind === 'connection' ? undefined : { region: ref.region, instanceId: ref.instanceId };
}

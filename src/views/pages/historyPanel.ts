import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { DisposableStore } from '../../base/disposable';
import { oneLine } from '../../model/text/plainText';
import type { HealthSettings } from '../../model/health/healthSettings';
import type { History, MarkedRun } from '../../model/jobs/history';
import type { HistoryReading } from '../../model/jobs/historyReading';
import { isFinal } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import type { Failure } from '../../model/resources/failure';
import { targetOfRef, type PlacedRef, type TargetKind } from '../../model/resources/resourceRef';
import type { Told } from '../../protocol/channel';
import type {
  HistoryPageHost,
  HistoryPageModel,
  HistoryPageView,
} from '../../protocol/historyPage';
import type { Session } from '../../services/connections/session';
import type { Health } from '../../services/health/health';
import type { ReadingPlans } from '../../services/health/readingPlans';
import type { JobPoller, OnShow } from '../../services/jobs/jobPoller';
import type { SeenRuns } from '../../services/jobs/seenRuns';
import { TargetHistory } from '../../services/jobs/targetHistory';
import { run } from '../editor';
import { PagePanel, type Actions, type PageServices } from './pagePanel';
import { runsDiffer } from './runsDiffer';

export interface HistoryTypes {
  Ref: PlacedRef<TargetKind>;
  Known: undefined;
  Reading: HistoryReading;
  Host: HistoryPageHost;
}

/** What histories of targets rest on. */
export interface HistorySources {
  health: Health;
  poller: JobPoller;
  plans: ReadingPlans;
  seen: Pick<SeenRuns, 'noteHistory'>;
  thresholds: () => Partial<HealthSettings>;
}

/** One page with the runs of a target. */
export class HistoryPanel extends PagePanel<HistoryTypes, TargetHistory> {
  private onShow: OnShow | undefined;
  /** Runs that the page has; absent while it has not been given those of this subject. */
  private posted: readonly MarkedRun[] | undefined;

  constructor(
    panel: vscode.WebviewPanel,
    ref: PlacedRef<TargetKind>,
    services: PageServices,
    private readonly sources: HistorySources,
  ) {
    super(panel, ref, services);
  }

  protected createLoader(session: Session, attached: DisposableStore): TargetHistory {
    const { health, poller, plans, thresholds } = this.sources;
    const { region, instanceId } = this.ref;
    const instance = { region, instanceId };
    this.posted = undefined;
    this.onShow = attached.add(poller.show(instance));
    return new TargetHistory(session, health, plans, instance, targetOfRef(this.ref), thresholds);
  }

  /** Runs under way move on by themselves while the page can be seen. */
  protected override follow(reading: HistoryReading | undefined): void {
    const jobs = reading ? (this.loader?.jobs ?? []) : [];
    this.onShow?.update(jobs.filter((job) => !isFinal(job)));
    this.noteSeen(this.sources.seen.noteHistory(this.ref.connectionId, this.ref, jobs));
  }

  protected override first(model: HistoryPageModel): HistoryPageModel {
    this.posted = model.history?.runs ?? [];
    return model;
  }

  protected override post(view: Told<HistoryPageView>, model: HistoryPageModel): void {
    if (!this.posted) {
      view.show(this.first(model));
      return;
    }
    const { history, ...rest } = model;
    const { runs = [], ...others } = history ?? {};
    const frame = { ...rest, ...(history && { history: others as Omit<History, 'runs'> }) };
    view.update({ frame, ...runsDiffer(this.posted, runs) });
    this.posted = runs;
  }

  protected emptyReading(failure: Failure): HistoryReading {
    const { id, instanceId } = this.ref;
    return {
      targetName: id,
      instanceName: instanceId,
      hasMore: false,
      loading: false,
      failure,
    };
  }

  protected title({ targetName }: HistoryPageModel): string {
    return l10n.t('History of {0}', oneLine(targetName, 40));
  }

  protected actions(): Actions<HistoryTypes> {
    return {
      loadMore: async () => {
        await this.loader?.loadMore();
      },
      loadUntil: async (day) => {
        await this.loader?.loadUntil(startOfDay(day));
      },
      stopLoading: () => this.loader?.stopLoading(),
      openJob: async (id) => {
        await run('idaasSync.openJob', { ...this.ref, kind: 'job', id });
      },
      compare: async (ids) => {
        const [before, id] = this.inOrder(ids);
        await run('idaasSync.compareJobs', { ...this.ref, kind: 'job', id, before });
      },
    };
  }

  private inOrder([a, b]: [string, string]): [string, string] {
    const at = (id: string) => {
      const job = this.loader?.jobs.find((each) => each.synchronizationJobId === id);
      return (job && jobMoment(job)) ?? 0;
    };
    return at(a) <= at(b) ? [a, b] : [b, a];
  }
}

/** The beginning of a day of this machine's zone, in Unix milliseconds; now for what is no day. */
function startOfDay(day: string): number {
  const at = new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(at) ? Date.now() : at;
}

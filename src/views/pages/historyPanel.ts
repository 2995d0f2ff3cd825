import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { DisposableStore } from '../../base/disposable';
import { oneLine } from '../../base/plainText';
import type { HealthSettings } from '../../model/health/healthSettings';
import type { HistoryReading } from '../../model/jobs/historyReading';
import { isFinal } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import type { Failure } from '../../model/resources/failure';
import { targetOfRef, type PlacedRef, type TargetKind } from '../../model/resources/resourceRef';
import type { HistoryPageHost, HistoryPageModel } from '../../protocol/historyPage';
import type { Session } from '../../services/connections/session';
import type { Health } from '../../services/health/health';
import type { ReadingPlans } from '../../services/health/readingPlans';
import type { JobPoller, OnShow } from '../../services/jobs/jobPoller';
import type { SeenRuns } from '../../services/jobs/seenRuns';
import { TargetHistory } from '../../services/jobs/targetHistory';
import { run } from '../editor';
import { PagePanel, type Actions, type PageServices } from './pagePanel';

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
    this.onShow = attached.add(poller.show(instance));
    return new TargetHistory(session, health, plans, instance, targetOfRef(this.ref), thresholds);
  }

  /** Runs under way move on by themselves while the page can be seen. */
  protected override follow(isVisible: boolean): void {
    const jobs = isVisible ? (this.loader?.jobs ?? []) : [];
    this.onShow?.update(jobs.filter((job) => !isFinal(job)));
    this.noteSeen(this.sources.seen.noteHistory(this.ref.connectionId, this.ref, jobs));
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

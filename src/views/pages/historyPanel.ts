import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, MutableDisposable } from '../../base/disposable';
import { oneLine } from '../../base/plainText';
import type { HealthSettings } from '../../model/health/healthSettings';
import { isFinal } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import { targetOfRef, type PlacedRef, type TargetKind } from '../../model/resources/resourceRef';
import type { Channel } from '../../protocol/channel';
import type { HistoryPage, HistoryPageHost, HistoryPageModel } from '../../protocol/historyPage';
import type { Health } from '../../services/health/health';
import type { LiveFollow, Shown } from '../../services/jobs/liveFollow';
import { TargetHistory } from '../../services/jobs/targetHistory';
import { run } from '../editor';
import type { JobPanelServices } from './jobPanel';
import { openChannel, pageSetting } from './openChannel';
import { connectionLabel, notInUse } from './pageConnection';
import type { PagePanel } from './pagePanels';

export type HistoryPanelServices = JobPanelServices & {
  health: Health;
  follow: LiveFollow;
  thresholds: () => Partial<HealthSettings>;
};

/** One page with the runs of a target. The state lives here; the page draws it and can be made anew at any time. */
export class HistoryPanel implements PagePanel<PlacedRef<TargetKind>, undefined> {
  private readonly store = new DisposableStore();
  private readonly held = this.store.add(new MutableDisposable<TargetHistory>());
  private readonly followed = this.store.add(new MutableDisposable<Shown>());
  private readonly channel: Channel<HistoryPageHost, HistoryPage>;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: PlacedRef<TargetKind>,
    private readonly services: HistoryPanelServices,
  ) {
    this.channel = this.store.add(
      openChannel<HistoryPageHost, HistoryPage>(
        panel,
        'history',
        {
          ready: () => ({ setting: pageSetting(), model: this.model() }),
          refresh: async () => {
            await this.held.value?.refresh();
          },
          loadMore: async () => {
            await this.held.value?.loadMore();
          },
          openJob: async (synchronizationJobId) => {
            await run('idaasSync.openJob', {
              ...this.shown,
              kind: 'job',
              id: synchronizationJobId,
            });
          },
          compare: async (ids) => {
            const [before, id] = this.inOrder(ids);
            await run('idaasSync.compareJobs', { ...this.shown, kind: 'job', id, before });
          },
        },
        services,
      ),
    );
    this.store.add(panel.onDidChangeViewState(() => this.followJobs()));
    this.store.add(services.sessions.onDidChange(() => this.attach()));
    this.attach();
  }

  get ref(): PlacedRef<TargetKind> {
    return this.shown;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  show(ref: PlacedRef<TargetKind>): void {
    this.shown = ref;
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
    const { sessions, health, thresholds, log, follow } = this.services;
    const session = sessions.current;
    const { connectionId, region, instanceId } = this.shown;
    this.followed.value = undefined;
    if (session?.connection.id !== connectionId) {
      this.held.value = undefined;
      this.draw();
      return;
    }
    const instance = { region, instanceId };
    const target = targetOfRef(this.shown);
    const history = new TargetHistory(session, health, instance, target, thresholds);
    this.held.value = history;
    this.followed.value = follow.show(instance);
    history.onDidChange(() => {
      this.followJobs();
      this.draw();
    });
    history.load().catch((error: unknown) => log.error('History page', error));
    this.draw();
  }

  /** Runs under way move on by themselves while the page can be seen. */
  private followJobs(): void {
    const jobs = this.panel.visible ? (this.held.value?.jobs ?? []) : [];
    this.followed.value?.update(jobs.filter((job) => !isFinal(job)));
  }

  private inOrder([a, b]: [string, string]): [string, string] {
    const at = (id: string) => {
      const job = this.held.value?.jobs.find((each) => each.synchronizationJobId === id);
      return (job && jobMoment(job)) ?? 0;
    };
    return at(a) <= at(b) ? [a, b] : [b, a];
  }

  private draw(): void {
    const model = this.model();
    this.panel.title = l10n.t('History of {0}', oneLine(model.targetName, 40));
    this.channel.far.show(model).catch(() => {
      // The page is hidden or being made anew; it asks for everything when it is ready.
    });
  }

  private model(): HistoryPageModel {
    const { shown } = this;
    const label = connectionLabel(this.services.connections, shown);
    const reading = this.held.value?.current;
    if (reading) {
      return { ref: shown, connectionLabel: label, ...reading };
    }
    return {
      ref: shown,
      connectionLabel: label,
      targetName: shown.id,
      instanceName: shown.instanceId,
      hasMore: false,
      loading: false,
      failure: notInUse(label),
    };
  }
}

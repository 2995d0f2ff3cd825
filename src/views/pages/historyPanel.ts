import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, MutableDisposable } from '../../base/disposable';
import { oneLine } from '../../base/plainText';
import type { HealthSettings } from '../../model/health/healthSettings';
import { isFinal } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import type { Channel } from '../../protocol/channel';
import type {
  HistoryLink,
  HistoryPage,
  HistoryPageHost,
  HistoryPageModel,
} from '../../protocol/historyPage';
import type { Health } from '../../services/health/health';
import type { JobPoller, OnShow } from '../../services/jobs/jobPoller';
import { TargetHistory } from '../../services/jobs/targetHistory';
import { run } from '../editor';
import type { JobPanelServices } from './jobPanel';
import { openChannel, pageSetting } from './openChannel';
import { connectionLabel, notInUse } from './pageConnection';
import type { PagePanel } from './pagePanels';

export type HistoryPanelServices = JobPanelServices & {
  health: Health;
  poller: JobPoller;
  thresholds: () => Partial<HealthSettings>;
};

/** One page with the runs of a target. The state lives here; the page draws it and can be made anew at any time. */
export class HistoryPanel implements PagePanel<HistoryLink, undefined> {
  private readonly store = new DisposableStore();
  private readonly held = this.store.add(new MutableDisposable<TargetHistory>());
  private readonly followed = this.store.add(new MutableDisposable<OnShow>());
  private readonly channel: Channel<HistoryPageHost, HistoryPage>;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: HistoryLink,
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
            const { connectionId, region, instanceId } = this.shown;
            await run('idaasSync.openJob', { connectionId, region, instanceId, synchronizationJobId }); // prettier-ignore
          },
          compare: async (ids) => {
            const { connectionId, region, instanceId } = this.shown;
            const [before, after] = this.inOrder(ids);
            await run('idaasSync.compareJobs', { connectionId, region, instanceId, before, after });
          },
        },
        services,
      ),
    );
    this.store.add(panel.onDidChangeViewState(() => this.followJobs()));
    this.store.add(services.sessions.onDidChange(() => this.attach()));
    this.attach();
  }

  get link(): HistoryLink {
    return this.shown;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  show(link: HistoryLink): void {
    this.shown = link;
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
    const { sessions, health, thresholds, log, poller } = this.services;
    const session = sessions.current;
    const { connectionId, region, instanceId, targetType, targetId } = this.shown;
    this.followed.value = undefined;
    if (session?.connection.id !== connectionId) {
      this.held.value = undefined;
      this.draw();
      return;
    }
    const instance = { region, instanceId };
    const target = { type: targetType, id: targetId };
    const history = new TargetHistory(session, health, instance, target, thresholds);
    this.held.value = history;
    this.followed.value = poller.show(instance);
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
      return { link: shown, connectionLabel: label, ...reading };
    }
    return {
      link: shown,
      connectionLabel: label,
      targetName: shown.targetId,
      instanceName: shown.instanceId,
      hasMore: false,
      loading: false,
      failure: notInUse(label),
    };
  }
}

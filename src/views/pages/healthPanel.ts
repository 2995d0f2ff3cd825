import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { oneLine } from '../../base/plainText';
import {
  filterRows,
  sortRows,
  type HealthFilter,
  type HealthOrder,
} from '../../model/health/healthTable';
import type { HealthReport } from '../../model/health/healthExport';
import { instanceName } from '../../model/resources/names';
import type { Channel } from '../../protocol/channel';
import type {
  HealthLink,
  HealthPage,
  HealthPageHost,
  HealthPageModel,
} from '../../protocol/healthPage';
import type { Health } from '../../services/health/health';
import { HealthBoard } from '../../services/health/healthBoard';
import type { JobPoller } from '../../services/jobs/jobPoller';
import { run } from '../editor';
import { FollowedRows } from './followedRows';
import type { JobPanelServices } from './jobPanel';
import { copied, openChannel, pageSetting } from './openChannel';
import { connectionLabel, notInUse } from './pageConnection';
import type { PagePanel } from './pagePanels';

export type HealthPanelServices = JobPanelServices & {
  health: Health;
  poller: JobPoller;
};

/** Models are large and readings many: the page is told at most so often, in milliseconds. */
const drawPause = 150;

/** One health page. The state lives here; the page draws it and can be made anew at any time. */
export class HealthPanel implements PagePanel<HealthLink, undefined> {
  private readonly store = new DisposableStore();
  private readonly board = this.store.add(new MutableDisposable<HealthBoard>());
  private readonly followed = this.store.add(new MutableDisposable<FollowedRows>());
  private readonly timer = this.store.add(new MutableDisposable<Disposable>());
  private readonly channel: Channel<HealthPageHost, HealthPage>;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: HealthLink,
    private readonly services: HealthPanelServices,
  ) {
    this.channel = this.store.add(
      openChannel<HealthPageHost, HealthPage>(
        panel,
        'health',
        {
          ready: () => ({ setting: pageSetting(), model: this.model() }),
          refresh: async () => {
            await (this.board.value ? this.board.value.refresh() : this.attach());
          },
          refine: async (targets) => {
            this.followed.value?.setInSight(targets);
            await this.board.value?.refine(
              targets.map(({ region, instanceId, targetType, targetId }) => ({
                region,
                instanceId,
                type: targetType,
                id: targetId,
              })),
            );
          },
          openJob: async ({ region, instanceId }, synchronizationJobId) => {
            const { connectionId } = this.shown;
            await run('idaasSync.openJob', { connectionId, region, instanceId, synchronizationJobId }); // prettier-ignore
          },
          openHistory: async (target) => {
            await run('idaasSync.showHistory', {
              connectionId: this.shown.connectionId,
              ...target,
            });
          },
          openConfiguration: async ({ region, instanceId, targetId }) => {
            const { connectionId } = this.shown;
            await run('idaasSync.openConfiguration', { connectionId, region, instanceId, identityProviderId: targetId }); // prettier-ignore
          },
          reveal: async ({ region, instanceId, targetId: thingId }) => {
            const { connectionId } = this.shown;
            await run('idaasSync.revealInTree', { connectionId, region, instanceId, thingId });
          },
          copyAs: async (format, filter, order) => {
            await copied(run('idaasSync.copyHealthAs', this.shown, format, filter, order));
          },
          saveAs: async (format, filter, order) => {
            await run('idaasSync.saveHealthAs', this.shown, format, filter, order);
          },
        },
        services,
      ),
    );
    this.store.add(panel.onDidChangeViewState(() => this.followRows()));
    this.store.add(services.sessions.onDidChange(() => void this.attach()));
    this.store.add(services.poller.onDidChange(() => this.drawSoon()));
    void this.attach();
  }

  get link(): HealthLink {
    return this.shown;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  show(link: HealthLink): void {
    this.shown = link;
    void this.attach();
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

  /** The rows as the page shows them, for an export. */
  report(filter: HealthFilter, order: HealthOrder): HealthReport {
    const { connectionLabel, instanceName: name, rows } = this.model();
    return {
      connectionLabel,
      ...(name !== undefined && { instanceName: name }),
      madeAt: this.services.clock.now(),
      rows: sortRows(filterRows(rows, filter), order),
    };
  }

  /** Reads with the session in use, as long as it is the connection the page belongs to. */
  private async attach(): Promise<void> {
    const { sessions, health, poller } = this.services;
    const session = sessions.current;
    const { connectionId, region, instanceId } = this.shown;
    this.followed.value = undefined;
    if (session?.connection.id !== connectionId) {
      this.board.value = undefined;
      this.draw();
      return;
    }
    const scope = region !== undefined && instanceId !== undefined ? { region, instanceId } : undefined; // prettier-ignore
    const board = new HealthBoard(session, health, scope);
    this.board.value = board;
    this.followed.value = new FollowedRows(poller);
    board.onDidChange(() => {
      this.followRows();
      this.drawSoon();
    });
    this.followRows();
    this.draw();
    await board.load();
  }

  private followRows(): void {
    const rows = this.panel.visible ? (this.board.value?.current.rows ?? []) : [];
    this.followed.value?.update(rows);
  }

  private drawSoon(): void {
    this.timer.value ??= this.services.clock.after(drawPause, () => {
      this.timer.value = undefined;
      this.draw();
    });
  }

  private draw(): void {
    const model = this.model();
    this.panel.title = l10n.t(
      'Health of {0}',
      oneLine(model.instanceName ?? model.connectionLabel, 40),
    );
    this.channel.far.show(model).catch(() => {
      // The page is hidden or being made anew; it asks for everything when it is ready.
    });
  }

  private model(): HealthPageModel {
    const { connections, sessions, poller } = this.services;
    const { shown } = this;
    const label = connectionLabel(connections, shown);
    const reading = this.board.value?.current;
    const { region, instanceId } = shown;
    const known =
      region === undefined
        ? undefined
        : sessions.current?.inventory
            .instances(region)
            .items.find((instance) => instance.instanceId === instanceId);
    const common = {
      link: shown,
      connectionLabel: label,
      ...(instanceId !== undefined && { instanceName: instanceName(known ?? { instanceId }) }),
    };
    if (!reading) {
      const progress = { done: 0, of: 0 };
      return { ...common, rows: [], gaps: [], progress, unrefined: 0, loading: false, failure: notInUse(label) }; // prettier-ignore
    }
    const { slowedUntil } = poller.current;
    return { ...common, ...reading, ...(slowedUntil !== undefined && { slowedUntil }) };
  }
}

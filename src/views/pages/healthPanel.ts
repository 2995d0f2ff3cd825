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
import type { InstanceRef } from '../../model/resources/instance';
import { instanceName } from '../../model/resources/names';
import { targetOfRef, type PlacedRef, type ResourceRef } from '../../model/resources/resourceRef';
import type { IdKind } from '../../model/ids/ids';
import type { Channel } from '../../protocol/channel';
import type {
  HealthRef,
  HealthPage,
  HealthPageHost,
  HealthPageModel,
} from '../../protocol/healthPage';
import type { Health } from '../../services/health/health';
import { HealthBoard } from '../../services/health/healthBoard';
import type { LiveFollow } from '../../services/jobs/liveFollow';
import { run } from '../editor';
import { FollowedRows } from './followedRows';
import type { JobPanelServices } from './jobPanel';
import { copied, openChannel, pageSetting } from './openChannel';
import { connectionLabel, notInUse } from './pageConnection';
import type { PagePanel } from './pagePanels';

export type HealthPanelServices = JobPanelServices & {
  health: Health;
  follow: LiveFollow;
};

/** Models are large and readings many: the page is told at most so often, in milliseconds. */
const drawPause = 150;

/** One health page. The state lives here; the page draws it and can be made anew at any time. */
export class HealthPanel implements PagePanel<HealthRef, undefined> {
  private readonly store = new DisposableStore();
  private readonly board = this.store.add(new MutableDisposable<HealthBoard>());
  private readonly followed = this.store.add(new MutableDisposable<FollowedRows>());
  private readonly timer = this.store.add(new MutableDisposable<Disposable>());
  private readonly channel: Channel<HealthPageHost, HealthPage>;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: HealthRef,
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
              targets.map(({ region, instanceId, ...target }) => ({
                ...{ region, instanceId },
                ...targetOfRef(target),
              })),
            );
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
    this.store.add(services.follow.onDidChange(() => this.drawSoon()));
    void this.attach();
  }

  get ref(): HealthRef {
    return this.shown;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  show(ref: HealthRef): void {
    this.shown = ref;
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

  /** What a row names, which is of the page's connection whatever the page says. */
  private placed<Kind extends IdKind>(ref: ResourceRef<Kind>): PlacedRef<Kind> {
    return { ...ref, connectionId: this.shown.connectionId };
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
    const { sessions, health, follow } = this.services;
    const session = sessions.current;
    const { shown } = this;
    this.followed.value = undefined;
    if (session?.connection.id !== shown.connectionId) {
      this.board.value = undefined;
      this.draw();
      return;
    }
    const board = new HealthBoard(session, health, instanceOf(shown));
    this.board.value = board;
    this.followed.value = new FollowedRows(follow);
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
    const { connections, sessions, follow } = this.services;
    const { shown } = this;
    const label = connectionLabel(connections, shown);
    const reading = this.board.value?.current;
    const place = instanceOf(shown);
    const known =
      place &&
      sessions.current?.inventory
        .instances(place.region)
        .items.find(({ instanceId }) => instanceId === place.instanceId);
    const common = {
      ref: shown,
      connectionLabel: label,
      ...(place && { instanceName: instanceName(known ?? place) }),
    };
    if (!reading) {
      const progress = { done: 0, of: 0 };
      return { ...common, rows: [], gaps: [], progress, unrefined: 0, loading: false, failure: notInUse(label) }; // prettier-ignore
    }
    const { slowedUntil } = follow.current;
    return { ...common, ...reading, ...(slowedUntil !== undefined && { slowedUntil }) };
  }
}

/** The instance a page is about; `undefined` for all of a connection. */
function instanceOf(ref: HealthRef): InstanceRef | undefined {
  return ref.kind === 'connection' ? undefined : { region: ref.region, instanceId: ref.instanceId };
}

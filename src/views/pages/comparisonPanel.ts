import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, MutableDisposable } from '../../base/disposable';
import { oneLine } from '../../base/plainText';
import type { PlacedRef } from '../../model/resources/resourceRef';
import type { Channel } from '../../protocol/channel';
import type {
  ComparisonRef,
  ComparisonPage,
  ComparisonPageHost,
  ComparisonPageModel,
} from '../../protocol/comparisonPage';
import { JobPair, type PairReading } from '../../services/jobs/jobPair';
import { run } from '../editor';
import type { JobPanelServices } from './jobPanel';
import { copied, openChannel, pageSetting } from './openChannel';
import { connectionLabel, notInUse } from './pageConnection';
import type { PagePanel } from './pagePanels';

/** One comparison of two jobs. The state lives here; the page draws it and can be made anew at any time. */
export class ComparisonPanel implements PagePanel<ComparisonRef, undefined> {
  private readonly store = new DisposableStore();
  private readonly pair = this.store.add(new MutableDisposable<JobPair>());
  private readonly channel: Channel<ComparisonPageHost, ComparisonPage>;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: ComparisonRef,
    private readonly services: JobPanelServices,
  ) {
    this.channel = this.store.add(
      openChannel<ComparisonPageHost, ComparisonPage>(
        panel,
        'comparison',
        {
          ready: () => ({ setting: pageSetting(), model: this.model() }),
          refresh: async () => {
            await this.pair.value?.load();
          },
          compareWith: (before) => this.show({ ...this.shown, before }),
          pickOther: async () => {
            await run('idaasSync.compareJobs', this.jobRef(this.shown.id));
          },
          openJob: async (synchronizationJobId) => {
            await run('idaasSync.openJob', this.jobRef(synchronizationJobId));
          },
          copyAsMarkdown: async () => {
            await copied(run('idaasSync.copyComparison', this.shown));
          },
        },
        services,
      ),
    );
    this.store.add(services.sessions.onDidChange(() => this.attach()));
    this.attach();
  }

  get ref(): ComparisonRef {
    return this.shown;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  /** What is known now; `undefined` while the connection of the page is not in use. */
  get reading(): PairReading | undefined {
    return this.pair.value?.current;
  }

  show(ref: ComparisonRef): void {
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

  private jobRef(id: string): PlacedRef<'job'> {
    const { connectionId, region, instanceId, kind } = this.shown;
    return { connectionId, region, instanceId, kind, id };
  }

  private attach(): void {
    const session = this.services.sessions.current;
    const { connectionId, region, instanceId, before, id: after } = this.shown;
    if (session?.connection.id !== connectionId) {
      this.pair.value = undefined;
      this.draw();
      return;
    }
    const pair = new JobPair(session, { region, instanceId }, { before, after });
    this.pair.value = pair;
    pair.onDidChange(() => this.draw());
    void pair.load();
  }

  private draw(): void {
    const model = this.model();
    this.panel.title = l10n.t(
      'Comparison: {0}',
      oneLine(model.targetName ?? model.after?.targetId ?? model.ref.id, 40),
    );
    this.channel.far.show(model).catch(() => {
      // The page is hidden or being made anew; it asks for everything when it is ready.
    });
  }

  private model(): ComparisonPageModel {
    const { shown } = this;
    const label = connectionLabel(this.services.connections, shown);
    const { reading } = this;
    if (reading) {
      return { ref: shown, connectionLabel: label, ...reading };
    }
    return {
      ref: shown,
      connectionLabel: label,
      instanceName: shown.instanceId,
      choices: {},
      loading: false,
      failure: notInUse(label),
    };
  }
}

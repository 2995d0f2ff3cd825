import * as vscode from 'vscode';
import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable } from '../../base/disposable';
import { oneLine } from '../../base/plainText';
import { formatDateTime } from '../../model/text/formatTime';
import { jobMoment } from '../../model/jobs/jobWords';
import type { Channel } from '../../protocol/channel';
import type {
  CopyableId,
  JobLink,
  JobPage,
  JobPageHost,
  JobPageModel,
} from '../../protocol/jobPage';
import type { Connections } from '../../services/connections/connections';
import { JobLoader, type JobReading } from '../../services/jobs/jobLoader';
import type { Sessions } from '../../services/connections/session';
import { dateStyle, run } from '../editor';
import type { Log } from '../log';
import { copied, openChannel, pageSetting } from './openChannel';
import { connectionLabel, notInUse } from './pageConnection';
import type { PagePanel } from './pagePanels';

export interface JobPanelServices {
  sessions: Sessions;
  connections: Connections;
  clock: Clock;
  log: Log;
  extensionUri: vscode.Uri;
}

/** What the tree knows of a job before its page has read it. */
export type KnownJob = ConstructorParameters<typeof JobLoader>[3];

/** One job page. The state lives here; the page draws it and can be made anew at any time. */
export class JobPanel implements PagePanel<JobLink, KnownJob> {
  private readonly store = new DisposableStore();
  private readonly loader = this.store.add(new MutableDisposable<JobLoader>());
  private readonly channel: Channel<JobPageHost, JobPage>;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private shown: JobLink,
    private readonly services: JobPanelServices,
    known?: KnownJob,
  ) {
    this.channel = this.store.add(
      openChannel<JobPageHost, JobPage>(
        panel,
        'job',
        {
          ready: () => ({ setting: pageSetting(), model: this.model() }),
          refresh: () => this.refresh(),
          copyAs: async (format) => {
            await copied(run('idaasSync.copyJobAs', this.shown, format));
          },
          saveAs: async (format) => {
            await run('idaasSync.saveJobAs', this.shown, format);
          },
          openRaw: async () => {
            await run('idaasSync.openRawJob', this.shown);
          },
          copy: (what) => this.copy(what),
          openErrorHelp: () => this.openErrorHelp(),
        },
        services,
      ),
    );
    this.store.add(panel.onDidChangeViewState(() => this.loader.value?.setVisible(panel.visible)));
    this.store.add(services.sessions.onDidChange(() => this.attach()));
    this.attach(known);
  }

  get link(): JobLink {
    return this.shown;
  }

  get reading(): JobReading | undefined {
    return this.loader.value?.current;
  }

  get isActive(): boolean {
    return this.panel.active;
  }

  /** Shows another job in the same place. */
  show(link: JobLink, known?: KnownJob): void {
    this.shown = link;
    this.attach(known);
    this.panel.reveal(undefined, true);
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Closes the page. */
  close(): void {
    this.panel.dispose();
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Reads with the session in use, as long as it is the connection the page belongs to. */
  private attach(known?: KnownJob): void {
    const { sessions, clock } = this.services;
    const session = sessions.current;
    if (session?.connection.id !== this.shown.connectionId) {
      this.loader.value = undefined;
      this.draw();
      return;
    }
    const loader = new JobLoader(session, this.shown, clock, known);
    this.loader.value = loader;
    loader.onDidChange(() => this.draw());
    loader.setVisible(this.panel.visible);
    void loader.refresh();
  }

  private async refresh(): Promise<void> {
    await this.loader.value?.refresh();
  }

  private draw(): void {
    const model = this.model();
    this.panel.title = title(model);
    this.channel.far.show(model).catch(() => {
      // The page is hidden or being made anew; it asks for everything when it is ready.
    });
  }

  private model(): JobPageModel {
    const label = connectionLabel(this.services.connections, this.shown);
    const reading = this.loader.value?.current;
    if (!reading) {
      return {
        link: this.shown,
        connectionLabel: label,
        instanceName: this.shown.instanceId,
        loading: false,
        following: false,
        failure: notInUse(label),
      };
    }
    // The raw answer stays here: the page draws the record, and a large answer need not cross twice.
    return { ...reading, raw: undefined, link: this.shown, connectionLabel: label } as JobPageModel;
  }

  private async copy(what: CopyableId): Promise<void> {
    const text = this.textOf(what);
    if (text) {
      await vscode.env.clipboard.writeText(text);
    }
  }

  private textOf(what: CopyableId): string | undefined {
    const reading = this.reading;
    const result = reading?.job?.result;
    switch (what) {
      case 'job':
        return this.shown.synchronizationJobId;
      case 'target':
        return reading?.job?.targetId ?? reading?.summary?.targetId;
      case 'instance':
        return this.shown.instanceId;
      case 'request':
        return reading?.requestId;
      case 'error':
        return [result?.errorCode, result?.errorMessage].filter(Boolean).join(': ');
      case 'failure': {
        const failure = this.model().failure;
        return [failure?.sentence, failure?.code, failure?.requestId].filter(Boolean).join(' ');
      }
    }
  }

  /** The service's own page about a code; code and request id are the only things that go into the address. */
  private async openErrorHelp(): Promise<void> {
    const reading = this.reading;
    const code = reading?.failure?.code ?? reading?.job?.result?.errorCode;
    if (code) {
      const query = new URLSearchParams({
        // Codes are words with dots; anything else in one would not find a page anyway.
        q: code.replace(/[^\w.-]/g, '').slice(0, 200),
        product: 'Eiam',
        ...(reading?.requestId && { requestId: reading.requestId }),
      });
      const address = `https://api.aliyun.com/troubleshoot?${query.toString()}`;
      await vscode.env.openExternal(vscode.Uri.parse(address, true));
    }
  }
}

function title({ targetName, job, summary, link }: JobPageModel): string {
  const known = job ?? summary;
  const name = oneLine(targetName ?? known?.targetId ?? link.synchronizationJobId, 40);
  const moment = known && jobMoment(known);
  return moment === undefined ? name : `${name}, ${formatDateTime(moment, dateStyle())}`;
}

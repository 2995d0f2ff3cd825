import * as vscode from 'vscode';
import { oneLine } from '../../model/text/plainText';
import type { JobReading } from '../../model/jobs/jobReading';
import { jobMoment } from '../../model/jobs/jobWords';
import type { Failure } from '../../model/resources/failure';
import { instanceOf, type PlacedRef } from '../../model/resources/resourceRef';
import { formatDateTime } from '../../model/text/formatTime';
import type { CopyableId, JobPageHost, JobPageModel } from '../../protocol/jobPage';
import type { Session } from '../../services/connections/session';
import { JobLoader, type KnownJob } from '../../services/jobs/jobLoader';
import type { SeenRuns } from '../../services/jobs/seenRuns';
import { dateStyle, run } from '../editor';
import { copied } from './openChannel';
import { PagePanel, type Actions, type PageServices } from './pagePanel';

export interface JobTypes {
  Ref: PlacedRef<'job'>;
  Known: KnownJob;
  Reading: JobReading;
  Host: JobPageHost;
}

/** One job page. */
export class JobPanel extends PagePanel<JobTypes, JobLoader> {
  constructor(
    panel: vscode.WebviewPanel,
    ref: PlacedRef<'job'>,
    services: PageServices,
    private readonly seen: Pick<SeenRuns, 'noteJob'>,
    known?: KnownJob,
  ) {
    super(panel, ref, services, known);
  }

  /** The answer behind the reading. */
  get raw(): JobLoader['raw'] {
    return this.loader?.raw;
  }

  protected createLoader(session: Session, _: unknown, known: KnownJob | undefined): JobLoader {
    return new JobLoader(session, this.ref, this.services.clock, known);
  }

  protected override follow(reading: JobReading | undefined): void {
    this.loader?.setVisible(reading !== undefined);
    const targetId = (reading?.job ?? reading?.summary)?.targetId;
    if (targetId) {
      const { connectionId, id } = this.ref;
      const target = { ...instanceOf(this.ref), id: targetId };
      this.noteSeen(this.seen.noteJob(connectionId, target, id));
    }
  }

  protected emptyReading(failure: Failure): JobReading {
    return { instanceName: this.ref.instanceId, loading: false, following: false, failure };
  }

  protected title({ targetName, job, summary, ref }: JobPageModel): string {
    const known = job ?? summary;
    const name = oneLine(targetName ?? known?.targetId ?? ref.id, 40);
    const moment = known && jobMoment(known);
    return moment === undefined ? name : `${name}, ${formatDateTime(moment, dateStyle())}`;
  }

  protected actions(): Actions<JobTypes> {
    return {
      copyAs: async (format) => {
        await copied(run('idaasSync.copyJobAs', this.ref, format));
      },
      saveAs: async (format) => {
        await run('idaasSync.saveJobAs', this.ref, format);
      },
      openRaw: async () => {
        await run('idaasSync.openRawJob', this.ref);
      },
      copy: (what) => this.copy(what),
      openErrorHelp: () => this.openErrorHelp(),
    };
  }

  private async copy(what: CopyableId): Promise<void> {
    const text = this.textOf(what);
    if (text) {
      await vscode.env.clipboard.writeText(text);
    }
  }

  private textOf(what: CopyableId): string | undefined {
    const { reading } = this;
    const result = reading?.job?.result;
    switch (what) {
      case 'job':
        return this.ref.id;
      case 'target':
        return reading?.job?.targetId ?? reading?.summary?.targetId;
      case 'instance':
        return this.ref.instanceId;
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
    const { reading } = this;
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

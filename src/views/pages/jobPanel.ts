import * as vscode from 'vscode';
import type { DisposableStore } from '../../base/disposable';
import { oneLine } from '../../model/text/plainText';
import type { JobAround } from '../../model/jobs/jobAround';
import type { JobReading } from '../../model/jobs/jobReading';
import { isFinal } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import type { SettingPlace } from '../../model/configuration/settingPlace';
import type { Failure } from '../../model/resources/failure';
import { consoleAddress } from '../../model/resources/consoleAddress';
import {
  instanceOf,
  targetOfRef,
  targetRef,
  type PlacedRef,
  type TargetKind,
} from '../../model/resources/resourceRef';
import { formatDateTime } from '../../model/text/formatTime';
import type { CopyableId, JobPageHost, JobPageModel } from '../../protocol/jobPage';
import type { Session } from '../../services/connections/session';
import type { Health } from '../../services/health/health';
import type { ReadingPlans } from '../../services/health/readingPlans';
import { aroundJob, type AroundSources } from '../../services/jobs/aroundJob';
import { JobLoader, type KnownJob } from '../../services/jobs/jobLoader';
import { targetOf } from '../../services/jobs/jobPair';
import type { SeenRuns } from '../../services/jobs/seenRuns';
import type { Watches } from '../../services/watches/watches';
import { dateStyle, run, setContext } from '../editor';
import { copied } from './openChannel';
import { PagePanel, type Actions, type PageServices } from './pagePanel';

export interface JobTypes {
  Ref: PlacedRef<'job'>;
  Known: KnownJob;
  Reading: JobReading;
  Host: JobPageHost;
}

/** What a job page knows of the target and its other runs. */
export interface JobSources extends AroundSources {
  health: Health;
  plans: ReadingPlans;
  watches: Watches;
  seen: Pick<SeenRuns, 'noteJob'>;
}

/** One job page. */
export class JobPanel extends PagePanel<JobTypes, JobLoader> {
  /** What is around the job, as it was painted last for its own sake. */
  private told: string | undefined;

  constructor(
    panel: vscode.WebviewPanel,
    ref: PlacedRef<'job'>,
    services: PageServices,
    private readonly sources: JobSources,
    known?: KnownJob,
  ) {
    super(panel, ref, services, known);
  }

  /** The answer behind the reading. */
  get raw(): JobLoader['raw'] {
    return this.loader?.raw;
  }

  protected createLoader(
    session: Session,
    attached: DisposableStore,
    known: KnownJob | undefined,
  ): JobLoader {
    const { health, plans, watches } = this.sources;
    attached.add(
      health.onDidChange((at) => {
        if (!at || at.instanceId === this.ref.instanceId) {
          this.lookAround();
        }
      }),
    );
    attached.add(plans.onDidChange(() => this.lookAround()));
    attached.add(watches.list.onDidChange(() => this.lookAround()));
    return new JobLoader(session, this.ref, this.services.clock, known);
  }

  protected override follow(reading: JobReading | undefined): void {
    this.loader?.setVisible(reading !== undefined);
    const known = reading?.job ?? reading?.summary;
    if (known?.status === 'failed' || known?.status === 'partial_success') {
      void setContext('idaasSync.failureShown', true);
    }
    const targetId = known?.targetId;
    if (targetId) {
      const { connectionId, id } = this.ref;
      const target = { ...instanceOf(this.ref), id: targetId };
      this.noteSeen(this.sources.seen.noteJob(connectionId, target, id));
    }
  }

  protected override model(): JobPageModel {
    const model = super.model();
    const around = this.around();
    return around ? { ...model, around } : model;
  }

  private around(): JobAround | undefined {
    const { reading } = this;
    const job = reading?.job ?? reading?.summary;
    const session = this.services.sessions.current;
    return job && session && aroundJob(session.cache, this.sources, this.ref, job);
  }

  /** A hundred targets are read beside the one of the job: the page is painted when something of its own is another. */
  private lookAround(): void {
    const now = JSON.stringify(this.around());
    if (now !== this.told) {
      this.told = now;
      this.changed();
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
      openInstance: async () => {
        await run('idaasSync.showInstanceHealth', this.ref);
      },
      openHistory: async () => {
        const target = this.target();
        await (target && run('idaasSync.showHistory', target));
      },
      openConfiguration: async (field) => {
        const target = this.target();
        const direction = (this.reading?.job ?? this.reading?.summary)?.direction;
        if (target?.kind === 'identityProvider') {
          const isKnown = direction === 'inbound' || direction === 'outbound';
          const place: SettingPlace | undefined =
            typeof field === 'string' && isKnown ? { direction, field } : undefined;
          await run('idaasSync.openConfiguration', { ...target, kind: target.kind }, place);
        }
      },
      openJob: async (id) => {
        await run('idaasSync.openJob', { ...this.ref, id });
      },
      compareWithLastGood: async () => {
        const lastGood = this.around()?.lastGood;
        const subject = lastGood ? { ...this.ref, before: lastGood.id } : this.ref;
        await run('idaasSync.compareJobs', subject);
      },
      watch: async () => {
        await run('idaasSync.watch', this.watchable());
      },
      stopWatching: async () => {
        const isTarget = this.around()?.watched === 'target';
        const watched = (isTarget ? this.target() : undefined) ?? this.ref;
        await run('idaasSync.stopWatching', watched);
      },
      readTarget: () => this.readTarget(),
      reveal: async () => {
        await run('idaasSync.revealInTree', this.ref);
      },
      copyLink: async () => {
        await copied(run('idaasSync.copyLink', this.ref));
      },
      openConsole: async () => {
        await vscode.env.openExternal(vscode.Uri.parse(consoleAddress(this.ref.region), true));
      },
    };
  }

  private target(): PlacedRef<TargetKind> | undefined {
    const job = this.reading?.job ?? this.reading?.summary;
    const target = job && targetOf(job);
    return target && { ...targetRef(this.ref, target), connectionId: this.ref.connectionId };
  }

  /** A job that has ended cannot be waited for: then it is the next ones of its target. */
  private watchable(): PlacedRef<'job' | TargetKind> {
    const job = this.reading?.job ?? this.reading?.summary;
    return (job && isFinal(job) ? this.target() : undefined) ?? this.ref;
  }

  private async readTarget(): Promise<void> {
    const target = this.target();
    const session = this.services.sessions.current;
    if (target && session) {
      await this.sources.plans.read(this.ref, [targetOfRef(target)], session.signal);
    }
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
        return [failure?.sentence, failure?.code, failure?.requestId, failure?.said]
          .filter(Boolean)
          .join(' ');
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

import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { oneLine } from '../../model/text/plainText';
import type { PairReading } from '../../model/jobs/pairReading';
import type { Failure } from '../../model/resources/failure';
import { instanceOf, type PlacedRef } from '../../model/resources/resourceRef';
import type {
  ComparisonRef,
  ComparisonPageHost,
  ComparisonPageModel,
} from '../../protocol/comparisonPage';
import type { Session } from '../../services/connections/session';
import type { SeenRuns } from '../../services/jobs/seenRuns';
import { JobPair } from '../../services/jobs/jobPair';
import { run } from '../editor';
import { copied } from './openChannel';
import { PagePanel, type Actions, type PageServices } from './pagePanel';

export interface ComparisonTypes {
  Ref: ComparisonRef;
  Known: undefined;
  Reading: PairReading;
  Host: ComparisonPageHost;
}

/** One comparison of two jobs. */
export class ComparisonPanel extends PagePanel<ComparisonTypes, JobPair> {
  constructor(
    panel: vscode.WebviewPanel,
    ref: ComparisonRef,
    services: PageServices,
    private readonly seen: Pick<SeenRuns, 'noteJob'>,
  ) {
    super(panel, ref, services);
  }

  protected override follow(reading: PairReading | undefined): void {
    for (const job of reading ? [reading.before, reading.after] : []) {
      if (job?.targetId) {
        const target = { ...instanceOf(this.ref), id: job.targetId };
        const { connectionId } = this.ref;
        this.noteSeen(this.seen.noteJob(connectionId, target, job.synchronizationJobId));
      }
    }
  }

  protected createLoader(session: Session): JobPair {
    const { region, instanceId, before, id: after } = this.ref;
    return new JobPair(session, { region, instanceId }, { before, after });
  }

  protected emptyReading(failure: Failure): PairReading {
    return { instanceName: this.ref.instanceId, choices: {}, loading: false, failure };
  }

  protected title({ targetName, after, ref }: ComparisonPageModel): string {
    return l10n.t('Comparison: {0}', oneLine(targetName ?? after?.targetId ?? ref.id, 40));
  }

  protected actions(): Actions<ComparisonTypes> {
    return {
      compareWith: (before) => this.show({ ...this.ref, before }),
      pickOther: async () => {
        await run('idaasSync.compareJobs', this.jobRef(this.ref.id));
      },
      openJob: async (synchronizationJobId) => {
        await run('idaasSync.openJob', this.jobRef(synchronizationJobId));
      },
      copyAsMarkdown: async () => {
        await copied(run('idaasSync.copyComparison', this.ref));
      },
    };
  }

  private jobRef(id: string): PlacedRef<'job'> {
    const { connectionId, region, instanceId, kind } = this.ref;
    return { connectionId, region, instanceId, kind, id };
  }
}

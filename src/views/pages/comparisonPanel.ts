import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import type { PairReading } from '../../model/jobs/pairReading';
import type { Failure } from '../../model/resources/failure';
import type {
  ComparisonLink,
  ComparisonPageHost,
  ComparisonPageModel,
} from '../../protocol/comparisonPage';
import type { JobLink } from '../../protocol/jobPage';
import type { Session } from '../../services/connections/session';
import { JobPair } from '../../services/jobs/jobPair';
import { run } from '../editor';
import { copied } from './openChannel';
import { PagePanel, type Actions } from './pagePanel';

export interface ComparisonTypes {
  Link: ComparisonLink;
  Known: undefined;
  Reading: PairReading;
  Host: ComparisonPageHost;
}

/** One comparison of two jobs. */
export class ComparisonPanel extends PagePanel<ComparisonTypes, JobPair> {
  protected createLoader(session: Session): JobPair {
    const { region, instanceId, before, after } = this.link;
    return new JobPair(session, { region, instanceId }, { before, after });
  }

  protected emptyReading(failure: Failure): PairReading {
    return { instanceName: this.link.instanceId, choices: {}, loading: false, failure };
  }

  protected title({ targetName, after, link }: ComparisonPageModel): string {
    return l10n.t('Comparison: {0}', oneLine(targetName ?? after?.targetId ?? link.after, 40));
  }

  protected actions(): Actions<ComparisonTypes> {
    return {
      compareWith: (before) => this.show({ ...this.link, before }),
      pickOther: async () => {
        await run('idaasSync.compareJobs', this.jobLink(this.link.after));
      },
      openJob: async (synchronizationJobId) => {
        await run('idaasSync.openJob', this.jobLink(synchronizationJobId));
      },
      copyAsMarkdown: async () => {
        await copied(run('idaasSync.copyComparison', this.link));
      },
    };
  }

  private jobLink(synchronizationJobId: string): JobLink {
    const { connectionId, region, instanceId } = this.link;
    return { connectionId, region, instanceId, synchronizationJobId };
  }
}

import * as l10n from '@vscode/l10n';
import { regionWord } from '../../src/model/resources/regionWord';
import { formatDateTime, zoneName } from '../../src/model/text/formatTime';
import { createdAt } from '../../src/model/ids/createdAt';
import { targetTypeWord } from '../../src/model/text/words';
import type { JobPageModel } from '../../src/protocol/jobPage';
import { DetailRow } from '../shared/detailRow';
import { ServiceText } from '../shared/serviceText';
import { usePage } from './pageContext';

/** Ids and names, each with a button that copies it. */
export function Details({ model }: { model: JobPageModel }) {
  const { dates, copy } = usePage();
  const { ref, targetName, instanceName, requestId } = model;
  const job = model.job ?? model.summary;
  const created = createdAt(ref.id);
  return (
    <section aria-labelledby="details">
      <div class="section-head">
        <h2 id="details">{l10n.t('Details')}</h2>
      </div>
      <dl class="details">
        <DetailRow
          term={l10n.t('Job')}
          copy={{ label: l10n.t('Copy job id'), onCopy: () => copy('job') }}
          remark={
            created &&
            l10n.t('created {0} {1}', formatDateTime(created.getTime(), dates), zoneName(dates))
          }
        >
          <ServiceText text={ref.id} class="mono" />
        </DetailRow>
        {job && (
          <DetailRow
            term={l10n.t('Target')}
            copy={{ label: l10n.t('Copy target id'), onCopy: () => copy('target') }}
          >
            {targetName !== undefined && <ServiceText text={targetName} />}{' '}
            <bdi class="dim">{targetTypeWord(job.targetType)}</bdi>{' '}
            <ServiceText text={job.targetId} class="mono" />
          </DetailRow>
        )}
        <DetailRow
          term={l10n.t('Instance')}
          copy={{ label: l10n.t('Copy instance id'), onCopy: () => copy('instance') }}
        >
          {instanceName !== ref.instanceId && <ServiceText text={instanceName} />}{' '}
          <span class="dim nowrap">{regionWord(ref.region)}</span>{' '}
          <ServiceText text={ref.instanceId} class="mono" />
        </DetailRow>
        <DetailRow term={l10n.t('Connection')}>
          <ServiceText text={model.connectionLabel} />
        </DetailRow>
        {requestId !== undefined && (
          <DetailRow
            term={l10n.t('Request')}
            copy={{ label: l10n.t('Copy request id'), onCopy: () => copy('request') }}
          >
            <ServiceText text={requestId} class="mono" />
          </DetailRow>
        )}
        {job?.description !== undefined && job.description !== '' && (
          <DetailRow term={l10n.t('Description')}>
            <ServiceText text={job.description} max={300} />
          </DetailRow>
        )}
      </dl>
    </section>
  );
}

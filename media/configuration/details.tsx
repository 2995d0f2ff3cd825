import * as l10n from '@vscode/l10n';
import { regionWord } from '../../src/model/resources/regionWord';
import { DetailRow } from '../shared/detailRow';
import { ServiceText } from '../shared/serviceText';
import { FoldedList } from './foldedList';
import { directionsOf, directionHeading } from './directionReadings';
import { usePage } from './pageContext';

/** Ids and names, and every member of the answers that has no place above. */
export function Details() {
  const { model, number, copy } = usePage();
  const { ref, providerName, providerType, instanceName, connectionLabel } = model;
  const { networkAccessEndpointId: endpoint } = model;
  const readings = directionsOf(model);
  const several = readings.length > 1;
  return (
    <section aria-labelledby="details">
      <div class="section-head">
        <h2 id="details">{l10n.t('Details')}</h2>
      </div>
      <dl class="details">
        <DetailRow
          term={l10n.t('Identity provider')}
          copy={{
            label: l10n.t('Copy identity provider id'),
            onCopy: () => copy(ref.id),
          }}
        >
          {providerName !== '' && <ServiceText text={providerName} max={100} />}{' '}
          <ServiceText text={ref.id} class="mono" />
        </DetailRow>
        {providerType !== '' && (
          <DetailRow term={l10n.t('Type')}>
            <ServiceText text={providerType} class="mono" />
          </DetailRow>
        )}
        {endpoint !== undefined && (
          <DetailRow
            term={l10n.t('Network access endpoint')}
            copy={{
              label: l10n.t('Copy network access endpoint id'),
              onCopy: () => copy(endpoint),
            }}
          >
            <ServiceText text={endpoint} class="mono" />
          </DetailRow>
        )}
        <DetailRow
          term={l10n.t('Instance')}
          copy={{ label: l10n.t('Copy instance id'), onCopy: () => copy(ref.instanceId) }}
        >
          {instanceName !== ref.instanceId && <ServiceText text={instanceName} max={100} />}{' '}
          <span class="dim nowrap">{regionWord(ref.region)}</span>{' '}
          <ServiceText text={ref.instanceId} class="mono" />
        </DetailRow>
        <DetailRow
          term={l10n.t('Connection')}
          copy={{ label: l10n.t('Copy connection id'), onCopy: () => copy(ref.connectionId) }}
        >
          <ServiceText text={connectionLabel} max={100} />{' '}
          <ServiceText text={ref.connectionId} class="mono dim" />
        </DetailRow>
        {readings.map(([name, { config, requestId }]) => {
          const word = directionHeading(name);
          return (
            <>
              {requestId !== undefined && (
                <DetailRow
                  term={several ? l10n.t('Request, {0}', word) : l10n.t('Request')}
                  copy={{
                    label: several
                      ? l10n.t('Copy request id, {0}', word)
                      : l10n.t('Copy request id'),
                    onCopy: () => copy(requestId),
                  }}
                >
                  <ServiceText text={requestId} class="mono" />
                </DetailRow>
              )}
              {config?.instanceId !== undefined && config.instanceId !== ref.instanceId && (
                <DetailRow term={l10n.t('Instance in the answer')}>
                  <ServiceText text={config.instanceId} class="mono" />
                </DetailRow>
              )}
              {config?.identityProviderId !== undefined && config.identityProviderId !== ref.id && (
                <DetailRow term={l10n.t('Provider in the answer')}>
                  <ServiceText text={config.identityProviderId} class="mono" />
                </DetailRow>
              )}
            </>
          );
        })}
      </dl>
      {readings.map(
        ([name, { others }]) =>
          others.length > 0 && (
            <div key={name} class="others">
              <h3 id={`others-${name}`}>
                {several
                  ? l10n.t('Other members, {0}', directionHeading(name))
                  : l10n.t('Other members of the answer')}
              </h3>
              <FoldedList
                name={`others-${name}`}
                class="members"
                labelledBy={`others-${name}`}
                limit={50}
                items={others}
                showAll={l10n.t('Show all {0} members', number(others.length))}
              >
                {([path, value], index) => (
                  <li key={index}>
                    <ServiceText text={path} class="mono dim" />{' '}
                    <ServiceText text={value} class="mono" />
                  </li>
                )}
              </FoldedList>
            </div>
          ),
      )}
    </section>
  );
}

import * as l10n from '@vscode/l10n';
import { Icon } from '../shared/icon';
import { ServiceText } from '../shared/serviceText';
import { usePage } from './pageContext';
import { transportText } from './transportText';

/** How the service reaches the directory, or why that is not known. */
export function Transport() {
  const { transport, transportFailure } = usePage().model;
  const told = transportText(transport);
  return (
    <>
      {told && (
        <>
          <ServiceText text={told.address} class="mono" />{' '}
          <span class={told.encrypted ? 'encryption' : 'encryption skipped-text'}>
            <Icon name={told.encrypted ? 'lock' : 'unlock'} /> {told.encryption}
          </span>
        </>
      )}
      {!told && !transportFailure && (
        <span class="dim">{l10n.t('The service names no protocol.')}</span>
      )}
      {transportFailure && (
        <span class="skipped-text">
          <Icon name="warning" /> <ServiceText text={transportFailure.sentence} max={300} />{' '}
          <ServiceText
            text={[transportFailure.code, transportFailure.requestId].filter(Boolean).join(' · ')}
            class="mono"
          />
        </span>
      )}
    </>
  );
}

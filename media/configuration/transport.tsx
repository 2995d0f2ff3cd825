import * as l10n from '@vscode/l10n';
import { Icon } from '../shared/icon';
import { ServiceText } from '../shared/serviceText';
import { FieldMark } from './fieldMark';
import type { Direction } from '../../src/model/resources/direction';
import { usePage } from './pageContext';
import { transportText } from './transportText';

/** How the service reaches the directory, or why that is not known. */
export function Transport({ direction }: { direction: Direction }) {
  const { transport, transportFailure } = usePage().model;
  const told = transportText(transport);
  const failed = [transportFailure?.code, transportFailure?.requestId].filter(Boolean).join(' · ');
  return (
    <>
      {told && (
        <>
          <ServiceText text={told.address} class="mono" />{' '}
          <span class={told.encrypted ? 'encryption' : 'encryption skipped-text'}>
            <Icon name={told.encrypted ? 'lock' : 'unlock'} /> {told.encryption}
          </span>
          <FieldMark direction={direction} field="ldapConfig.ldapServerPort" />
        </>
      )}
      {!told && !transportFailure && (
        <span class="dim">{l10n.t('The service names no protocol.')}</span>
      )}
      {transportFailure && (
        <div class="encryption-failure">
          <span class="skipped-text">
            <Icon name="warning" /> <ServiceText text={transportFailure.sentence} max={300} />
          </span>{' '}
          {failed !== '' && <ServiceText text={failed} class="mono dim" />}
        </div>
      )}
    </>
  );
}

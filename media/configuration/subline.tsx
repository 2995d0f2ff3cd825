import * as l10n from '@vscode/l10n';
import { ReadAge } from '../shared/readAge';
import { ServiceText } from '../shared/serviceText';
import { oldestRead } from './directionReadings';
import { usePage } from './pageContext';

/** Where the configuration was read, and when. */
export function Subline() {
  const { model, dates } = usePage();
  const readAt = oldestRead(model);
  return (
    <p class="subline">
      <span>{l10n.t('Synchronization settings')}</span>
      <span>
        <ServiceText text={model.instanceName} max={80} />
      </span>
      {readAt !== undefined && <ReadAge readAt={readAt} dates={dates} />}
    </p>
  );
}

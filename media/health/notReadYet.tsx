import * as l10n from '@vscode/l10n';
import { rowRef } from '../../src/model/health/healthRow';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import type { CellPlace } from '../shared/cellPlace';
import { usePage } from './pageContext';

/** Stands where a value would be that was not read; reads it. */
export function NotReadYet({ row, place }: { row: HealthPageRow; place: CellPlace }) {
  const { host, ask } = usePage();
  return (
    <button type="button" class="link dim" {...place} onClick={() => ask(host.read(rowRef(row)))}>
      {l10n.t('not read yet')}
    </button>
  );
}

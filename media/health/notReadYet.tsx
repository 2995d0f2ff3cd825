import * as l10n from '@vscode/l10n';
import type { HealthRow } from '../../src/model/health/healthRow';
import type { CellPlace } from '../shared/cellPlace';
import { usePage } from './pageContext';
import { refOf } from './rowKey';

/** Stands where a value would be that was not read; reads it. */
export function NotReadYet({ row, place }: { row: HealthRow; place: CellPlace }) {
  const { host, ask } = usePage();
  return (
    <button type="button" class="link dim" {...place} onClick={() => ask(host.read(refOf(row)))}>
      {l10n.t('not read yet')}
    </button>
  );
}

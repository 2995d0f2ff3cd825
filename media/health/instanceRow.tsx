import { regionWord } from '../../src/model/resources/regionWord';
import { oneLine } from '../../src/model/text/plainText';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import type { CellPlace } from '../shared/cellPlace';
import { attentionWords } from './attentionWords';
import type { InstanceCount } from './countByInstance';
import { usePage } from './pageContext';

interface InstanceRowProps {
  lineKey: string;
  row: HealthPageRow;
  count: InstanceCount;
  /** Place among all lines, the head being the first. */
  index: number;
  columns: number;
  place: CellPlace;
}

/** Head of the targets of an instance. */
export function InstanceRow({ lineKey, row, count, index, columns, place }: InstanceRowProps) {
  const { number } = usePage();
  return (
    <tr role="row" class="instance" aria-rowindex={index + 1} data-row={lineKey}>
      <td role="gridcell" colSpan={columns} {...place}>
        <bdi class="instance-name">{oneLine(row.instanceName, 80)}</bdi>{' '}
        <span class="dim">
          <bdi>{regionWord(row.region)}</bdi> · {attentionWords(count, number)}
        </span>
      </td>
    </tr>
  );
}

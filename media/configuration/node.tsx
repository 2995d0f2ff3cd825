import * as l10n from '@vscode/l10n';
import { CopyButton } from '../shared/copyButton';
import { Icon } from '../shared/icon';
import { ServiceText } from '../shared/serviceText';
import { nodeKind, nodeKindWord } from './nodeKind';
import { usePage } from './pageContext';
import { UnitName } from './unitName';
import { useCopy } from './useCopy';

interface NodeProps {
  text: string | undefined;
  /** Whether to tell what it is; among sources of IDaaS it is always the same. */
  sayKind: boolean;
}

/** A source or a target: an organizational unit by its path, anything else as it came. */
export function Node({ text, sayKind }: NodeProps) {
  const { model } = usePage();
  const copy = useCopy();
  const kind = nodeKind(text, model.units);
  const id = text?.trim() ?? '';
  if (kind === 'none') {
    return <span class="dim">{nodeKindWord(kind)}</span>;
  }
  const unit = Object.hasOwn(model.units, id) ? model.units[id] : undefined;
  return (
    <div class="node">
      {unit && 'path' in unit && <UnitName path={unit.path} />}
      <span class="node-id">
        <ServiceText text={id} max={200} class={unit && 'path' in unit ? 'mono dim' : 'mono'} />
        <CopyButton label={l10n.t('Copy {0}', id.slice(0, 100))} onCopy={() => copy(id)} />
        {kind === 'unit' && !unit && (
          <span class="dim looking-up">
            <Icon name="loading" spin />
            <span class="unseen">{l10n.t('name is being looked up')}</span>
          </span>
        )}
      </span>
      {unit && 'failure' in unit && (
        <span class="node-why skipped-text">
          <Icon name="warning" /> <ServiceText text={unit.failure} max={200} />
        </span>
      )}
      {sayKind && <span class="node-kind dim">{nodeKindWord(kind)}</span>}
    </div>
  );
}

import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/icon';
import { ServiceText } from '../shared/serviceText';
import { Copyable } from './copyable';
import { nodeKind, nodeKindWord } from './nodeKind';
import { usePage } from './pageContext';
import { UnitName } from './unitName';

interface NodeProps {
  text: string | undefined;
  /** Whether to tell what it is; among sources of IDaaS it is always the same. */
  sayKind: boolean;
  /** Marks beside the id. */
  children?: ComponentChildren;
}

/** A source or a target: an organizational unit by its path, anything else as it came. */
export function Node({ text, sayKind, children }: NodeProps) {
  const { units, departments } = usePage().model;
  const kind = nodeKind(text, units);
  const id = text?.trim() ?? '';
  if (kind === 'none') {
    return (
      <span class="dim">
        {nodeKindWord(kind)}
        {children}
      </span>
    );
  }
  const unit = Object.hasOwn(units, id) ? units[id] : undefined;
  const path = unit !== undefined && 'path' in unit ? unit.path : departmentPath(id, departments);
  return (
    <div class="node">
      {path && <UnitName path={path} />}
      <Copyable
        text={id}
        max={200}
        label={l10n.t('Copy {0}', id.slice(0, 100))}
        class={path ? 'mono dim' : 'mono'}
      >
        {kind === 'unit' && !unit && (
          <span class="dim looking-up">
            <Icon name="loading" spin />
            <span class="unseen">{l10n.t('name is being looked up')}</span>
          </span>
        )}
        {children}
      </Copyable>
      {unit && 'failure' in unit && (
        <span class="node-note skipped-text">
          <Icon name="warning" /> <ServiceText text={unit.failure} max={200} />
        </span>
      )}
      {sayKind && <span class="node-note dim">{nodeKindWord(kind)}</span>}
    </div>
  );
}

function departmentPath(id: string, departments: Record<string, string>): [string] | undefined {
  const name = Object.hasOwn(departments, id) ? departments[id] : undefined;
  return name === undefined ? undefined : [name];
}

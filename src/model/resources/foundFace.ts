import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import { optional } from './faceParts';
import { formatDateTime, type DateStyle } from '../text/formatTime';
import type { Found } from './found';
import { outcomeSummary } from '../jobs/jobWords';
import { instanceName, nameOr } from './names';
import type { Icon } from '../jobs/statusIcon';
import { faceOf } from './treeFace';
import type { TreeNode } from './treeNode';
import { statusWord, switchWord } from '../text/words';

/** How a thing found by its id looks, wherever it is shown. */
export interface FoundFace {
  /** Its name; for a job that of its target. */
  label: string;
  /** Its state, and when that was so. */
  description?: string;
  icon: Icon;
  /** Label and value per line; values are text of the service and never markup. The id is not among them. */
  lines: [string, string][];
}

/** Describes what an id names, in the words of its row in the tree. */
export function foundFace(thing: Found, dates: DateStyle): FoundFace {
  const face = describe(thing, dates);
  const { label, description = '' } = face;
  // What name and state say already is not said again.
  const isNew = ([, value]: [string, string]) =>
    !label.includes(value) && !description.includes(value);
  return { ...face, lines: face.lines.filter(isNew) };
}

function describe(thing: Found, dates: DateStyle): FoundFace {
  switch (thing.kind) {
    case 'instance':
      return ofRow({ ...thing, id: '' }, dates);
    case 'identityProvider':
      return ofRow({ ...thing, kind: 'provider', id: '' }, dates);
    case 'application':
      return ofRow({ ...thing, id: '' }, dates);
    case 'job': {
      const { job, targetName } = thing;
      const row = ofRow({ ...thing, id: '' }, dates);
      return {
        ...row,
        // The row says when; without a name of the target that is all there is to tell jobs apart by.
        label: targetName
          ? `${nameOr(targetName, '')}, ${row.label}`
          : l10n.t('Job of {0}', row.label),
        description: joined(statusWord(job.status), outcomeSummary(job)),
      };
    }
    case 'organizationalUnit': {
      const { unit, path } = thing;
      return {
        label: nameOr(unit.organizationalUnitName, unit.organizationalUnitId),
        icon: { id: 'type-hierarchy' },
        lines: optional(l10n.t('Path'), path?.map((name) => oneLine(name, 80)).join(' / ')),
      };
    }
    case 'user': {
      const { user } = thing;
      return {
        label: nameOr(user.displayName ?? user.username, user.userId),
        description: user.status && switchWord(user.status),
        icon: { id: 'person' },
        lines: [
          ...optional(l10n.t('Account name'), user.username),
          ...optional(l10n.t('Status'), user.status && switchWord(user.status)),
          ...origin(user, dates),
        ],
      };
    }
    case 'group':
      return {
        label: nameOr(thing.group.groupName, thing.group.groupId),
        icon: { id: 'organization' },
        lines: origin(thing.group, dates),
      };
  }
}

/** Where a thing belongs: instance and region. */
export function foundPlace({ instance }: Found): string {
  return joined(instanceName(instance), oneLine(instance.region, 60));
}

function ofRow(node: TreeNode, dates: DateStyle): FoundFace {
  const { label, description, icon, tooltip } = faceOf(node, dates);
  // The first line is the id, which whoever asked has before them.
  return { label, description, icon: icon ?? { id: 'symbol-misc' }, lines: tooltip.slice(1) };
}

function origin(
  thing: { sourceType?: string; createTime?: number; description?: string },
  dates: DateStyle,
): [string, string][] {
  const { sourceType, createTime, description } = thing;
  return [
    ...optional(l10n.t('Source'), sourceType),
    ...optional(l10n.t('Created'), createTime && formatDateTime(createTime, dates)),
    ...optional(l10n.t('Description'), description),
  ];
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

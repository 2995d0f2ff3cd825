import * as l10n from '@vscode/l10n';
import { clauses } from '../text/clauses';
import { oneLine } from '../text/plainText';
import { regionWord } from './regionWord';
import { optional } from './presentation';
import { formatZonedDateTime, type DateStyle } from '../text/formatTime';
import type { Verdict } from '../health/verdict';
import { resourceId, type Resource } from './resource';
import { outcomeSummary } from '../jobs/jobWords';
import { instanceName, nameOr } from './names';
import type { Icon } from '../jobs/statusIcon';
import { rowPresentation } from './rowPresentation';
import type { TreeNode } from './treeNode';
import { statusWord, switchWord } from '../text/words';

/** How a thing found by its id looks, wherever it is shown. */
export interface ResourcePresentation {
  /** Its name; for a job that of its target. */
  label: string;
  /** Its state, and when that was so. */
  description?: string;
  icon: Icon;
  /** Label and value per line; values are text of the service and never markup. The id is not among them. */
  lines: [string, string][];
}

/** Describes what an id names, in the words of its row in the tree; of a target with our verdict, where that is known. */
export function resourcePresentation(
  resource: Resource,
  dates: DateStyle,
  verdict?: Verdict,
): ResourcePresentation {
  const presentation = present(resource, dates, verdict);
  const { label, description = '' } = presentation;
  // What name and state say already is not said again.
  const isNew = ([, value]: [string, string]) =>
    !label.includes(value) && !description.includes(value);
  return { ...presentation, lines: presentation.lines.filter(isNew) };
}

function present(
  resource: Resource,
  dates: DateStyle,
  verdict: Verdict | undefined,
): ResourcePresentation {
  const id = resourceId(resource);
  const judged = verdict && { verdict };
  switch (resource.kind) {
    case 'instance':
      return ofRow({ ...resource, id }, dates);
    case 'identityProvider':
      return ofRow({ ...resource, ...judged, kind: 'provider', id }, dates);
    case 'application':
      return ofRow({ ...resource, ...judged, id }, dates);
    case 'job': {
      const { job, targetName } = resource;
      const row = ofRow({ ...resource, id }, dates);
      return {
        ...row,
        // The row says when; without a name of the target that is all there is to tell jobs apart by.
        label: targetName
          ? clauses([nameOr(targetName, ''), row.label])
          : l10n.t('Job of {0}', row.label),
        description: joined(statusWord(job.status), outcomeSummary(job, dates)),
      };
    }
    case 'organizationalUnit': {
      const { unit, path } = resource;
      return {
        label: nameOr(unit.organizationalUnitName, unit.organizationalUnitId),
        icon: { id: 'type-hierarchy' },
        lines: optional(l10n.t('Path'), path?.map((name) => oneLine(name, 80)).join(' / ')),
      };
    }
    case 'user': {
      const { user } = resource;
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
        label: nameOr(resource.group.groupName, resource.group.groupId),
        icon: { id: 'organization' },
        lines: origin(resource.group, dates),
      };
  }
}

/** Where a thing belongs: instance and region. */
export function resourcePlace({ instance }: Resource): string {
  return joined(instanceName(instance), regionWord(instance.region));
}

function ofRow(node: TreeNode, dates: DateStyle): ResourcePresentation {
  const { label, description, icon, tooltip } = rowPresentation(node, dates);
  // Whoever asked has the id before them.
  const lines = tooltip.filter(([, value]) => value !== node.id);
  return { label, description, icon: icon ?? { id: 'symbol-misc' }, lines };
}

function origin(
  resource: { sourceType?: string; createTime?: number; description?: string },
  dates: DateStyle,
): [string, string][] {
  const { sourceType, createTime, description } = resource;
  return [
    ...optional(l10n.t('Source'), sourceType),
    ...optional(l10n.t('Created'), createTime && formatZonedDateTime(createTime, dates)),
    ...optional(l10n.t('Description'), description),
  ];
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

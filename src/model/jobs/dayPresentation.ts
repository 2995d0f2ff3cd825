import * as l10n from '@vscode/l10n';
import type { UnspokenPresentation } from '../resources/presentation';
import type { DayNode } from '../resources/treeNode';
import { formatCount } from '../text/formatCount';
import { formatDay, type DateStyle } from '../text/formatTime';
import { clauses } from '../text/clauses';

/** How the row of a day looks: how many of its jobs are read, and how many of those failed. */
export function dayPresentation(
  { day, jobs, failed = 0 }: DayNode,
  dates: DateStyle,
): UnspokenPresentation {
  return {
    label: formatDay(day.from, dates),
    description: jobs
      ? clauses([
          jobs.length === 1 ? l10n.t('1 job') : l10n.t('{0} jobs', formatCount(jobs.length, dates)),
          failed > 0 && l10n.t('{0} failed', formatCount(failed, dates)),
        ])
      : l10n.t('gone to'),
    icon: { id: 'calendar' },
    tooltip: [],
    // A link to it leads to what its jobs are of.
    capabilities: jobs ? ['canCopyLink'] : ['canRefresh', 'canCopyLink'],
    expands: true,
  };
}

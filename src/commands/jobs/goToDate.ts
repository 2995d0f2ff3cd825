import * as l10n from '@vscode/l10n';
import type { JobsParent, TreeNode } from '../../model/resources/treeNode';
import { localDayOf, readLocalDay, writeLocalDay } from '../../model/text/localDay';
import { askText } from '../../views/picks/askText';
import type { Services } from '../services';

/**
 * Shows the jobs of one day below a row that holds jobs, however far back it is: they are asked for by themselves, so that
 * nobody has to load all that came later. `given` is a day as `2026-11-26`.
 */
export async function goToDate(
  { explorer, view, clock }: Pick<Services, 'explorer' | 'view' | 'clock'>,
  row: TreeNode | undefined,
  given?: string,
): Promise<void> {
  const parent = jobsParentOf(row);
  if (!parent) {
    return;
  }
  const problem = (text: string) => {
    const day = readLocalDay(text);
    if (!day) return l10n.t('Write a day as {0}.', writeLocalDay(localDayOf(clock.now())));
    return day.from > clock.now() ? l10n.t('This day is still to come.') : undefined;
  };
  const text =
    typeof given === 'string' && problem(given) === undefined
      ? given
      : await askText({
          title: l10n.t('Go to date'),
          prompt: l10n.t('Day of the jobs to show, by the clock of this machine'),
          value: writeLocalDay(localDayOf(localDayOf(clock.now()).from - 1)),
          validateInput: problem,
        });
  const day = text === undefined ? undefined : readLocalDay(text);
  if (day) {
    await view.reveal(await explorer.goToDay(parent, day), true);
  }
}

/** The row that holds the jobs among which a row stands, or that it is itself. */
function jobsParentOf(row: TreeNode | undefined): JobsParent | undefined {
  switch (row?.kind) {
    case undefined:
    case 'instance':
      return undefined;
    case 'provider':
    case 'application':
    case 'allJobs':
      return row;
    default:
      return jobsParentOf(row?.parent);
  }
}

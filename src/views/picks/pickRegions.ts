import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { inertLine } from '../../model/text/plainText';
import type { Region } from '../../model/resources/region';
import { plainItem } from './plainItem';

/** Asks which regions to show; `undefined` when the user changed their mind. At least one has to be chosen. */
export async function pickRegions(
  title: string,
  regions: readonly Region[],
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string>,
): Promise<Region[] | undefined> {
  const items = regions.map((region) => {
    const count = counts.get(region.id);
    return {
      label: region.id,
      description: [inertLine(region.localName ?? '', 60), countWord(count)]
        .filter(Boolean)
        .join(' · '),
      picked: chosen.has(region.id),
      region,
    };
  });
  const picked = await vscode.window.showQuickPick(items.map(plainItem), {
    title: inertLine(title, 120),
    placeHolder: l10n.t('Choose the regions to show'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked && picked.length > 0 ? picked.map(({ region }) => region) : undefined;
}

function countWord(count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  if (count === 0) return l10n.t('no instances');
  return count === 1 ? l10n.t('1 instance') : l10n.t('{0} instances', count);
}

import * as l10n from '@vscode/l10n';
import { inertLine } from '../../model/text/plainText';
import type { Region } from '../../model/resources/region';
import { regionWord } from '../../model/resources/regionWord';
import { pickManyStep, type Step, type Taken } from './stepBoxes';

/** Asks which regions to show. At least one has to be chosen. */
export function pickRegions(
  step: Step,
  regions: readonly Region[],
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string>,
): Promise<Taken<Region[]>> {
  const items = regions.map((region) => {
    const count = counts.get(region.id);
    return {
      label: region.id,
      description: [nameOf(region), countWord(count)].filter(Boolean).join(' · '),
      picked: chosen.has(region.id),
      value: region,
    };
  });
  return pickManyStep(step, items, l10n.t('Choose the regions to show'));
}

/** In the language of the interface, or what the service calls it. */
function nameOf({ id, localName }: Region): string {
  const word = regionWord(id);
  return word === id ? inertLine(localName ?? '', 60) : word;
}

function countWord(count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  if (count === 0) return l10n.t('no instances');
  return count === 1 ? l10n.t('1 instance') : l10n.t('{0} instances', count);
}

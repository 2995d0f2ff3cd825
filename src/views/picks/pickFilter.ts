import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { directions } from '../../model/resources/direction';
import { jobStatuses, jobTargetTypes } from '../../model/jobs/job';
import { periods, type JobFilter } from '../../model/jobs/jobFilter';
import { directionWord, periodWord, statusWord, targetTypeWord } from '../../model/text/words';
import { statusIcon } from '../../model/jobs/statusIcon';
import { pickOne, type Choice } from './pickOne';

/** One condition of a filter and the values it can take. */
interface Condition<K extends keyof JobFilter> {
  name: string;
  any: string;
  values: readonly NonNullable<JobFilter[K]>[];
  word: (value: NonNullable<JobFilter[K]>) => string;
  icon?: (value: NonNullable<JobFilter[K]>) => string;
}

function conditions(): { [K in keyof Required<JobFilter>]: Condition<K> } {
  return {
    status: {
      name: l10n.t('Status'),
      any: l10n.t('Any status'),
      values: jobStatuses,
      word: statusWord,
      icon: (status) => statusIcon(status).id.replace('~spin', ''),
    },
    direction: {
      name: l10n.t('Direction'),
      any: l10n.t('Any direction'),
      values: directions,
      word: directionWord,
    },
    targetType: {
      name: l10n.t('Target'),
      any: l10n.t('Any target'),
      values: jobTargetTypes,
      word: targetTypeWord,
    },
    period: {
      name: l10n.t('Period'),
      any: l10n.t('Any time'),
      values: periods,
      word: periodWord,
    },
  };
}

function valueChoices<K extends keyof JobFilter>(
  key: K,
  condition: Condition<K>,
  current: JobFilter[K],
): Choice<Pick<JobFilter, K>>[] {
  const chosen = (value: JobFilter[K]) => (value === current ? l10n.t('current') : undefined);
  return [
    {
      label: condition.any,
      description: chosen(undefined),
      value: { [key]: undefined } as Pick<JobFilter, K>,
    },
    ...condition.values.map((value) => ({
      label: condition.word(value),
      ...(condition.icon && { iconPath: new vscode.ThemeIcon(condition.icon(value)) }),
      description: chosen(value),
      value: { [key]: value } as Pick<JobFilter, K>,
    })),
  ];
}

/** Asks for one condition and its value; the other conditions stay. `undefined` when the user changed their mind. */
export async function pickFilter(current: JobFilter): Promise<JobFilter | undefined> {
  const title = l10n.t('Filter jobs');
  const all = conditions();
  const key = await pickOne(
    title,
    (Object.keys(all) as (keyof JobFilter)[]).map((name) => ({
      label: all[name].name,
      description: wordOf(all[name] as Condition<typeof name>, current[name]),
      value: name,
    })),
    l10n.t('Filter jobs by'),
  );
  if (!key) {
    return undefined;
  }
  const change = await pickOne<JobFilter>(
    title,
    valueChoices(key, all[key] as Condition<typeof key>, current[key]),
    all[key].name,
  );
  return change && { ...current, ...change };
}

/** What a condition is set to, in words. */
function wordOf<K extends keyof JobFilter>(
  condition: Condition<K>,
  value: JobFilter[K] | undefined,
): string {
  return value === undefined ? condition.any : condition.word(value);
}

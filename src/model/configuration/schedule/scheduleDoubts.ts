import * as l10n from '@vscode/l10n';
import { formatDuration } from '../../text/formatTime';
import type { CronProblem } from './cronProblem';
import type { CronRuns } from './cronRuns';
import type { Cron } from './cron';
import { weekdayChoices } from './weekdayNumbers';

const fiveYears = 5 * 366 * 86_400_000;

/** What is legal and still deserves a look: rules SCH-03, SCH-05 and SCH-06. */
export function scheduleDoubts(
  cron: Cron,
  runs: CronRuns,
  now: Date,
  usualRun: number | undefined,
): CronProblem[] {
  const problems: CronProblem[] = [];
  const choices = weekdayChoices(cron);
  if (choices) {
    problems.push({
      rule: 'SCH-03',
      severity: 'warning',
      message: choices.message,
      column: cron.fields.dayOfWeek.column,
      ...(choices.suggestions.length > 0 && { suggestions: choices.suggestions }),
    });
  }
  const next = runs.next(now, 8);
  const [first] = next;
  if (!first || first.getTime() - now.getTime() > fiveYears) {
    problems.push({
      rule: 'SCH-05',
      severity: 'warning',
      message: l10n.t('The expression is not due within the next five years.'),
    });
  }
  return [...problems, ...tooOften(cron, next, usualRun)];
}

/** SCH-06: due more than once an hour all day long, or again before a run is usually over. */
function tooOften(
  { fields: { second, minute, hour } }: Cron,
  next: readonly Date[],
  usualRun = 0,
): CronProblem[] {
  const perDay = [second, minute, hour].reduce(
    (product, { every, values, name }) =>
      product * (every ? (name === 'hour' ? 24 : 60) : values.length),
    1,
  );
  const pauses = next.slice(1).map((date, index) => date.getTime() - (next[index]?.getTime() ?? 0));
  const pause = Math.min(...pauses);
  const warning = (message: string): CronProblem[] => [
    { rule: 'SCH-06', severity: 'warning', message },
  ];
  if (perDay > 24) {
    return warning(
      l10n.t(
        'The expression is due {0} times a day. A run that takes longer than the pause delays the next.',
        perDay,
      ),
    );
  }
  return pause < usualRun
    ? warning(
        l10n.t(
          'The next run may be due {0} after the last, but a run usually takes {1}.',
          formatDuration(pause),
          formatDuration(usualRun),
        ),
      )
    : [];
}

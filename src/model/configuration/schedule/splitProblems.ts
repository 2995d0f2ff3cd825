import * as l10n from '@vscode/l10n';
import type { CronProblem } from './cronProblem';
import { weekdayNames } from './field';
import type { CronReading } from './cron';

/** SCH-01: a wrong number of fields. `isSound` tells whether a correction can be read. */
export function fieldCountProblem(
  found: readonly string[],
  isSound: (text: string) => boolean,
): CronProblem {
  // Five fields are Unix cron, the common paste: put the seconds in front and "?" into one of the day fields.
  const unix = found.length === 5 ? fromUnix(found) : undefined;
  return {
    rule: 'SCH-01',
    severity: 'error',
    message:
      found.length === 5
        ? l10n.t('Five fields are Unix cron; a Quartz expression begins with the seconds.')
        : l10n.t(
            'A Quartz expression has six fields and an optional year; this one has {0}.',
            found.length,
          ),
    column: 1,
    ...(unix !== undefined && isSound(unix) && { suggestion: unix }),
  };
}

/** The same in Quartz's form, weekdays as names because the numbers differ. */
function fromUnix([minute, hour, day = '*', month, weekday = '*']: readonly string[]): string {
  const names = weekday.replace(
    /(?<![/\d])[0-7](?!\d)/g,
    (number) => weekdayNames[Number(number) % 7] ?? number,
  );
  const days = names === '*' ? [day, '?'] : [day === '*' ? '?' : day, names];
  return [0, minute, hour, days[0], month, days[1]].join(' ');
}

/** White space that engines do not take for the end of a field, and characters that cannot be seen. */
const strange = /[^\S \t]+|[\u200b-\u200d\ufeff]+/;

/** Blanks that tear a field apart: beside a comma, around the dash of a range, before a step, before W. */
const inside = /\s*,\s+|\s+,\s*|\s+[-#]\s*|[-/#]\s+|\s+W(?=\s|$)/i;

/**
 * SCH-01: blanks inside a field, which shift all that follow, or other characters where blanks should be. Named as the
 * cause when the expression is sound without them, or has the right number of fields at last. `undefined` otherwise.
 */
export function blankProblem(
  text: string,
  reading: CronReading,
  read: (text: string) => CronReading,
): CronReading | undefined {
  const core = text.trim();
  const at = core.search(new RegExp(`${strange.source}|${inside.source}`, 'iu'));
  if (at < 0) {
    return undefined;
  }
  const spaced = core.replace(new RegExp(strange.source, 'gu'), ' ');
  const joined = spaced.replace(new RegExp(inside.source, 'gi'), (found) => found.trim());
  const [plain, whole] = [read(spaced), read(joined)];
  const isStrange = spaced !== core && 'cron' in plain && plain.problems.length === 0;
  const better = isStrange ? plain : whole;
  const isSound = 'cron' in better && better.problems.every(({ rule }) => rule !== 'SCH-09');
  const isCause =
    isSound ||
    (!('cron' in reading) && fieldsOf(joined) !== fieldsOf(core) && isCount(fieldsOf(joined)));
  if (!isCause) {
    return undefined;
  }
  const problem: CronProblem = {
    rule: 'SCH-01',
    severity: 'cron' in reading ? 'warning' : 'error',
    message: isStrange
      ? l10n.t('Only blanks and tabs end a field; here stands another character.')
      : l10n.t('A blank ends a field; inside a list, a range or a step there must be none.'),
    column: text.indexOf(core) + at + 1,
    ...(isSound && { suggestion: isStrange ? spaced : joined }),
  };
  // What else is wrong has other columns in the joined text.
  const others = isSound
    ? []
    : better.problems.map(({ rule, severity, message }) => ({ rule, severity, message }));
  return 'cron' in reading
    ? { cron: reading.cron, problems: [problem] }
    : { problems: [problem, ...others] };
}

const fieldsOf = (text: string) => text.trim().split(/\s+/).length;
const isCount = (fields: number) => fields === 6 || fields === 7;

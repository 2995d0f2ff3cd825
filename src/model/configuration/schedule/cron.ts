import type { CronProblem } from './cronProblem';
import type { CronDialect, Field, FieldName } from './field';

/** An expression that was read without an error. */
export interface Cron {
  dialect: CronDialect;
  text: string;
  fields: Readonly<Record<FieldName, Field>>;
}

/** A reading: the expression, or the errors that stand in its way. */
export type CronReading = { cron: Cron; problems: CronProblem[] } | { problems: CronProblem[] };

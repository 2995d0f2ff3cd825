/** Something wrong, or doubtful, about an expression. */
export interface CronProblem {
  /** Id of the rule: `SCH-01` … `SCH-07`. That times are in an assumed zone (`SCH-08`) stands beside them on the page. */
  rule: string;
  severity: 'error' | 'warning' | 'hint';
  /** One sentence. */
  message: string;
  /** Position of the first character concerned, from 1. */
  column?: number;
  /** What to write instead, to be copied. */
  suggestion?: string;
}

/** Something wrong, or doubtful, about an expression. */
export interface CronProblem {
  /**
   * Id of the rule: `SCH-01` … `SCH-07`, `SCH-09`, `SCH-10`. That times are in an assumed zone (`SCH-08`) stands beside them
   * on the page.
   */
  rule: string;
  severity: 'error' | 'warning' | 'hint';
  /** One sentence. */
  message: string;
  /** Position of the first character concerned, from 1. */
  column?: number;
  /** What to write instead, to be copied. */
  suggestion?: string;
  /** What to write instead where only the author knows what was meant; none of them is `suggestion`. */
  suggestions?: string[];
  /** Of a list of hours: the one it is about, counted from 0. */
  entry?: number;
}

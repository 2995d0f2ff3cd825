/** Something wrong, or doubtful, about an expression. */
export interface CronProblem {
  /** `SCH-01` … `SCH-08`: rules of this product, listed in CONTRIBUTING. */
  rule: string;
  severity: 'error' | 'warning' | 'hint';
  /** One sentence. */
  message: string;
  /** Position of the first character concerned, from 1. */
  column?: number;
  /** What to write instead, to be copied. */
  suggestion?: string;
}

/**
 * What can be said of a target, worst first. The order is the precedence: of several rules that apply the first one
 * makes the verdict, and an instance is as well as the worst of its targets.
 *
 * A stopped run comes before a failed one because it asks for a decision; what does not run at all (stuck, hollow,
 * overdue, stale) before what runs with losses (degraded, flapping), and that before warnings (nearGuard, spike).
 * `unjudged` is what a verdict is before all it rests on was read: no rule finds it. It and `unknown` come before
 * `manualOnly` and `healthy`: what was not seen is never called well.
 */
export const verdictStates = [
  'guardTripped',
  'failing',
  'stuck',
  'hollow',
  'overdue',
  'stale',
  'degraded',
  'flapping',
  'nearGuard',
  'spike',
  'unjudged',
  'unknown',
  'manualOnly',
  'healthy',
] as const;
export type VerdictState = (typeof verdictStates)[number];

/** Negative when `a` is the worse of the two. */
export function compareStates(a: VerdictState, b: VerdictState): number {
  return verdictStates.indexOf(a) - verdictStates.indexOf(b);
}

/** The worst of several; `unknown` when there are none. */
export function worstState(states: Iterable<VerdictState>): VerdictState {
  return [...states].sort(compareStates)[0] ?? 'unknown';
}

const calm: ReadonlySet<VerdictState> = new Set(['unjudged', 'unknown', 'manualOnly', 'healthy']);

/** Whether somebody should look: counted in badges. Nothing known, or nothing but manual runs, is no alarm. */
export function needsAttention(state: VerdictState): boolean {
  return !calm.has(state);
}

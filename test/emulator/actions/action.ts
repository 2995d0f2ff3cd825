import type { JsonObject } from '../data/json';
import type { ActionCall } from './actionCall';
import type { ParameterRule } from './checkParameters';

/** One action of the service. Adding one means a file here and a line in `actionTable`. */
export interface Action {
  name: string;
  /** `Eiam` unless said otherwise; it decides the version asked for and whether RAM is. */
  product?: 'Eiam' | 'Sts';
  /** Whether it is answered without a key. */
  isAnonymous?: true;
  parameters: Record<string, ParameterRule>;
  /** The body without RequestId. */
  answer(call: ActionCall): JsonObject;
}

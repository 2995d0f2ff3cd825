import { providerTypeWord, targetTypeWord } from '../../src/model/text/words';
import type { HealthPageRow } from '../../src/protocol/healthPage';

/** What a target is: the kind of its provider, or that it is an application. */
export function kindWords({
  providerType,
  targetType,
}: Pick<HealthPageRow, 'providerType' | 'targetType'>): string {
  return providerType === '' ? targetTypeWord(targetType) : providerTypeWord(providerType);
}

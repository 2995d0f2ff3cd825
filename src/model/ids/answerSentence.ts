import * as l10n from '@vscode/l10n';
import type { Answer } from '../resources/resource';
import { clauses } from '../text/clauses';
import { sentences } from '../text/sentences';
import type { IdFacts } from './idFacts';

/** Why an id leads to nothing, in one sentence; empty for one that was found. */
export function answerSentence(
  answer: Answer,
  facts: Pick<IdFacts, 'kind' | 'word'>,
  connectionLabel: string,
): string {
  switch (answer.state) {
    case 'found':
      return '';
    case 'failed':
      return answer.failure.sentence;
    case 'unsupported':
      return l10n.t('The service cannot be asked for this kind of resource by its id.');
    case 'missing': {
      const { asked, unasked } = answer;
      const sentence =
        facts.kind === 'instance'
          ? l10n.t('Not among the instances of "{0}".', connectionLabel)
          : asked === 1
            ? l10n.t('Not in the one instance of "{0}" that was asked.', connectionLabel)
            : l10n.t(
                'Not in any of the {0} instances of "{1}" that were asked.',
                asked,
                connectionLabel,
              );
      return sentences(sentence, unasked && unaskedSentence(unasked));
    }
  }
}

/** Why nobody is asked for an id that cannot be one. */
export function maskedSentence(): string {
  return l10n.t('Parts of the id are masked or missing, so the service was not asked.');
}

function unaskedSentence({
  instances,
  regions,
  failure,
}: NonNullable<Extract<Answer, { state: 'missing' }>['unasked']>): string {
  return sentences(
    ...(instances === 1 ? [l10n.t('1 more gave no answer.')] : []),
    ...(instances > 1 ? [l10n.t('{0} more gave no answer.', instances)] : []),
    ...(regions.length > 0
      ? [l10n.t('Regions that could not be listed: {0}.', clauses(regions))]
      : []),
    failure?.sentence,
  );
}

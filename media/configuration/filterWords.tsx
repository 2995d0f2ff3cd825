import { ServiceText } from '../shared/serviceText';
import { filterWords } from '../../src/model/configuration/ldap/filterWords';

/** What a filter selects, below it; nothing for a text that is no filter, which a finding is about. */
export function FilterWords({ text }: { text: string | undefined }) {
  const words = filterWords(text ?? '');
  return words === undefined ? null : (
    <p class="dim">
      <ServiceText text={words} max={400} />
    </p>
  );
}

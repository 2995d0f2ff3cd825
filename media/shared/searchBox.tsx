import { Icon } from './icon';

interface SearchBoxProps {
  /** Accessible name: what is narrowed down, and by what. */
  label: string;
  /** What to type, while nothing is typed. */
  placeholder: string;
  value: string;
  onValue: (value: string) => void;
}

/** A box that narrows down what is shown while somebody types. */
export function SearchBox({ label, placeholder, value, onValue }: SearchBoxProps) {
  return (
    <label class="search">
      <Icon name="search" />
      <input
        type="search"
        placeholder={placeholder}
        aria-label={label}
        value={value}
        maxLength={200}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  );
}

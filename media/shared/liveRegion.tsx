import { useCallback, useState } from 'preact/hooks';

/** Says a sentence to users of a screen reader without moving the focus. */
export type Announce = (sentence: string) => void;

export function useLiveRegion(): [sentence: string, announce: Announce] {
  const [sentence, setSentence] = useState('');
  // A screen reader says only what changes: an invisible mark makes the same sentence new.
  const announce = useCallback<Announce>(
    (next) => setSentence((last) => (last === next ? `${next}\u00a0` : next)),
    [],
  );
  return [sentence, announce];
}

export function LiveRegion({ sentence }: { sentence: string }) {
  return (
    <div class="unseen" role="status">
      {sentence}
    </div>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { ConfigurationPageModel } from '../../src/protocol/configurationPage';

/** The lines of the page: a term with its value, or a row of scope. */
const line = '.facts > div, .thresholds > div, .scope';

/**
 * Takes the user to the setting that the model names, as soon as it is drawn and until nothing more is being read: what
 * comes later pushes it down. `onGone` is told when that is over.
 */
export function useGoTo(
  { goTo }: ConfigurationPageModel,
  loading: boolean,
  onGone: (wish: number) => void,
): void {
  const gone = useRef(0);
  useEffect(() => {
    if (!goTo || gone.current === goTo.wish) {
      return;
    }
    const name = CSS.escape(`${goTo.direction} ${goTo.field}`);
    const found = document.querySelector(`[data-field=${name}]`)?.closest<HTMLElement>(line);
    if (found) {
      found.tabIndex = -1;
      found.focus({ preventScroll: true });
      found.scrollIntoView({ block: 'center' });
      found.classList.add('sought');
      found.addEventListener('blur', () => found.classList.remove('sought'), { once: true });
    }
    if (!loading) {
      gone.current = goTo.wish;
      onGone(goTo.wish);
    }
  });
}

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Calls `rescue` when a redraw removed the element that had the focus: without it the next Tab would start at the top
 * of the window.
 */
export function useLostFocus(rescue: () => void): void {
  const focused = useRef<Element | null>(null);
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? event.target : null;
    };
    const onBlur = ({ target }: FocusEvent) => {
      // A removed element may blur as well; only one that is still there afterwards was left on purpose.
      queueMicrotask(() => {
        if (
          target instanceof Element &&
          target.isConnected &&
          document.activeElement === document.body
        ) {
          focused.current = null;
        }
      });
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
    };
  }, []);
  useLayoutEffect(() => {
    if (focused.current && !focused.current.isConnected) {
      focused.current = null;
      if (document.activeElement === document.body) {
        rescue();
      }
    }
  });
}

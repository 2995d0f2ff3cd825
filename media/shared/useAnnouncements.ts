import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'preact/hooks';
import type { Announce } from './liveRegion';

/** What is read of a model to know that a read has ended. */
interface Progress {
  loading: boolean;
  failure?: unknown;
}

/**
 * Says what changed from one model to the next; answers a function to call when the user asked for a read, so that its
 * end is said too, when there is nothing else to say and it went well.
 */
export function useAnnouncements<Model>(
  model: Model,
  announce: Announce,
  changeSentence: (before: Model, after: Model) => string | undefined,
  progress: (model: Model) => Progress,
): () => void {
  const before = useRef(model);
  const asked = useRef(false);
  useEffect(() => {
    const last = before.current;
    before.current = model;
    const sentence = changeSentence(last, model);
    const { loading, failure } = progress(model);
    const ended = progress(last).loading && !loading;
    if (sentence !== undefined) {
      announce(sentence);
    } else if (asked.current && ended && failure === undefined) {
      announce(l10n.t('Refreshed'));
    }
    if (ended) {
      asked.current = false;
    }
  }, [model, announce, changeSentence, progress]);
  return () => {
    asked.current = true;
  };
}

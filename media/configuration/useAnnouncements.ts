import * as l10n from '@vscode/l10n';
import { useEffect, useRef } from 'preact/hooks';
import type { ConfigurationPageModel } from '../../src/protocol/configurationPage';
import type { Announce } from '../shared/liveRegion';
import { changeSentence } from './changeSentence';
import { halvesOf } from './half';

const isLoading = (model: ConfigurationPageModel) =>
  halvesOf(model).some(([, { loading }]) => loading);

/** Says what changed; answers a function to call when the user asked for a read, so that its end is said too. */
export function useAnnouncements(model: ConfigurationPageModel, announce: Announce): () => void {
  const before = useRef(model);
  const asked = useRef(false);
  useEffect(() => {
    const sentence = changeSentence(before.current, model);
    const ended = isLoading(before.current) && !isLoading(model);
    if (sentence !== undefined) {
      announce(sentence);
    } else if (asked.current && ended) {
      announce(l10n.t('Refreshed'));
    }
    if (ended) {
      asked.current = false;
    }
    before.current = model;
  }, [model, announce]);
  return () => {
    asked.current = true;
  };
}

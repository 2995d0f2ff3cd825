import * as l10n from '@vscode/l10n';
import type { JobPageModel } from '../../src/protocol/jobPage';
import { Icon } from '../shared/icon';
import { usePage } from './pageContext';

/** What a run leads on to, each one click away. */
export function Ways({ model }: { model: JobPageModel }) {
  const { host, ask } = usePage();
  const job = model.job ?? model.summary;
  if (!job || !model.around) {
    return null;
  }
  const { watched } = model.around;
  return (
    <div class="ways actions" role="group" aria-label={l10n.t('Go on to')}>
      {job.targetType === 'identity_provider' && (
        <button type="button" class="button" onClick={() => ask(host.openConfiguration())}>
          <Icon name="settings" /> {l10n.t('Configuration')}
        </button>
      )}
      <button type="button" class="button" onClick={() => ask(host.openHistory())}>
        <Icon name="history" /> {l10n.t('History')}
      </button>
      <button type="button" class="button" onClick={() => ask(host.compareWithLastGood())}>
        <Icon name="diff" /> {l10n.t('Compare with last good')}
      </button>
      {watched === undefined ? (
        <button type="button" class="button" onClick={() => ask(host.watch())}>
          <Icon name="eye" /> {l10n.t('Watch')}
        </button>
      ) : (
        <button type="button" class="button" onClick={() => ask(host.stopWatching())}>
          <Icon name="eye-closed" /> {l10n.t('Stop Watching')}
        </button>
      )}
    </div>
  );
}

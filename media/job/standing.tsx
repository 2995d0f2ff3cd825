import * as l10n from '@vscode/l10n';
import { standingSentence, type JobAround } from '../../src/model/jobs/jobAround';
import { colonGap } from '../shared/colonGap';
import { Icon } from '../shared/icon';
import { verdictLook } from '../shared/verdictLook';
import { usePage } from './pageContext';

/** How the target of the run fares, in one line. What is not read for that is read when somebody asks for it. */
export function Standing({ around }: { around: JobAround }) {
  const { host, dates, ask } = usePage();
  const look = verdictLook(around.verdict?.state ?? 'unjudged');
  const isUnread = !around.verdict || around.verdict.unread.length > 0;
  return (
    <p class="standing">
      <span class={`${look.tone}-text`}>
        <Icon name={look.icon} />
      </span>{' '}
      <span class="dim">{l10n.t('Target:')}</span>
      {colonGap(l10n.t('Target:'))}
      <span>{standingSentence(around, dates)}</span>
      {isUnread && (
        <button
          type="button"
          class="link"
          aria-disabled={around.isReading}
          onClick={() => !around.isReading && ask(host.readTarget())}
        >
          {around.isReading ? l10n.t('Reading…') : l10n.t('Read now')}
        </button>
      )}
    </p>
  );
}

import * as l10n from '@vscode/l10n';
import { kindOf } from '../ids/exactIds';

/** What a page is about, as far as its question names it. */
interface Subject {
  kind: string;
  id?: string;
  /** Of a comparison: the id of the earlier job. */
  before?: string;
}

/** Pages that a question is about, and the tool that answers it, as prompts name it. */
export const pageTools = {
  health: 'idaasSyncTargets',
  configuration: 'idaasSyncConfiguration',
  history: 'idaasSyncHealth',
  comparison: 'idaasSyncCompare',
} as const;

/**
 * A question about what a page shows, for the box of a chat: the tool that answers it, and ids. No name and no other text
 * of the service, for the reason that `runQuestion` has none. `undefined` where an id has not the form of one.
 */
export function pageQuestion(page: keyof typeof pageTools, subject: Subject): string | undefined {
  const { kind, id = '', before = '' } = subject;
  const ids = [...(kind === 'connection' ? [] : [id]), ...(page === 'comparison' ? [before] : [])];
  return ids.every((each) => kindOf(each) !== undefined && each === each.trim())
    ? `${questionOf(page, subject)} #${pageTools[page]}`
    : undefined;
}

function questionOf(page: keyof typeof pageTools, { kind, id = '', before = '' }: Subject): string {
  switch (page) {
    case 'health':
      return kind === 'connection'
        ? l10n.t('Which targets of synchronization need attention, and why?')
        : l10n.t('Which targets of synchronization in instance {0} need attention, and why?', id);
    case 'configuration':
      return l10n.t(
        'What is wrong in the synchronization settings of {0}, and when does it run next?',
        id,
      );
    case 'history':
      return l10n.t('How is synchronization with {0}, and what should be done about it?', id);
    case 'comparison':
      return l10n.t('How do synchronization jobs {0} and {1} differ, and why?', before, id);
  }
}

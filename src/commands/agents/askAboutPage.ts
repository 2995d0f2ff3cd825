import { pageQuestion } from '../../model/agents/pageQuestion';
import type { Services } from '../services';
import { putIntoChat } from './putIntoChat';

/**
 * Puts a question about the page in front into the box of the editor's chat: of health, of a target's history or settings,
 * or of two jobs. No call. Offered only where the editor has a chat.
 */
export async function askAboutPage({ pages }: Pick<Services, 'pages'>): Promise<void> {
  const { comparison, configuration, health, history } = pages;
  const query =
    (health.active && pageQuestion('health', health.active.ref)) ??
    (configuration.active && pageQuestion('configuration', configuration.active.ref)) ??
    (history.active && pageQuestion('history', history.active.ref)) ??
    (comparison.active && pageQuestion('comparison', comparison.active.ref));
  if (query !== undefined) {
    await putIntoChat(query);
  }
}

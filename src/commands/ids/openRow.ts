import { openConfiguration } from '../configuration/openConfiguration';
import { openJob } from '../jobs/openJob';
import { run } from '../../views/editor';
import type { Services } from '../services';
import { signInAgain } from '../connections/signInAgain';

/**
 * What a click on a row does besides selecting it. The row is not handed over: the editor would drop the click where the
 * row is just being drawn again. The selected row is the same one, and is there again a moment later.
 */
export async function openRow(services: Services): Promise<void> {
  const { explorer, filters, view } = services;
  const node = await view.selectedOnceDrawn();
  switch (node?.kind) {
    case 'job':
      await openJob(services, node, false);
      break;
    case 'configuration':
      await openConfiguration(services, node);
      break;
    case 'loadMore':
      await explorer.loadMore(node);
      break;
    case 'summary':
      if (node.failure) {
        if (node.failure.needsSignIn) await signInAgain(services);
        else explorer.refresh();
      } else {
        await run('idaasSync.showHealth');
      }
      break;
    case 'nothing':
      if (node.isFiltered) {
        await filters.set({});
      }
      break;
    case 'failure':
      await (node.needsSignIn ? signInAgain(services) : explorer.retry(node));
      break;
    default:
  }
}

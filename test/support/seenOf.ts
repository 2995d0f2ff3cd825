import type { TreeNode } from '../../src/model/resources/treeNode';
import { checks } from '../../src/services/configuration/checks';
import { ConfigurationLoader } from '../../src/services/configuration/configurationLoader';
import { JobLoader } from '../../src/services/jobs/jobLoader';
import { outline, rowsOfKind, type Outline } from './outline';
import type { Service } from './serviceOn';

/** All rows and, of each provider, the page of its configuration and of its newest job. */
export interface Seen {
  rows: Outline;
  pages: unknown[];
}

/** What a user sees who opens everything, as plain values. */
export async function seenOf(service: Service): Promise<Seen> {
  const { explorer, session, clock } = service;
  const rows = await outline(explorer);
  const pages: unknown[] = [];
  const instances = rowsOfKind(await explorer.children(), 'instance');
  for (const instance of instances) {
    for (const row of rowsOfKind(await explorer.children(instance), 'provider')) {
      pages.push(...(await pagesOf(service, row)));
    }
  }
  return JSON.parse(JSON.stringify({ rows, pages })) as Seen;

  async function pagesOf(
    { explorer: tree }: Service,
    row: Extract<TreeNode, { kind: 'provider' }>,
  ): Promise<unknown[]> {
    const { region, instanceId } = row.instance;
    const id = row.provider.identityProviderId;
    const ref = { region, instanceId, kind: 'identityProvider' as const, id };
    const { zones } = service;
    const setting = { zones, locale: 'en', checks: () => Promise.resolve(checks), clock };
    const configuration = new ConfigurationLoader(session, ref, setting);
    await configuration.load();
    const seen: unknown[] = [configuration.current];
    configuration.dispose();
    const [job] = rowsOfKind(await tree.children(row), 'job');
    if (job) {
      const jobRef = { ...ref, kind: 'job' as const, id: job.job.synchronizationJobId };
      const loader = new JobLoader(session, jobRef, clock, { summary: job.job });
      await loader.load();
      seen.push(loader.current);
      loader.dispose();
    }
    return seen;
  }
}

import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { homeEndpoint } from '../../services/resources/addresses';
import { SignIn } from '../../services/connections/signIn';
import { pickConnection } from '../../views/picks/pickConnection';
import { pickRegions } from '../../views/picks/pickRegions';
import { withProgress } from '../../views/status/notify';
import type { Services } from '../services';

/** Reads the regions of the service again and asks which to show. */
export async function editRegions(
  {
    connections,
    credentials,
    environment,
  }: Pick<Services, 'connections' | 'credentials' | 'environment'>,
  id?: string,
): Promise<void> {
  const title = l10n.t('Edit regions');
  const connection = await pickConnection(connections, title, id);
  if (!connection) {
    return;
  }
  const keys = credentials.keysOf(connection);
  const regions = await withProgress(
    { location: vscode.ProgressLocation.Window, title: l10n.t('Reading regions…') },
    async () => {
      const trial = new SignIn(environment, await homeEndpoint(connection.source, environment));
      const all = (await trial.identify(keys)).regions;
      return { all, counts: await trial.countInstances(keys, all) };
    },
  );
  const before = new Set(connection.regions.map((region) => region.id));
  const step = { title, step: 1, totalSteps: 1, canGoBack: false };
  const chosen = await pickRegions(step, regions.all, regions.counts, before);
  if (typeof chosen === 'object') {
    await connections.edit(connection.id, { regions: chosen.value });
  }
}

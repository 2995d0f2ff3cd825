import * as l10n from '@vscode/l10n';
import type { Connection } from '../../model/connections/connection';
import type { Services } from '../services';

/** *Try with Sample Data*: no questions. */
export async function addSample({ connections }: Pick<Services, 'connections'>): Promise<void> {
  const existing = connections.list().find(({ source }) => source.kind === 'sample');
  if (existing) {
    await connections.use(existing.id);
    return;
  }
  await connections.add(sampleConnection());
}

export function sampleConnection(): Connection {
  return { id: 'sample', label: l10n.t('Sample data'), source: { kind: 'sample' }, regions: [] };
}

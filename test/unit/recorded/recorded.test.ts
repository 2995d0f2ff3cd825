import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { RecordingFile } from '../../../src/services/recording/recording';
import type { Emulator } from '../../emulator/start';
import { retryPauses } from '../../support/fakeClock';
import { Replay } from '../../support/replay';
import { seenOf } from '../../support/seenOf';
import { serviceOn } from '../../support/serviceOn';

const folder = path.join(import.meta.dirname, '../../fixtures/recorded');
const nowhere = { url: 'http://127.0.0.1:1' } as Emulator;

/** The regions whose instances were asked for. */
const regionsOf = ({ answers }: RecordingFile) => {
  const asked = answers.filter(({ action }) => action === 'ListInstances');
  return [...new Set(asked.map(({ host }) => host))].map((host) => ({
    id: host.split('.')[1]!,
    endpoint: host,
  }));
};

/** What a sentence says of a mistake of ours, or of an answer that is none. */
const broken = /went wrong in the extension|is not one of the service/;

describe('what users recorded', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    it(`${name} is read by client, tree and pages`, async () => {
      const file = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as RecordingFile;
      assert.equal(file.format, 'idaas-sync-recording/1');
      const service = await serviceOn(nowhere, { transport: new Replay(file), identity: null });
      service.clock.skips = retryPauses;
      const source = { kind: 'accessKey' } as const;
      const connection = { id: 'recorded', label: name, source, regions: regionsOf(file) };
      const key = { accessKeyId: 'LTAIexample', accessKeySecret: 'exampleSecret' };
      await service.connections.add(connection, key);
      const { rows, pages } = await seenOf(service);
      service.dispose();
      assert.doesNotMatch(JSON.stringify(rows), broken);
      assert.doesNotMatch(JSON.stringify(pages), broken);
      assert.deepEqual(unreadable(pages), []);
      const instances = file.answers.filter(({ action }) => action === 'ListInstances');
      assert.ok(rows.length >= Math.min(1, instances.length));
    });
  }
});

/** Everything that a decoder could not read, wherever it is noted. */
function unreadable(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    name === 'unreadable' && Array.isArray(each) ? (each as unknown[]) : unreadable(each),
  );
}

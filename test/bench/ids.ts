import { createRequire } from 'node:module';
import * as path from 'node:path';
import { build } from 'esbuild';
import type { EiamClient } from '../../src/api/eiamClient';
import { systemClock } from '../../src/base/clock';
import type * as Ids from '../../src/model/ids/ids';
import type * as Linkable from '../../src/model/ids/linkable';
import { ResourceCache } from '../../src/services/resources/resourceCache';
import { Lookup } from '../../src/services/ids/lookup';
import { UnitPaths } from '../../src/services/resources/unitPaths';
import { aJob } from '../support/jobs';
import { out, repository } from '../vscode/repository';
import type { Figure } from './budget';
import { median, short } from './median';

const size = 10 * 1024 * 1024;
const rounds = 7;

/** 10 MB of a piece, over and over, in one flat string as the editor hands out a document. */
const filled = (piece: string) => Buffer.alloc(size, piece).toString('latin1');

/** Texts made to be nearly ids, for as long as possible, as often as possible. */
const adversarial: Readonly<Record<string, string>> = {
  'prefixes only': 'idp_',
  'nothing but underscores': '_',
  'nothing but hyphens': '-',
  'ids whose last digit is wrong': 'idp_mwpcwnhrimlr2horx7xgg7pp7b ',
  'ids with a neighbour': 'app_mltta64q65enci54slingvvsgq_',
  'job ids that are a digit too long': `sync_0000${'3'.repeat(36)} `,
  'ids that never end': `user_${'a'.repeat(1000)}`,
  'masked ids that are too long': `group_${'a'.repeat(43)}xxx `,
  'old ids in old ids': 'eiam-cn-eiam-',
  'real ids': 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde\n',
};

const address = '"https://example.com/jobs/sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde",';

/** Lines of a log, one id in each, 41 MB of them. */
const longLog = (() => {
  const line =
    '2026-03-01T08:15:27.123Z INFO [worker-3] synchronization of idp_mwpcwnhrimlr2horx7xgg7pp7y took '.padEnd(
      409,
      'a while, as user_name and group_filter say, ',
    );
  return Buffer.alloc(100_000 * 410, `${line}\n`).toString('latin1');
})();

/**
 * Finding ids in texts that make it hard; 50 MB a second are 200 ms. Of the processor's time, because there is nothing
 * to wait for, and what else the machine does is not our doing.
 */
export async function ids(): Promise<readonly Figure[]> {
  const { findIds } = await asShipped<typeof Ids>('src/model/ids/ids.ts');
  const { linkable } = await asShipped<typeof Linkable>('src/model/ids/linkable.ts');
  const figures = [false, true].map((lenient): Figure => {
    const slowest = Object.entries(adversarial)
      .map(([name, piece]) => {
        const text = filled(piece);
        return { name, ms: measure(() => findIds(text, { lenient })) };
      })
      .reduce((a, b) => (a.ms > b.ms ? a : b));
    return {
      name: `ids in 10 MB of adversarial text, ${lenient ? 'leniently' : 'strictly'}`,
      value: slowest.ms,
      limit: 200,
      unit: 'ms',
      detail: `the slowest of ${Object.keys(adversarial).length} texts: ${slowest.name}, ${short(10_000 / slowest.ms)} MB/s, median of ${rounds}`,
    };
  });
  const logs = [false, true].map((lenient): Figure => {
    const found = findIds(longLog, { lenient }).length;
    if (found !== 100_000) throw new Error(`The log has ${found} ids.`);
    return {
      name: `ids in a log of 41 MB, ${lenient ? 'leniently' : 'strictly'}`,
      value: measure(() => findIds(longLog, { lenient })),
      limit: 820,
      unit: 'ms',
      detail: `100,000 of them, the limit at the same pace, median of ${rounds}`,
    };
  });
  const line = Buffer.alloc(1_000_000, address).toString('latin1');
  const links: Figure = {
    name: 'links in the longest file that has some',
    value: measure(() => linkable(line, findIds(line), 500)),
    limit: 50,
    unit: 'ms',
    detail: `1 MB of addresses with ids on one line, which are to be left alone, median of ${rounds}`,
  };
  return [...figures, ...logs, links, await knownId()];
}

/** What a user's window runs: a module with all it needs in one file, where a constant costs no call. */
async function asShipped<Module>(module: string): Promise<Module> {
  const outfile = path.join(out, 'bench', `${path.basename(module, '.ts')}.cjs`);
  const entryPoints = [path.join(repository, module)];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs' });
  return createRequire(__filename)(outfile) as Module;
}

/** The answer to a hover over the id of a job that is loaded, the last of many lists. */
async function knownId(): Promise<Figure> {
  const [lists, jobs] = [100, 100];
  const name = (list: number, job: number) => `sync_${list}and${job}`;
  const client: Pick<EiamClient, 'listJobs'> = {
    listJobs: ({ instanceId }) => {
      const items = Array.from({ length: jobs }, (_, job) =>
        aJob({ synchronizationJobId: name(Number(instanceId), job) }),
      );
      return Promise.resolve({ items });
    },
  };
  const { signal } = new AbortController();
  const cache = new ResourceCache(client as EiamClient, systemClock, jobs, signal);
  for (let list = 0; list < lists; list += 1) {
    await cache.newestJobs({ region: 'cn-hangzhou', instanceId: String(list) }).load();
  }
  const unitPaths = new UnitPaths(client as EiamClient);
  const source = {
    ...{ client: client as EiamClient, cache, signal },
    unitPaths: () => Promise.resolve(unitPaths),
  };
  const lookup = new Lookup({ ...source, regions: () => Promise.resolve([]) }, systemClock);
  const times: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const start = performance.now();
    const known = lookup.known(name(lists - 1, jobs - 1));
    times.push(performance.now() - start);
    if (known?.state !== 'found') throw new Error('The job is not known.');
  }
  lookup.dispose();
  return {
    name: 'what is known of an id, for a hover',
    value: median(times),
    limit: 5,
    unit: 'ms',
    detail: `one of ${lists * jobs} loaded jobs, median of ${times.length}`,
  };
}

function measure(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    work();
    times.push(process.cpuUsage(start).user / 1000);
  }
  return median(times);
}

import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describeFailure } from '../../src/api/describeFailure';
import { EiamClient } from '../../src/api/eiamClient';
import { checkEndpoint } from '../../src/api/endpoint';
import { Pace } from '../../src/api/pace';
import { ServiceCalls } from '../../src/api/serviceCalls';
import { Credentials } from '../../src/services/connections/credentials';
import { FakeClock, paceRandom, retryPauses } from './fakeClock';
import { failures, type FailureCase } from './failures';
import { ownFailures, ownFile } from './ownFailures';
import { rejection } from './rejection';
import { unpaced } from './serviceOn';

const repository = path.join(import.meta.dirname, '../..');

export const failuresFile = path.join(repository, 'docs/failures.md');
export const failedHost = 'eiam.cn-hangzhou.aliyuncs.com';

const chinese = JSON.parse(
  readFileSync(path.join(repository, 'l10n/bundle.l10n.zh-cn.json'), 'utf8'),
) as Record<string, string>;

/** The same with Chinese texts. */
export async function inChinese<T>(work: () => T | Promise<T>): Promise<T> {
  l10n.config({ contents: chinese });
  try {
    return await work();
  } finally {
    l10n.config({ contents: {} });
  }
}

/** A client to whom this failure happens, always, and how often it has asked. */
export function failingClient(failure: FailureCase): { client: EiamClient; asked: () => number } {
  const clock = new FakeClock();
  clock.skips = retryPauses;
  let asked = 0;
  const pace = new Pace({ clock, rate: unpaced, random: paceRandom });
  const calls = new ServiceCalls({
    pace: () => pace,
    transport: () =>
      Promise.resolve({
        send: (request) => {
          asked++;
          if (failure.isSilent) void clock.advance(10_000);
          return failure.send(request);
        },
      }),
    keys: Credentials.keysOfTyped({ accessKeyId: 'LTAIexample', accessKeySecret: 'exampleSecret' }),
    clock,
    random: () => 0.5,
  });
  const region = { id: 'cn-hangzhou', endpoint: failedHost };
  const addresses = { home: checkEndpoint(failedHost), regions: [region] };
  return { client: new EiamClient(calls, () => Promise.resolve(addresses)), asked: () => asked };
}

/** A row of the table. */
export interface FailureRow {
  what: string;
  english: string;
  chinese: string;
  /** How often a read is asked at most. */
  asked: string;
  /** A test file below `test`. */
  shownBy: string;
}

const shownBy = 'unit/api/failures.test.ts';

/** What becomes of a failure, found out by letting it happen to ListInstances. */
export async function rowOf(failure: FailureCase): Promise<FailureRow> {
  const { client, asked } = failingClient(failure);
  const error = await rejection(client.listInstances('cn-hangzhou'));
  const told = () => describeFailure(error).sentence;
  return {
    what: failure.what,
    english: told(),
    chinese: await inChinese(told),
    asked: String(asked()),
    shownBy,
  };
}

const titles: Record<FailureCase['kind'], string> = {
  refusal: 'The service refuses',
  answer: 'The answer is none of the service',
  proxy: 'Something on the way answers',
  network: 'No answer comes',
};

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');

function table(rows: readonly FailureRow[]): string {
  const lines = rows.map(
    ({ what, english, chinese: words, asked, shownBy: test }) =>
      `| ${[what, english, words, asked, `\`${test}\``].map(cell).join(' | ')} |`,
  );
  return [
    '| What happened | English | Chinese | Asked | Shown by |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** The whole of `docs/failures.md`, before the formatter. */
export async function failuresDocument(): Promise<string> {
  const parts: string[] = [];
  for (const [kind, title] of Object.entries(titles)) {
    const rows = [];
    for (const failure of failures.filter((each) => each.kind === kind)) {
      rows.push(await rowOf(failure));
    }
    parts.push(`## ${title}\n\n${table(rows)}`);
  }
  const own: FailureRow[] = [];
  for (const { what, happen, shownBy: test } of ownFailures) {
    const say = async () =>
      describeFailure(await happen()).sentence.replace(ownFile, '~/.aliyun/config.json');
    const [english, words] = [await say(), await inChinese(say)];
    own.push({ what, english, chinese: words, asked: '–', shownBy: test });
  }
  return [
    `# Failures

Every failure that a user can meet, and what they see. Sentences end in what to do; code and request id stand beside them,
and the service's own words are folded below, in the tooltip of the row and in the log, or where nothing better is known in
the sentence itself. _Asked_ is how often a read
is made before it is given up, with growing pauses in between: 1 is what would only fail again, 4 what may pass, 7 what was
refused for its rate, whose pauses are those of the pace. A session token that has run out is renewed once by itself.

Made by \`UPDATE_GOLDEN=1 npx mocha test/unit/api/failures.test.ts\` from \`test/support/failures.ts\` and
\`test/support/ownFailures.ts\`; that test lets each of the first four parts happen to every call that the tree and the pages
make, and \`test/unit/services/everyFailure.test.ts\` to the tree and the pages themselves. The host stands for any, and
ListInstances for any action.`,
    ...parts,
    `## The extension says so itself\n\n${table(own)}`,
  ].join('\n\n');
}

import { parseTree } from 'jsonc-parser';
import { parseAllDocuments, stringify } from 'yaml';
import {
  fileTextLimit,
  looksLikeConfiguration,
} from '../../src/model/files/looksLikeConfiguration';
import { checkFile, type FileSyntax } from '../../src/services/files/checkFile';
import { checkOptions } from '../support/configurationFiles';
import type { Figure } from './budget';
import { median, short } from './median';

const size = 100 * 1024;
const rounds = 15;

/** The settings of a provider among what else stands in a template of 100 KB. */
function template(): object {
  const resources: Record<string, unknown> = {
    Sync: {
      Type: 'Custom::Sync',
      Properties: {
        IncrementalCallbackStatus: 'enabled',
        UdSyncScopeConfigs: Array.from({ length: 3 }, (_, at) => ({
          SourceScopes: [`ou_wovwffm62xifdziem7an7q4r${at}`],
          TargetScope: `ou=unit${at},dc=example,dc=com`,
        })),
        LdapUdPushConfig: {
          ...{ UserObjectClass: 'inetOrgPerson,peson', OrganizationUnitObjectClass: 'ou,top' },
          ...{ UserRdn: 'uid', OrganizationalUnitRdn: 'ou', PasswordSyncStatus: 'on' },
        },
        PeriodicSyncConfig: { PeriodicSyncType: 'cron', PeriodicSyncCron: '0 45 1 * * ?' },
        PeriodicSyncStatus: 'enabled',
      },
    },
  };
  for (let at = 0; JSON.stringify(resources).length < size * 0.8; at += 1)
    resources[`Server${at}`] = {
      Type: 'ALIYUN::ECS::Instance',
      Properties: {
        ImageId: `aliyun_3_x64_${at}`,
        Tags: [{ Key: 'team', Value: 'identity' }],
        SystemDiskSize: 40 + at,
      },
    };
  return { ROSTemplateFormatVersion: '2015-09-01', Resources: resources };
}

/** Checking a file against parsing it, and against looking away, all in one run. */
export function files(): Promise<readonly Figure[]> {
  const yaml = stringify(template());
  const json = JSON.stringify(template(), undefined, 2);
  const parsed: Readonly<Record<Exclude<FileSyntax, 'shell'>, (text: string) => unknown>> = {
    json: (text) => parseTree(text),
    jsonc: (text) => parseTree(text),
    yaml: (text) => parseAllDocuments(text, { uniqueKeys: false }),
  };
  const ratios = (
    [
      ['YAML', 'yaml', yaml],
      ['JSON', 'json', json],
      ['JSONC', 'jsonc', `// made by the platform team\n${json}`],
    ] as const
  ).map(([name, syntax, text]): Figure => {
    const options = checkOptions('openldap');
    const work = [() => checkFile(text, syntax, options), () => parsed[syntax](text)] as const;
    const [checked = [], parsedIn = []] = turns(work);
    const [check, parse] = [median(checked), median(parsedIn)];
    return {
      name: `checks of a ${name} file of ${Math.round(text.length / 1024)} KB`,
      // Of each round, whatever else the machine did in it.
      value: median(checked.map((ms, at) => ms / (parsedIn[at] ?? NaN))),
      limit: 1.5,
      unit: '×',
      detail: `${short(check)} ms against ${short(parse)} ms of the parser alone, medians of ${rounds}`,
    };
  });
  const foreign = foreignTexts(yaml, json);
  const looked = turns(
    foreign.map(
      ({ text }) =>
        () =>
          looksLikeConfiguration(text),
    ),
  );
  const noticed = foreign.map(({ name, text }, at): Figure => ({
    name: `noticing that a ${name} file holds no settings`,
    value: median(looked[at] ?? []),
    limit: 1,
    unit: 'ms',
    detail: `${Math.round(text.length / 1024)} KB, median of ${rounds}`,
  }));
  return Promise.resolve([...ratios, ...noticed]);
}

/** What stands beside settings in a template, again and again up to the largest file that is looked at. */
function foreignTexts(yaml: string, json: string): { name: string; text: string }[] {
  const without = (text: string) => text.slice(text.indexOf('Server0'));
  const large = (text: string) => text.repeat(Math.floor(fileTextLimit / text.length));
  return [
    { name: 'YAML', text: large(without(yaml)) },
    { name: 'JSON', text: large(without(json)) },
  ];
}

/** Milliseconds of works that take turns, so that whatever else the machine does falls on all of them. */
function turns(works: readonly (() => unknown)[]): number[][] {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds + 5; round += 1)
    for (const [at, work] of works.entries()) {
      const start = performance.now();
      work();
      // The first rounds are the compiler's.
      if (round >= 5) times[at]?.push(performance.now() - start);
    }
  return times;
}

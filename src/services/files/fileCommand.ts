import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { setterOf } from '../../model/configuration/configurationMembers';
import { setterParameters } from '../../model/configuration/setterParameters';
import { serviceName } from '../../model/files/distinctiveMember';
import { commandLine, type Shell } from '../../model/resources/cliCommand';
import { harmlessComment } from '../../model/resources/harmlessComment';
import type { FileFinding } from './checkFile';
import type { NamedSettings } from './settingsToCompare';

export interface FileCommandOptions {
  /** Findings of the file that count as errors. */
  errors: readonly FileFinding[];
  /** Name of the file, for the comment. */
  fileName: string;
  /** Where the instance is; left out while nobody knows, and then the CLI goes by its own. */
  region?: string | undefined;
  profile?: string | undefined;
  shell: Shell;
}

/**
 * The call of the Aliyun CLI that writes what a file holds, as text: it is for the user to run. Throws a `UserError` that
 * says what stands against it: an error, a member that is missing, unknown or left to another tool, or a value that no
 * shell could be trusted with.
 */
export function fileCommand(
  { file, instanceId, identityProviderId }: NamedSettings,
  { errors, fileName, region, profile, shell }: FileCommandOptions,
): string {
  const { node, config, direction, unknown, problems } = file;
  const error = errors.find(({ start }) => node.start <= start && start <= node.end);
  if (error) {
    throw new UserError(l10n.t('The file has an error. Correct it first: {0}', error.message));
  }
  const misspelt = problems.find(({ rule }) => rule === 'MEM-01');
  if (misspelt) {
    throw new UserError(l10n.t('The file has an error. Correct it first: {0}', misspelt.message));
  }
  const [placeholder] = unknown;
  if (placeholder !== undefined) {
    throw new UserError(
      l10n.t('Another tool fills in {0}. Put the value there first.', spelled(placeholder)),
    );
  }
  if (config.incrementalCallbackStatus === undefined) {
    throw new UserError(
      l10n.t(
        'The file has no {0}, which the call requires. Add it first.',
        'IncrementalCallbackStatus',
      ),
    );
  }
  const member = direction === 'inbound' ? 'UdPullConfiguration' : 'UdPushConfiguration';
  const parameters = setterParameters({ [member]: asAnswer(config) }, direction);
  if (!parameters) {
    throw new UserError(
      l10n.t(
        'A member of the file is empty, which no call can say. Fill it in or take it out first.',
      ),
    );
  }
  const comments = [
    direction === 'outbound'
      ? l10n.t('Writes the push settings of {0} from {1}', identityProviderId, fileName)
      : l10n.t('Writes the pull settings of {0} from {1}', identityProviderId, fileName),
    l10n.t('What the service has now is overwritten'),
  ];
  const call = commandLine(
    setterOf(direction),
    {
      ...{ profile, region, InstanceId: instanceId, IdentityProviderId: identityProviderId },
      ...parameters,
    },
    shell,
  );
  return [...comments.map((text) => harmlessComment(text, shell)), call].join('\n');
}

const spelled = (path: string) => path.split('.').map(serviceName).join('.');

/** Settings in the spelling of the service; one hour alone as the list that it stands for. */
function asAnswer(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(asAnswer);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => [
      serviceName(name),
      name === 'periodicSyncTimes' && !Array.isArray(member) ? [member] : asAnswer(member),
    ]),
  );
}

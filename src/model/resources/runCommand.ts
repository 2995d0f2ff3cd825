import * as l10n from '@vscode/l10n';
import { clauses } from '../text/clauses';
import { oneLine } from '../text/plainText';
import { directionWord } from '../text/words';
import { commandLine, type Shell } from './cliCommand';
import type { Direction } from './direction';
import { harmlessComment } from './harmlessComment';
import type { InstanceRef } from './instance';

/** What a run is started for. */
export interface RunSubject {
  instance: InstanceRef;
  target: { type: 'identity_provider' | 'application'; id: string; name: string };
  /** The directions that the target synchronizes in; the service takes the one it has. */
  directions: readonly Direction[];
}

/**
 * The call of the Aliyun CLI that starts a run, as text: it is for the user to run. Comments before it say of what, in
 * which direction and what it does. Throws a `UserError` for values that no shell could be trusted with.
 */
export function runCommand(
  { instance, target, directions }: RunSubject,
  shell: Shell,
  profile?: string,
): string {
  // Of a name of any length so much that what follows it is told as well.
  const name = oneLine(target.name, 100);
  const words = clauses(directions.map(directionWord));
  const comments = [
    l10n.t('Starts a synchronization of {0}, {1}, {2}', name, target.id, words),
    ...directions.map((direction) =>
      direction === 'inbound'
        ? l10n.t('It creates, changes and deletes accounts and organizations in IDaaS')
        : l10n.t('It creates, changes and deletes accounts and organizations at the target'),
    ),
    ...(directions.includes('outbound')
      ? [
          l10n.t(
            'To limit it to one organization, add {0} and its id',
            'SynchronizationScopeConfig.OrganizationalUnitIds.1',
          ),
        ]
      : []),
    l10n.t('A second call starts a second run'),
  ];
  const call = commandLine(
    'RunSynchronizationJob',
    {
      profile,
      region: instance.region,
      InstanceId: instance.instanceId,
      TargetType: target.type,
      TargetId: target.id,
    },
    shell,
  );
  return [...comments.map((text) => harmlessComment(text, shell)), call].join('\n');
}

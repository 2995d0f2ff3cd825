import * as l10n from '@vscode/l10n';
import { commandLine, type Shell } from '../resources/cliCommand';
import type { Direction } from '../resources/direction';
import { harmlessComment } from '../resources/harmlessComment';
import type { InstanceRef } from '../resources/instance';
import { oneLine } from '../text/plainText';
import { directionWord } from '../text/words';
import { setterOf } from './configurationMembers';
import { setterName, setterParameters } from './setterParameters';

/** A finding's correction, and the settings that it belongs into. */
export interface Correction {
  instance: InstanceRef;
  provider: { id: string; name: string };
  direction: Direction;
  /** The answer that the settings were read from. */
  answer: Readonly<Record<string, unknown>> | undefined;
  /** When that was, in Unix milliseconds. */
  readAt: number;
  /** Path of the value, as findings have it. */
  field: string;
  value: string;
}

/**
 * The call of the Aliyun CLI that writes a configuration with one value corrected, as text: it is for the user to run. It
 * holds all of the configuration as it was read. `undefined` when that is not whole, or the value not one of it. Throws
 * a `UserError` for values that no shell could be trusted with.
 */
export function correctionCommand(
  { instance, provider, direction, answer, readAt, field, value }: Correction,
  shell: Shell,
  profile?: string,
): string | undefined {
  const whole = setterParameters(answer, direction);
  const name = setterName(direction, field, value);
  // A list does not grow by a correction.
  if (!whole || name === undefined || (/\.\d/.test(name) && whole[name] === undefined)) {
    return undefined;
  }
  const read = new Date(readAt)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC');
  const comments = [
    l10n.t(
      'Changes the settings of {0}, {1}, {2}: {3}',
      oneLine(provider.name, 100),
      provider.id,
      directionWord(direction),
      field,
    ),
    l10n.t('All other settings are as they were read at {0}', read),
    l10n.t('What was changed since then is overwritten'),
  ];
  const call = commandLine(
    setterOf(direction),
    {
      profile,
      region: instance.region,
      InstanceId: instance.instanceId,
      IdentityProviderId: provider.id,
      ...whole,
      [name]: value,
    },
    shell,
  );
  return [...comments.map((text) => harmlessComment(text, shell)), call].join('\n');
}

import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { cliCommand, type CliQuestion } from '../../model/resources/cliCommand';
import { instanceOf, targetOfRef } from '../../model/resources/resourceRef';
import { userShell } from '../../views/editor';
import { tellBriefly } from '../../views/status/notify';
import type { Services } from '../services';
import { profileOf } from './handOver';
import { inFront, type FrontServices } from './inFront';
import { questionsOfConfiguration, questionsOfRef, questionsOfRow } from './cliQuestions';
import { located, lookedUp } from './located';
import { isAnything, meant, type Meant } from './meant';

type CliServices = FrontServices & Pick<Services, 'filters' | 'clock'>;

/**
 * Puts the call of the Aliyun CLI that answers the same question on the clipboard, quoted for the user's shell, with the
 * profile that the connection takes its keys from.
 */
export async function copyCliCommand(services: CliServices, subject?: unknown): Promise<boolean> {
  const found = meant(subject, inFront(services), isAnything);
  const questions = found ? await questionsOf(services, found) : [];
  if (questions.length === 0) {
    throw new UserError(l10n.t('The Aliyun CLI has no command for this. Choose a row or a page.'));
  }
  const shell = userShell();
  const profile = profileOf(services.sessions.current);
  const commands = questions.map((question) => cliCommand(question, shell, profile));
  await vscode.env.clipboard.writeText(commands.join('\n'));
  tellBriefly(l10n.t('CLI command copied'));
  return true;
}

/** What the row or page was asked for: a list with its filter, both halves of a configuration, or the thing itself. */
async function questionsOf(
  services: CliServices,
  { ref, row, page }: Meant,
): Promise<CliQuestion[]> {
  const now = services.clock.now();
  if (ref.kind === 'connection') {
    const regions = (await services.sessions.current?.regions()) ?? [];
    return regions.map(({ id }) => ({ kind: 'instances', region: id }));
  }
  const ofRow = questionsOfRow(row, services.filters.current, now);
  if (ofRow) {
    return ofRow;
  }
  const placed = await located(services, ref);
  if (page === 'history' && (placed.kind === 'identityProvider' || placed.kind === 'application')) {
    const target = targetOfRef({ kind: placed.kind, id: placed.id });
    return [{ kind: 'jobs', instance: placed, target, filter: {}, now }];
  }
  if (page === 'configuration') {
    const resource = await lookedUp(services, placed);
    if (resource.kind === 'identityProvider') {
      return questionsOfConfiguration(instanceOf(resource.instance), resource.provider);
    }
  }
  return questionsOfRef(placed);
}

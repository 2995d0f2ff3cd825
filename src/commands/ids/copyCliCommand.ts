import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { cliCommand, type CliQuestion } from '../../model/resources/cliCommand';
import { targetOfRef, type PlacedRef } from '../../model/resources/resourceRef';
import { jobsBelow } from '../../services/resources/listOf';
import { userShell } from '../../views/editor';
import { tellBriefly } from '../../views/status/notify';
import type { Services } from '../services';
import { inFront, type FrontServices } from './inFront';
import { located } from './located';
import { isAnything, meant, type Meant } from './meant';

type CliServices = FrontServices & Pick<Services, 'filters' | 'clock'>;

/** Puts the call of the Aliyun CLI that answers the same question on the clipboard, quoted for the user's shell. */
export async function copyCliCommand(services: CliServices, subject?: unknown): Promise<boolean> {
  const found = meant(subject, inFront(services), isAnything);
  const questions = found ? await questionsOf(services, found) : [];
  if (questions.length === 0) {
    throw new UserError(l10n.t('The Aliyun CLI has no command for this. Choose a row or a page.'));
  }
  const shell = userShell();
  const commands = questions.map((question) => cliCommand(question, shell));
  await vscode.env.clipboard.writeText(commands.join('\n'));
  tellBriefly(l10n.t('CLI command copied'));
  return true;
}

/** What stands for a list asks for the list: *All jobs*, the runs of a target, the instances of a connection. */
async function questionsOf(
  services: CliServices,
  { ref, row, page }: Meant,
): Promise<CliQuestion[]> {
  const now = services.clock.now();
  if (ref.kind === 'connection') {
    const regions = (await services.sessions.current?.regions()) ?? [];
    return regions.map(({ id }) => ({ kind: 'instances', region: id }));
  }
  if (row?.kind === 'allJobs') {
    const { scope, filter } = jobsBelow(row, row.instance, services.filters.current);
    return [{ kind: 'jobs', ...scope, filter, now }];
  }
  const placed = await located(services, ref);
  if (page === 'history' && (placed.kind === 'identityProvider' || placed.kind === 'application')) {
    const target = targetOfRef({ kind: placed.kind, id: placed.id });
    return [{ kind: 'jobs', instance: placed, target, filter: {}, now }];
  }
  return ofResource(placed);
}

function ofResource({ kind, id, ...instance }: PlacedRef): CliQuestion[] {
  switch (kind) {
    case 'instance':
      return [{ kind, instance }];
    case 'identityProvider':
      return [{ kind, instance, identityProviderId: id }];
    case 'application':
      return [{ kind, instance, applicationId: id }];
    case 'job':
      return [{ kind, instance, synchronizationJobId: id }];
    default:
      return [];
  }
}

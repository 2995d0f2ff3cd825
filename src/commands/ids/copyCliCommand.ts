import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { cliCommand, type CliQuestion } from '../../model/resources/cliCommand';
import { kindOf } from '../../model/ids/ids';
import type { ThingLink } from '../../model/resources/thingLink';
import type { TreeNode } from '../../model/resources/treeNode';
import { userShell } from '../../views/editor';
import { jobsBelow } from '../../services/resources/listOf';
import type { Services } from '../services';
import { thingOf, type SubjectServices, type ThingSubject } from './thingSubject';

/** Puts the call of the Aliyun CLI that answers the same question on the clipboard, quoted for the user's shell. */
export async function copyCliCommand(
  services: SubjectServices & Pick<Services, 'filters' | 'clock'>,
  subject?: ThingSubject,
): Promise<boolean> {
  const row = subject && 'kind' in subject ? subject : undefined;
  const thing = thingOf(services, subject);
  const question = (row && ofList(services, row)) ?? (thing && ofThing(thing));
  if (!question) {
    throw new UserError(l10n.t('The Aliyun CLI has no command for this. Choose a row or a page.'));
  }
  await vscode.env.clipboard.writeText(cliCommand(question, userShell()));
  vscode.window.setStatusBarMessage(l10n.t('CLI command copied'), 3000);
  return true;
}

/** A row that stands for what is below it asks for that. */
function ofList(
  { filters, clock }: Pick<Services, 'filters' | 'clock'>,
  node: TreeNode,
): CliQuestion | undefined {
  if (node.kind !== 'allJobs') {
    return undefined;
  }
  const { scope, filter } = jobsBelow(node, node.instance, filters.current);
  return { kind: 'jobs', ...scope, filter, now: clock.now() };
}

function ofThing({ thingId, region, instanceId }: ThingLink): CliQuestion | undefined {
  if (region === undefined || instanceId === undefined) {
    return undefined;
  }
  const instance = { region, instanceId };
  switch (kindOf(thingId)) {
    case 'instance':
      return { kind: 'instance', instance };
    case 'identityProvider':
      return { kind: 'identityProvider', instance, identityProviderId: thingId };
    case 'application':
      return { kind: 'application', instance, applicationId: thingId };
    case 'job':
      return { kind: 'job', instance, synchronizationJobId: thingId };
    default:
      return undefined;
  }
}

import type * as vscode from 'vscode';
import { UserError } from '../../base/errors';
import { readDeepLink, type DeepLinkReading } from '../../model/resources/deepLink';
import { showGoTo, type ResourceServices } from './openResource';
import { useConnection } from '../connections/useConnection';

/**
 * Follows an address of ours. Anyone can make one, so it only looks something up: it never signs in, never starts
 * anything, and uses a connection other than the one in use only after a question.
 */
export async function openAddress(services: ResourceServices, uri: vscode.Uri): Promise<void> {
  const reading = readDeepLink(uri);
  if ('problem' in reading) {
    throw new UserError(reading.problem);
  }
  await follow(services, reading);
}

async function follow(
  services: ResourceServices,
  reading: Exclude<DeepLinkReading, { problem: string }>,
): Promise<void> {
  const { ref, account } = reading;
  const { id, instanceId, region } = ref;
  const { connections } = services;
  const { active } = connections;
  const [fitting] = connections.list().filter((each) => each.account?.accountId === account);
  const isMeant = account === undefined || active?.account?.accountId === account;
  if (active && !isMeant && fitting && !(await useConnection(services, fitting.id))) {
    return;
  }
  showGoTo(services, {
    text: id,
    near: instanceId === undefined ? [] : [instanceId],
    region,
    opensAtOnce: true,
    // Whoever signs in because of a link gets where it leads.
    signedIn: () => follow(services, reading),
    ...(account !== undefined && !isMeant && !fitting && { missingAccount: account }),
  });
}

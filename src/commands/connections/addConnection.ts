import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import { isCancelled } from '../../base/errors';
import type { KeySource } from '../../api/serviceCalls';
import { callerName, type Account } from '../../model/connections/account';
import type { AccessKey, Connection, CredentialSource } from '../../model/connections/connection';
import type { Region } from '../../model/resources/region';
import { homeEndpoint } from '../../services/resources/addresses';
import type { ProfileChoice } from '../../services/connections/cliProfiles';
import type { Connections } from '../../services/connections/connections';
import { Credentials } from '../../services/connections/credentials';
import { SignIn } from '../../services/connections/signIn';
import type { Log } from '../../views/log';
import { askKeys } from '../../views/picks/askKeys';
import { pickRegions } from '../../views/picks/pickRegions';
import { pickSource } from '../../views/picks/pickSource';
import { notify, withProgress } from '../../views/status/notify';
import { failureText } from '../errorBoundary';
import type { Services } from '../services';
import { agreeToAddress } from './agreeToAddress';
import { addSample } from './useSampleData';

export type SignInServices = Pick<
  Services,
  'connections' | 'credentials' | 'profiles' | 'environment' | 'log'
>;

interface Tried {
  account: Account;
  regions: Region[];
  counts: Map<string, number>;
}

/** *Add Connection*: source, keys, a trial, regions; only then is anything stored. */
export async function addConnection(services: SignInServices): Promise<void> {
  const title = l10n.t('Add connection');
  const source = await chooseSource(services, title);
  if (!source) {
    return;
  }
  if (source.kind === 'sample') {
    return addSample(services);
  }
  const connection = { id: randomUUID(), label: '', source, regions: [] };
  if (await agreeToAddress(services.credentials, connection)) {
    await signIn(services, connection, title);
  }
}

/** Asks for the source, and again after the user has looked at why the profiles cannot be read. */
async function chooseSource(
  { profiles, log }: SignInServices,
  title: string,
): Promise<CredentialSource | undefined> {
  const hasEnvironment = Boolean(process.env['ALIBABA_CLOUD_ACCESS_KEY_ID']);
  for (;;) {
    const found = await listProfiles(profiles, log);
    const picked = await pickSource(title, found, hasEnvironment);
    if (picked !== 'unreadableProfiles') {
      return picked;
    }
    const again = l10n.t('Try Again');
    const reason = typeof found === 'string' ? found : '';
    if ((await notify('error', reason, again)) !== again) {
      return undefined;
    }
  }
}

/** The profiles, or the sentence why they cannot be read: that must not keep anyone from signing in otherwise. */
async function listProfiles(
  profiles: SignInServices['profiles'],
  log: Log,
): Promise<ProfileChoice[] | string> {
  try {
    return await (await profiles()).list();
  } catch (error) {
    log.error('Aliyun CLI profiles', error);
    return failureText(error);
  }
}

/** Keys, trial, regions; a failed trial may be answered with another. */
export async function signIn(
  services: SignInServices,
  connection: Connection,
  title: string,
): Promise<void> {
  const { connections, credentials } = services;
  for (let accessKeyId = ''; ;) {
    const typed = await typedKey(connection.source, title, accessKeyId);
    if (typed === 'cancelled') {
      return;
    }
    const keys = typed ? Credentials.keysOfTyped(typed) : credentials.keysOf(connection);
    const tried = await tryKeys(services, connection.source, keys);
    if (tried === 'cancelled') {
      return;
    }
    if (tried === 'again') {
      accessKeyId = typed?.accessKeyId ?? '';
      continue;
    }
    const regions = await chooseRegions(connection, tried, title);
    if (regions) {
      const { account } = tried;
      const label = connection.label || unusedLabel(connections, account);
      await connections.add({ ...connection, label, account, regions }, typed);
    }
    return;
  }
}

async function typedKey(
  source: CredentialSource,
  title: string,
  accessKeyId: string,
): Promise<AccessKey | undefined | 'cancelled'> {
  return source.kind === 'accessKey'
    ? ((await askKeys(title, accessKeyId)) ?? 'cancelled')
    : undefined;
}

/** Tries keys with progress; a failure is said and may be answered with another try. Nothing is stored. */
async function tryKeys(
  { environment, log }: SignInServices,
  source: CredentialSource,
  keys: KeySource,
): Promise<Tried | 'again' | 'cancelled'> {
  const location = vscode.ProgressLocation.Notification;
  try {
    return await withProgress(
      { location, title: l10n.t('Trying the keys…'), cancellable: true },
      async (token) => {
        const abort = new AbortController();
        token.onCancellationRequested(() => abort.abort());
        const trial = new SignIn(environment, await homeEndpoint(source, environment));
        const { account, regions } = await trial.identify(keys, abort.signal);
        const counts = await trial.countInstances(keys, regions, abort.signal);
        return { account, regions, counts };
      },
    );
  } catch (error) {
    if (isCancelled(error)) {
      return 'cancelled';
    }
    log.error('Sign-in', error);
    const [again, showLog] = [l10n.t('Try Again'), l10n.t('Show Log')];
    const chosen = await notify('error', failureText(error), again, showLog);
    if (chosen === showLog) {
      log.show();
    }
    return chosen === again ? 'again' : 'cancelled';
  }
}

function chooseRegions(
  connection: Connection,
  { regions, counts }: Tried,
  title: string,
): Promise<Region[] | undefined> {
  const before = connection.regions.length > 0 ? connection.regions : undefined;
  const chosen = new Set((before ?? SignIn.proposed(regions, counts)).map(({ id }) => id));
  return pickRegions(title, regions, counts, chosen);
}

/** A label no other connection has: the caller, and the account where that is not enough. */
function unusedLabel(connections: Connections, account: Account): string {
  const taken = new Set(connections.list().map(({ label }) => label));
  const name = callerName(account) ?? account.accountId;
  const candidates = [name, `${name} (${account.accountId})`];
  for (let number = 2; ; number++) {
    const free = candidates.find((candidate) => candidate && !taken.has(candidate));
    if (free) return free;
    candidates.push(`${name} ${number}`);
  }
}

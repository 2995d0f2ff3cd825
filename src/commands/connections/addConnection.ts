import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import { isCancelled } from '../../base/errors';
import type { KeySource } from '../../api/serviceCalls';
import { callerName, type Account } from '../../model/connections/account';
import type { AccessKey, Connection, CredentialSource } from '../../model/connections/connection';
import type { Region } from '../../model/resources/region';
import { homeEndpoint } from '../../services/resources/addresses';
import type { Connections } from '../../services/connections/connections';
import { Credentials } from '../../services/connections/credentials';
import { SignIn } from '../../services/connections/signIn';
import type { Log } from '../../views/log';
import { views } from '../../contributions';
import { run } from '../../views/editor';
import { askKeys, keySteps } from '../../views/picks/askKeys';
import { pickRegions } from '../../views/picks/pickRegions';
import { pickSource, type ListedProfile } from '../../views/picks/pickSource';
import type { Step } from '../../views/picks/stepBoxes';
import { notify, withProgress } from '../../views/status/notify';
import { failureText } from '../errorBoundary';
import type { Services } from '../services';
import { agreeToAddress } from './agreeToAddress';
import { keysHelp } from './keysHelp';
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

/** How signing in ended; *back* is to what was asked before it. */
type Ended = 'done' | 'back' | 'cancelled';

/** *Add Connection*: source, keys, a trial, regions; only then is anything stored. */
export async function addConnection(services: SignInServices): Promise<void> {
  const title = l10n.t('Add connection');
  for (;;) {
    const source = await chooseSource(services, title);
    if (!source) {
      return;
    }
    if (source.kind === 'sample') {
      return addSample(services);
    }
    const connection = { id: randomUUID(), label: '', source, regions: [] };
    if (!(await agreeToAddress(services.credentials, connection))) {
      continue;
    }
    const ended = await signIn(services, connection, title, 1);
    if (ended === 'done') {
      await leadOn(services);
    }
    if (ended !== 'back') {
      return;
    }
  }
}

/** Shows what can be seen now, and says where to go on. */
async function leadOn({ connections }: SignInServices): Promise<void> {
  await vscode.commands.executeCommand(`${views.explorer}.focus`);
  const health = l10n.t('Show Health');
  const said = l10n.t('Connected: {0}.', connections.active?.label ?? '');
  // Nobody waits for an answer.
  void notify('information', said, health).then((chosen) =>
    chosen === health ? run('idaasSync.showHealth') : undefined,
  );
}

/** Asks for the source, and again after the user has looked at why the profiles cannot be read. */
async function chooseSource(
  { profiles, log }: SignInServices,
  title: string,
): Promise<CredentialSource | undefined> {
  const hasEnvironment = Boolean(process.env['ALIBABA_CLOUD_ACCESS_KEY_ID']);
  for (;;) {
    const found = await listProfiles(profiles, log);
    const step = { title, step: 1, totalSteps: 1 + keySteps + 1, canGoBack: false };
    const picked = await pickSource(step, found, hasEnvironment);
    if (typeof picked !== 'object') {
      return undefined;
    }
    if (picked.value !== 'unreadableProfiles') {
      return picked.value;
    }
    const again = l10n.t('Try Again');
    const reason = typeof found === 'string' ? found : '';
    if ((await notify('error', reason, again)) !== again) {
      return undefined;
    }
  }
}

/**
 * The profiles, each with why it leads to no keys, or the sentence why they cannot be read: that must not keep anyone
 * from signing in otherwise.
 */
async function listProfiles(
  profiles: SignInServices['profiles'],
  log: Log,
): Promise<ListedProfile[] | string> {
  try {
    const cli = await profiles();
    const found = await cli.list();
    return await Promise.all(
      found.map(async (profile) => {
        try {
          await cli.keys(profile.name);
          return profile;
        } catch (error) {
          return { ...profile, problem: failureText(error) };
        }
      }),
    );
  } catch (error) {
    log.error('Aliyun CLI profiles', error);
    return failureText(error);
  }
}

/**
 * Keys, trial, regions; a failed trial may be answered with another.
 * @param before how many steps came before, to which the first one can go back.
 */
export async function signIn(
  services: SignInServices,
  connection: Connection,
  title: string,
  before = 0,
): Promise<Ended> {
  const { connections, credentials } = services;
  const { source } = connection;
  const typedSteps = source.kind === 'accessKey' ? keySteps : 0;
  const first: Step = {
    title,
    step: before + 1,
    totalSteps: before + typedSteps + 1,
    canGoBack: before > 0,
    help: keysHelp(source),
  };
  for (let known: Partial<AccessKey> | undefined; ;) {
    const asked = typedSteps > 0 ? await askKeys(first, known) : undefined;
    if (typeof asked === 'string') {
      return asked;
    }
    const typed = asked?.value;
    const keys = typed ? Credentials.keysOfTyped(typed) : credentials.keysOf(connection);
    const tried = await tryKeys(services, source, keys);
    if (tried === 'cancelled') {
      return tried;
    }
    if (tried === 'again') {
      known = typed && { accessKeyId: typed.accessKeyId };
      continue;
    }
    const last: Step = { ...first, step: first.totalSteps, canGoBack: before + typedSteps > 0 };
    const regions = await chooseRegions(connection, tried, last);
    if (regions === 'back' && typed) {
      known = typed;
      continue;
    }
    if (typeof regions === 'string') {
      return regions;
    }
    const { account } = tried;
    const label = connection.label || unusedLabel(connections, account, source);
    await connections.add({ ...connection, label, account, regions }, typed);
    return 'done';
  }
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

/** The regions to show. Keys that were found good are not lost by a slip of the Escape key: the user is asked. */
async function chooseRegions(
  connection: Connection,
  { regions, counts }: Tried,
  step: Step,
): Promise<Region[] | 'back' | 'cancelled'> {
  const before = connection.regions.length > 0 ? connection.regions : undefined;
  const proposed = before ?? SignIn.proposed(regions, counts);
  const chosen = await pickRegions(step, regions, counts, new Set(proposed.map(({ id }) => id)));
  if (typeof chosen === 'object') {
    return chosen.value;
  }
  if (chosen === 'back') {
    return chosen;
  }
  const keep = l10n.t('Keep Connection');
  const said = l10n.t(
    'The keys are good, but no regions were chosen. Keep the connection as proposed?',
  );
  return (await notify('information', said, keep)) === keep ? proposed : 'cancelled';
}

/**
 * A label no other connection has: the name of the profile or the caller, and the account where that is not enough.
 */
function unusedLabel(connections: Connections, account: Account, source: CredentialSource): string {
  const taken = new Set(connections.list().map(({ label }) => label));
  const caller = callerName(account) ?? account.accountId;
  const name = source.kind === 'profile' ? source.profile : caller;
  const candidates = [name, `${name} (${account.accountId})`];
  for (let number = 2; ; number++) {
    const free = candidates.find((candidate) => candidate && !taken.has(candidate));
    if (free) return free;
    candidates.push(`${name} ${number}`);
  }
}

import * as l10n from '@vscode/l10n';
import { run } from '../../views/editor';
import { agreeToAddress } from './agreeToAddress';
import { signIn, type SignInServices } from './addConnection';

/** Asks for the keys of the connection in use again, where they can be typed; the rest of the connection stays. */
export async function signInAgain(services: SignInServices): Promise<void> {
  const { active } = services.connections;
  if (active?.source.kind === 'accessKey') {
    await signIn(services, active, l10n.t('Sign in to "{0}"', active.label));
  } else if (!active || (await agreeToAddress(services.credentials, active))) {
    // Keys that come from elsewhere are looked up again by the next call.
    await run('idaasSync.refresh');
  }
}

import type { Clock } from '../../base/clock';
import { ApiError } from '../apiError';
import { answerWith } from '../answerReader';
import type { Endpoint } from '../endpoint';
import type { Pace } from '../pace';
import { ServiceCalls, type CallTrace, type KeySource, type Question } from '../serviceCalls';
import type { Transport } from '../transport';
import { readLease, type KeyLease } from './keyLease';
import { roleSentence } from './roleSentence';

/** What calls for keys share with all others of a connection. */
export interface StsEnvironment {
  transport: () => Promise<Transport>;
  clock: Clock;
  pace: (host: string) => Pace;
  onCall?: (trace: CallTrace) => void;
  /** Endpoint that knows the regions of EIAM: on loopback, STS is there too. */
  home: () => Endpoint;
}

export interface Role {
  roleArn: string;
  sessionName: string;
  /** How long the keys are asked for, in seconds. */
  duration: number;
}

/** The calls of STS 2015-04-01 that hand out keys, made like any other: paced, limited in time, retried. */
export class Sts {
  private readonly calls: ServiceCalls;

  constructor(
    { transport, clock, pace, onCall }: StsEnvironment,
    private readonly endpoint: Endpoint,
    /** What signs; nothing does where the token of somebody else answers for the caller. */
    keys?: KeySource,
  ) {
    this.calls = new ServiceCalls({ transport, clock, pace, onCall, keys });
  }

  /** Takes a role with the keys of a RAM user or of another role. */
  assumeRole({ externalId, ...role }: Role & { externalId?: string }): Promise<KeyLease> {
    const parameters = { ...parametersOf(role), ExternalId: externalId };
    return this.ask({ ...this.about('AssumeRole'), parameters });
  }

  /** Takes a role with a token of an OpenID Connect provider, of up to 20,000 characters, which travels in the body. */
  assumeRoleWithOidc(role: Role & { providerArn: string; token: string }): Promise<KeyLease> {
    const { providerArn, token } = role;
    const form = { ...parametersOf(role), OIDCProviderArn: providerArn, OIDCToken: token };
    return this.ask({ ...this.about('AssumeRoleWithOIDC'), form });
  }

  private about(action: string) {
    return { action, version: '2015-04-01', endpoint: this.endpoint, keepsSecrets: true };
  }

  private async ask(question: Question): Promise<KeyLease> {
    const answer = await this.calls.read(question).catch((error: unknown) => {
      if (error instanceof ApiError) {
        error.advice = roleSentence(error);
      }
      throw error;
    });
    const lease = readLease(answerWith(answer, 'Credentials', 'object').raw('Credentials'));
    if (!lease) {
      const { action, host, requestId } = answer;
      throw new ApiError('garbled', { action, host, requestId, isLasting: true });
    }
    return lease;
  }
}

function parametersOf({ roleArn, sessionName, duration }: Role) {
  return { RoleArn: roleArn, RoleSessionName: sessionName, DurationSeconds: String(duration) };
}

import type { VirtualClock } from '../data/virtualClock';
import { ApiError } from './apiError';
import type { ApiRequest } from './apiRequest';
import { readCredential, type Credential } from './credential';
import type { Identity } from './identity';
import type { Lifetimes } from './lifetimes';
import type { Sessions } from './sessions';

/** Requests must be dated within 15 minutes of the server's time. */
const allowedSkew = 15 * 60_000;

const refuse = (code: string, message: string) => new ApiError(400, code, message);

/** Finds out who calls, in the gateway's order: key, time, nonce, signature, token. */
export class Authenticator {
  /** Nonces seen and when; one older than the allowed skew would fail by its date anyway. */
  private readonly nonces = new Map<string, number>();

  constructor(
    private readonly identities: Identity[],
    private readonly sessions: Sessions,
    private readonly clock: VirtualClock,
    private readonly lifetimes: Lifetimes,
  ) {}

  authenticate(request: ApiRequest): Identity {
    const credential = readCredential(request);
    const session = this.sessions.find(credential.accessKeyId);
    const identity =
      session ?? this.identities.find((each) => each.accessKeyId === credential.accessKeyId);
    if (!identity) {
      throw new ApiError(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.');
    }
    if (identity.note === 'inactive') {
      throw refuse('InvalidAccessKeyId.Inactive', 'Specified access key is disabled.');
    }
    this.checkDate(credential.date);
    this.checkNonce(credential.nonce);
    credential.verify(identity.accessKeySecret);
    this.nonces.set(credential.nonce, this.clock.baseNow());
    this.checkToken(credential, identity, request.headers['x-acs-accesskey-id']);
    if (session && session.expires <= this.clock.now()) {
      throw refuse('InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.');
    }
    return identity;
  }

  /**
   * Both the emulator's time and the time under its offset count as the server's: a client whose
   * own clock cannot be moved must be able to call after the emulator was moved by a day.
   */
  private checkDate(date: string): void {
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? Date.parse(date) : NaN;
    if (Number.isNaN(time)) {
      throw refuse(
        'InvalidTimeStamp.Format',
        'Specified time stamp or date value is not well formatted.',
      );
    }
    const near = (now: number) => Math.abs(now - time) <= allowedSkew;
    if (!near(this.clock.now()) && !near(this.clock.baseNow())) throw clockSkewed();
  }

  private checkNonce(nonce: string): void {
    const oldest = this.clock.baseNow() - 2 * allowedSkew;
    for (const [seen, time] of this.nonces) {
      if (time >= oldest) break;
      this.nonces.delete(seen);
    }
    if (this.nonces.has(nonce)) {
      throw refuse('SignatureNonceUsed', 'Specified signature nonce was used already.');
    }
  }

  private checkToken({ securityToken }: Credential, identity: Identity, keyId?: string): void {
    if (securityToken === undefined) {
      if (identity.securityToken === undefined) return;
      throw refuse('MissingSecurityToken', 'SecurityToken is mandatory for this action.');
    }
    const known = [identity, ...this.identities];
    if (!known.some((each) => each.securityToken === securityToken)) {
      throw refuse('InvalidSecurityToken.Malformed', 'Specified SecurityToken is malformed.');
    }
    if (this.lifetimes.isSessionOver) {
      throw refuse('InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.');
    }
    const keyMatches = keyId === undefined || keyId === identity.accessKeyId;
    if (identity.securityToken !== securityToken || !keyMatches) {
      throw refuse(
        'InvalidSecurityToken.MismatchWithAccessKey',
        'Specified SecurityToken mismatches the AccessKey.',
      );
    }
  }
}

export const clockSkewed = () =>
  refuse('InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.');

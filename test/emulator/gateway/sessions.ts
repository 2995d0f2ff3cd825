import { createHash } from 'node:crypto';
import type { JsonObject } from '../data/json';
import type { VirtualClock } from '../data/virtualClock';
import type { Identity } from './identity';

/** A role that somebody has taken. */
export interface RoleSession {
  roleArn: string;
  sessionName: string;
  /** Seconds. */
  duration: number;
}

/** A key that STS has handed out, which runs out. */
export interface TemporaryIdentity extends Identity {
  /** Emulator time in Unix milliseconds. */
  expires: number;
}

/** Keys beyond this many are forgotten, oldest first. */
const most = 1000;

/** The keys that STS has handed out since the emulator was started. */
export class Sessions {
  private readonly given: TemporaryIdentity[] = [];
  private count = 0;

  constructor(private readonly clock: VirtualClock) {}

  find(accessKeyId: string): TemporaryIdentity | undefined {
    return this.given.find((each) => each.accessKeyId === accessKeyId);
  }

  /** The body of AssumeRole and AssumeRoleWithOIDC. */
  give({ roleArn, sessionName, duration }: RoleSession): JsonObject {
    const number = ++this.count;
    const mint = (what: string) =>
      createHash('sha256').update(`${what} ${number} ${roleArn}`).digest('base64url');
    const [, , , accountId = '', role = ''] = roleArn.split(':');
    const arn = `acs:ram::${accountId}:assumed-role/${role.replace(/^role\//, '')}/${sessionName}`;
    const userId = `39${String(number).padStart(14, '0')}`;
    const expires = this.clock.now() + duration * 1000;
    const key = {
      accessKeyId: `STS.example${mint('id').slice(0, 20)}`,
      accessKeySecret: mint('secret').slice(0, 40),
      securityToken: `CAIS${mint('token')}${mint('more')}`,
    };
    this.given.push({ ...key, accountId, arn, userId, note: 'sts', expires });
    this.given.splice(0, this.given.length - most);
    return {
      Credentials: {
        AccessKeyId: key.accessKeyId,
        AccessKeySecret: key.accessKeySecret,
        SecurityToken: key.securityToken,
        Expiration: new Date(expires).toISOString().replace(/\.\d+/, ''),
      },
      AssumedRoleUser: { Arn: arn, AssumedRoleId: `${userId}:${sessionName}` },
    };
  }
}

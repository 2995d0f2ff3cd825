import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { askForKeys, type KeyAnswer } from './askForKeys';
import { readCodedLease, type KeyLease, type KeySupply } from './keyLease';

export interface MachineKeysOptions {
  /** The RAM role of the machine; asked for when absent. */
  roleName?: string;
  /** Whether asking without a token (IMDSv1) is out of the question. */
  needsToken?: boolean;
  /** Where the metadata are; the address of every ECS machine unless told. */
  metadata?: string;
  /** Longest wait for each answer, in milliseconds: the server is a few steps away, or not there at all. */
  patience?: number;
}

const rolesPath = '/latest/meta-data/ram/security-credentials/';

/** Longest life of a token for the metadata, in seconds: it is used at once and once. */
const tokenLife = '60';

/**
 * Keys of the RAM role of an ECS machine, by its metadata: in the hardened mode with a token first (IMDSv2), without one
 * where the machine knows none, unless that is forbidden. Paths and headers as the documentation of ECS has them.
 */
export class MachineKeys implements KeySupply {
  constructor(private readonly options: MachineKeysOptions) {}

  async get(): Promise<KeyLease> {
    const token = await this.token();
    const roleName = this.options.roleName ?? (await this.roleName(token));
    const { status, text } = await this.ask(rolesPath + encodeURIComponent(roleName), token);
    if (status === 404) {
      throw new UserError(
        l10n.t(
          'This machine has no RAM role "{0}". Attach it in the ECS console, or correct its name.',
          roleName,
        ),
      );
    }
    this.accepted(status);
    const lease = readCodedLease(text);
    if (typeof lease === 'string') {
      throw new UserError(
        l10n.t(
          'The metadata of this machine hold no keys for the RAM role "{0}". Check the role in the ECS console.',
          roleName,
        ),
      );
    }
    return lease;
  }

  private async token(): Promise<string | undefined> {
    const { status, text } = await this.ask('/latest/api/token');
    if (status === 200) {
      return text.trim();
    }
    if (this.options.needsToken) {
      this.accepted(status);
    }
    return undefined;
  }

  private async roleName(token: string | undefined): Promise<string> {
    const { status, text } = await this.ask(rolesPath, token);
    if (status !== 404) {
      this.accepted(status);
    }
    const [first] = status === 404 ? [] : text.trim().split(/\s/);
    if (!first) {
      throw new UserError(
        l10n.t('This machine has no RAM role. Attach one in the ECS console, then retry.'),
      );
    }
    return first;
  }

  private accepted(status: number): void {
    if (status !== 200) {
      throw new UserError(
        l10n.t(
          'The metadata server of this machine refuses to answer (HTTP {0}). Check its access settings in the ECS console.',
          status,
        ),
      );
    }
  }

  /** With `token` a question, without any for the token itself. */
  private async ask(path: string, token?: string): Promise<KeyAnswer> {
    const { metadata = 'http://100.100.100.200', patience = 1000 } = this.options;
    const isToken = path === '/latest/api/token';
    try {
      return await askForKeys(new URL(path, metadata), {
        method: isToken ? 'PUT' : 'GET',
        patience,
        headers: {
          ...(isToken && { 'x-aliyun-ecs-metadata-token-ttl-seconds': tokenLife }),
          ...(token !== undefined && { 'x-aliyun-ecs-metadata-token': token }),
        },
      });
    } catch (error) {
      throw new UserError(
        l10n.t(
          'The metadata server {0} does not answer ({1}). Only a machine of Alibaba Cloud (ECS) has one.',
          new URL(metadata).host,
          (error as Error).message,
        ),
      );
    }
  }
}

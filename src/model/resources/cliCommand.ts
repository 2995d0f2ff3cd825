import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { oneLine } from '../text/plainText';
import type { InstanceRef } from './instance';
import { periodStart, type JobFilter } from '../jobs/jobFilter';
import { jobDirectionWord, type Direction } from './direction';

/** Shells by how they quote: `posix` stands for bash, zsh and fish. */
export type Shell = 'posix' | 'powershell' | 'cmd';

/** What a command of the Aliyun CLI is to answer. */
export type CliQuestion =
  | { kind: 'instances'; region: string }
  | { kind: 'instance'; instance: InstanceRef }
  | { kind: 'identityProvider'; instance: InstanceRef; identityProviderId: string }
  | {
      kind: 'configuration';
      instance: InstanceRef;
      identityProviderId: string;
      direction: Direction;
    }
  | { kind: 'applications'; instance: InstanceRef }
  | { kind: 'application'; instance: InstanceRef; applicationId: string }
  | { kind: 'job'; instance: InstanceRef; synchronizationJobId: string }
  | {
      kind: 'jobs';
      instance: InstanceRef;
      target?: { type: 'identity_provider' | 'application'; id: string };
      filter: JobFilter;
      /** Unix time in milliseconds that the period of the filter counts back from. */
      now: number;
    };

/** Options of a command, by their names, in their order; those without a value are left out. */
type Parameters = Readonly<Record<string, string | undefined>>;

/**
 * The call of the Aliyun CLI that answers the same, with the keys of a profile or those it uses by itself. Throws a
 * `UserError` for values that no shell could be trusted with.
 */
export function cliCommand(question: CliQuestion, shell: Shell, profile?: string): string {
  const { action, parameters } = callOf(question);
  const all: Parameters =
    question.kind === 'instances'
      ? { profile, region: question.region, ...parameters }
      : {
          profile,
          region: question.instance.region,
          InstanceId: question.instance.instanceId,
          ...parameters,
        };
  return commandLine(action, all, shell);
}

/** A call of the Aliyun CLI. Throws a `UserError` for values that no shell could be trusted with. */
export function commandLine(action: string, parameters: Parameters, shell: Shell): string {
  const words = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [quoteName(`--${name}`, shell), quote(value, shell)],
  );
  return ['aliyun', 'eiam', action, ...words].join(' ');
}

function callOf(question: CliQuestion): { action: string; parameters: Parameters } {
  switch (question.kind) {
    case 'instances':
      return { action: 'ListInstances', parameters: {} };
    case 'instance':
      return { action: 'GetInstance', parameters: {} };
    case 'identityProvider': {
      const { identityProviderId } = question;
      return {
        action: 'GetIdentityProvider',
        parameters: { IdentityProviderId: identityProviderId },
      };
    }
    case 'configuration': {
      const { identityProviderId, direction } = question;
      return {
        action: `GetIdentityProviderUd${direction === 'inbound' ? 'Pull' : 'Push'}Configuration`,
        parameters: { IdentityProviderId: identityProviderId },
      };
    }
    case 'applications':
      // As the tree asks, so that none is left out: the first page of it.
      return {
        action: 'ListApplications',
        parameters: {
          ApplicationCreationType: 'all',
          ApplicationIdentityType: 'all',
          PageNumber: '1',
          PageSize: '100',
        },
      };
    case 'application':
      return { action: 'GetApplication', parameters: { ApplicationId: question.applicationId } };
    case 'job': {
      const { synchronizationJobId } = question;
      return {
        action: 'GetSynchronizationJob',
        parameters: { SynchronizationJobId: synchronizationJobId },
      };
    }
    case 'jobs':
      return { action: 'ListSynchronizationJobs', parameters: jobParameters(question) };
  }
}

/** What the tree asks for, in the CLI's words; the first page of it. */
function jobParameters({
  target,
  filter,
  now,
}: Extract<CliQuestion, { kind: 'jobs' }>): Parameters {
  const { status, direction, targetType, period } = filter;
  return {
    TargetType: target?.type ?? targetType,
    'TargetIds.1': target?.id,
    Status: status,
    Direction: direction && jobDirectionWord(direction),
    StartTime: period && String(periodStart(period, now)),
    MaxResults: '100',
  };
}

/** What every shell takes as it is, and the CLI does not take for an option. */
const plain = /^[A-Za-z0-9_][A-Za-z0-9_.:/@+-]*$/;

/** Older PowerShells cut an option at its first dot. */
function quoteName(name: string, shell: Shell): string {
  return shell === 'powershell' && name.includes('.') ? `'${name}'` : name;
}

/**
 * One value as one argument, whatever is in it. Ids are plain, so what is quoted here is hostile or a surprise; what
 * cannot be quoted for certain is refused rather than guessed at.
 */
function quote(value: string, shell: Shell): string {
  if (plain.test(value)) {
    return value;
  }
  // Terminals act on control characters before any shell reads the line; an empty value or `-…` misleads the CLI.
  if (/^(?:-|$)|\p{C}|[\u2028\u2029]/u.test(value)) {
    throw unquotable(value);
  }
  switch (shell) {
    case 'posix':
      // Quote and backslash stand outside the quotes, where bash, zsh and fish agree on them.
      return `'${value.replace(/['\\]/g, (sign) => `'\\${sign}'`)}'`;
    case 'powershell':
      // The typographic quotes end a string there as well. Quotes and backslashes reach programs altered.
      if (/["\\]/.test(value)) {
        throw unquotable(value);
      }
      return `'${value.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
    case 'cmd':
      // Expanded, or ending the quotes, even within quotes.
      if (/["%!\\]/.test(value)) {
        throw unquotable(value);
      }
      return `"${value}"`;
  }
}

function unquotable(value: string): UserError {
  return new UserError(
    l10n.t(
      'No command was made, because a shell could misread the value {0}. Copy the id instead.',
      oneLine(value, 40) || '""',
    ),
  );
}

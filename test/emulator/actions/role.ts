import { ApiError, invalidParameter } from '../gateway/apiError';
import type { RoleSession } from '../gateway/sessions';
import type { ActionCall } from './actionCall';
import { requiredText, type ParameterRule } from './checkParameters';

export const roleParameters: Record<string, ParameterRule> = {
  RoleArn: requiredText,
  RoleSessionName: requiredText,
  ExternalId: { kind: 'string' },
  DurationSeconds: { kind: 'integer', min: 900, max: 43_200 },
};

/** The role that a call asks for: each account has `idaas-reader` and `idaas-auditor`. */
export function takenRole(call: ActionCall): RoleSession {
  const [roleArn, sessionName] = [call.text('RoleArn')!, call.text('RoleSessionName')!];
  if (!/^acs:ram::\d+:role\/[\w.-]+$/.test(roleArn)) throw invalidParameter('RoleArn');
  if (!/^[\w.@-]{2,64}$/.test(sessionName)) throw invalidParameter('RoleSessionName');
  if (!/:role\/idaas-(reader|auditor)$/.test(roleArn)) {
    throw new ApiError(404, 'EntityNotExist.Role', `The role not exists: ${roleArn}.`);
  }
  return { roleArn, sessionName, duration: call.integer('DurationSeconds') ?? 3600 };
}

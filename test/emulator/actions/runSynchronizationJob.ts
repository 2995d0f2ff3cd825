import { mintJob } from '../data/mint';
import { notFound } from '../gateway/apiError';
import type { Action } from './action';
import { requiredText } from './checkParameters';

/** Takes a call as the service would and names a job; no run is started, because nobody here follows one. */
export const runSynchronizationJob: Action = {
  name: 'RunSynchronizationJob',
  parameters: {
    InstanceId: requiredText,
    TargetType: {
      ...requiredText,
      values: ['identity_provider', 'application'],
    },
    TargetId: requiredText,
    Description: { kind: 'string' },
    PasswordInitialization: { kind: 'boolean' },
    'SynchronizationScopeConfig.GroupIds': { kind: 'strings' },
    'SynchronizationScopeConfig.OrganizationalUnitIds': { kind: 'strings' },
    'SynchronizationScopeConfig.UserIds': { kind: 'strings' },
    UserIdentityTypes: { kind: 'strings' },
  },
  answer(call) {
    const [type, id] = [call.text('TargetType')!, call.text('TargetId')!.trim()];
    const isKnown = call
      .instance()
      .jobs()
      .some(({ target }) => target.type === type && target.id.trim() === id);
    if (!isKnown) {
      throw notFound(type === 'application' ? 'Application' : 'IdentityProvider', id);
    }
    return { SynchronizationJobId: mintJob(1, `${id}/by hand/${call.now}`, call.now) };
  },
};

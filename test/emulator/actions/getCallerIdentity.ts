import type { Action } from './action';

/** Of the STS product (version 2015-04-01); RAM cannot deny it. */
export const getCallerIdentity: Action = {
  name: 'GetCallerIdentity',
  product: 'Sts',
  parameters: {},
  answer({ identity }) {
    const isRole = identity.note === 'sts';
    return {
      IdentityType: isRole ? 'AssumedRoleUser' : 'RAMUser',
      AccountId: identity.accountId,
      PrincipalId: isRole ? `${identity.userId}:session` : identity.userId,
      UserId: isRole ? undefined : identity.userId,
      RoleId: isRole ? identity.userId : undefined,
      Arn: identity.arn,
    };
  },
};

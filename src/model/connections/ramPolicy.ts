/**
 * Least-privilege RAM policy for reading what the extension shows. The getters are named one by one, because others of
 * the service answer with secrets that nothing here needs. Documented action names and resource forms.
 */
export const ramPolicy = JSON.stringify(
  {
    Version: '1',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['eiam:ListRegions'],
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: [
          'eiam:ListInstances',
          'eiam:GetInstance',
          'eiam:GetInstanceGlobalizationConfig',
          'eiam:ListIdentityProviders',
          'eiam:GetIdentityProvider',
          'eiam:GetIdentityProviderUdPullConfiguration',
          'eiam:GetIdentityProviderUdPushConfiguration',
          'eiam:ListSynchronizationJobs',
          'eiam:GetSynchronizationJob',
          'eiam:ListApplications',
          'eiam:GetApplication',
          'eiam:ListOrganizationalUnits',
          'eiam:GetOrganizationalUnit',
          'eiam:GetUser',
          'eiam:GetGroup',
        ],
        Resource: 'acs:eiam:*:*:instance/*',
      },
    ],
  },
  undefined,
  2,
);

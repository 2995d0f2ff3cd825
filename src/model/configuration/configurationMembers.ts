import type { Direction } from '../resources/direction';

/**
 * What a member of the settings holds. `hours` come in four forms and are judged with the schedule; `count` is an
 * integer, `choice` one of few words.
 */
export type MemberShape = {
  /** As the service spells it. */
  name: string;
  /** Spellings that are easily taken for it; the service knows none of them. */
  misspelt?: readonly string[];
} & (
  | { holds: 'text' | 'texts' | 'count' | 'hours' }
  | { holds: 'choice'; values: readonly string[] }
  | { holds: 'map' | 'maps'; members: readonly MemberShape[] }
);

const text = (name: string, ...misspelt: string[]): MemberShape => ({
  name,
  holds: 'text',
  ...(misspelt.length > 0 && { misspelt }),
});
const count = (name: string, ...misspelt: string[]): MemberShape => ({
  name,
  holds: 'count',
  ...(misspelt.length > 0 && { misspelt }),
});
const onOff = (name: string): MemberShape => ({
  name,
  holds: 'choice',
  values: ['enabled', 'disabled'],
});

const scope: readonly MemberShape[] = [
  { name: 'SourceScopes', holds: 'texts', misspelt: ['SourceScope'] },
  text('TargetScope', 'TargetScopes'),
];

const common: readonly MemberShape[] = [
  text('InstanceId'),
  text('IdentityProviderId'),
  onOff('IncrementalCallbackStatus'),
  {
    name: 'PeriodicSyncConfig',
    holds: 'map',
    members: [
      { name: 'PeriodicSyncType', holds: 'choice', values: ['cron', 'time'] },
      text('PeriodicSyncCron'),
      { name: 'PeriodicSyncTimes', holds: 'hours', misspelt: ['PeriodicSyncTime'] },
    ],
  },
  onOff('PeriodicSyncStatus'),
];

/** Members of the settings of each direction, as GetIdentityProviderUd…Configuration and its setter have them. */
export const configurationMembers: Readonly<Record<Direction, readonly MemberShape[]>> = {
  outbound: [
    ...common,
    { name: 'UdSyncScopeConfigs', holds: 'maps', members: scope },
    {
      name: 'LdapUdPushConfig',
      holds: 'map',
      members: [
        text('UserObjectClass', 'UserObjectClasses'),
        // The service leaves "al" out here, and only here.
        text('OrganizationUnitObjectClass', 'OrganizationalUnitObjectClass'),
        text('UserRdn'),
        text('OrganizationalUnitRdn', 'OrganizationUnitRdn'),
        onOff('PasswordSyncStatus'),
      ],
    },
  ],
  inbound: [
    ...common,
    onOff('GroupSyncStatus'),
    { name: 'UdSyncScopeConfig', holds: 'map', members: scope },
    {
      name: 'LdapUdPullConfig',
      holds: 'map',
      members: [
        text('UserObjectClass', 'UserObjectClasses'),
        text('UserObjectClassCustomFilter', 'UserCustomFilter', 'UserObjectClassFilter'),
        text('OrganizationUnitObjectClass', 'OrganizationalUnitObjectClass'),
        text('GroupObjectClass', 'GroupObjectClasses'),
        text('GroupObjectClassCustomFilter', 'GroupCustomFilter', 'GroupObjectClassFilter'),
        text('GroupMemberAttributeName', 'GroupMemberAttribute'),
      ],
    },
    {
      name: 'PullProtectedRule',
      holds: 'map',
      members: [
        count('UserDeletedThreshold', 'UserDeleteThreshold'),
        count('OrganizationalUnitDeletedThreshold', 'OrganizationUnitDeletedThreshold'),
        count('GroupDeletedThreshold', 'GroupDeleteThreshold'),
      ],
    },
  ],
};

/** A name as our model has it. */
export function modelName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The call that a direction is documented with, for references. */
export function setterOf(direction: Direction): string {
  return `SetIdentityProviderUd${direction === 'inbound' ? 'Pull' : 'Push'}Configuration`;
}

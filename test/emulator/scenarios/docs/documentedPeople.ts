import type { Group, User } from '../../data/tenant';

/** The account and the group of the documentation, in the instance most of its samples name. */
const InstanceId = 'idaas_ue2jvisn35ea5lmthk267xxxxx';
const GroupId = 'group_d6sbsuumeta4h66ec3il7yxxxx';
const UserId = 'user_d6sbsuumeta4h66ec3il7yxxxx';
const OrganizationalUnitId = 'ou_wovwffm62xifdziem7an7xxxxx';
const time = 1652085686179;

export const documentedGroup: Group = {
  InstanceId,
  GroupId,
  GroupName: 'group_name',
  Description: 'test_group',
  GroupExternalId: GroupId,
  GroupSourceType: 'build_in',
  GroupSourceId: InstanceId,
  CreateTime: time,
  UpdateTime: time,
};

export const documentedUser: User = {
  InstanceId,
  UserId,
  Username: 'name001',
  DisplayName: 'display_name001',
  Status: 'enabled',
  Description: 'Test account',
  Email: 'user@example.com',
  EmailVerified: true,
  PhoneRegion: '86',
  PhoneNumber: '156xxxxxxx',
  PhoneNumberVerified: true,
  PasswordSet: false,
  PasswordExpireTime: time,
  PreferredLanguage: 'en-US',
  PrimaryOrganizationalUnitId: OrganizationalUnitId,
  OrganizationalUnits: [
    { OrganizationalUnitId, OrganizationalUnitName: 'test_ou_name', Primary: true },
  ],
  Groups: [{ GroupId, GroupName: 'group_test_name', Description: 'this is a test.' }],
  CustomFields: [{ FieldName: 'age', FieldValue: '10' }],
  UserExternalId: UserId,
  UserSourceType: 'build_in',
  UserSourceId: InstanceId,
  RegisterTime: time,
  CreateTime: time,
  UpdateTime: time,
};

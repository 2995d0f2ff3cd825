import { mintRandom } from '../data/mint';
import { between, hashText } from '../data/random';
import type { Group, OrganizationalUnit, User } from '../data/tenant';

const day = 86_400_000;

const given = ['Ada', 'Budi', 'Chen', 'Dewi', 'Emil', 'Fatima', 'Grace', 'Hiro', 'Ines', '晓明'];
const family = ['Keller', 'Santoso', 'Wei', 'Lestari', 'Brandt', 'Kim', 'Okafor', 'Sato', '王'];

const groupNames = ['Administrators', 'VPN users', 'Auditors', '生产部通讯组'];

/** As many accounts in every unit. */
const usersPerUnit = 2;

/** Id of the n-th account of an instance: there is no action that lists them. */
export const userIdOf = (seed: number, InstanceId: string, n: number) =>
  mintRandom('user', seed, `${InstanceId}/user/${n}`);

/** Id of the n-th group of an instance. */
export const groupIdOf = (seed: number, InstanceId: string, n: number) =>
  mintRandom('group', seed, `${InstanceId}/group/${n}`);

export function buildGroups(seed: number, InstanceId: string, CreateTime: number): Group[] {
  return groupNames.map((GroupName, n) => {
    const GroupId = groupIdOf(seed, InstanceId, n);
    return {
      InstanceId,
      GroupId,
      GroupName,
      Description: n === 0 ? 'May change everything' : undefined,
      GroupExternalId: GroupId,
      GroupSourceType: 'build_in',
      GroupSourceId: InstanceId,
      CreateTime: CreateTime + n * day,
      UpdateTime: CreateTime + n * day,
    };
  });
}

/** A few accounts for every unit, with the personal data that a client had better not keep. */
export function buildUsers(
  seed: number,
  InstanceId: string,
  CreateTime: number,
  units: readonly OrganizationalUnit[],
  groups: readonly Group[],
): User[] {
  const hash = hashText(seed, InstanceId);
  return units.flatMap((unit, u) =>
    Array.from({ length: usersPerUnit }, (_, i): User => {
      const n = u * usersPerUnit + i;
      const UserId = userIdOf(seed, InstanceId, n);
      const first = given[between(hash, n, 0, given.length - 1)]!;
      const last = family[between(hash, n + 7000, 0, family.length - 1)]!;
      const Username = `employee${String(n + 1).padStart(4, '0')}`;
      const created = CreateTime + between(hash, n, 1, 300) * day;
      const group = groups[n % (groups.length + 1)];
      return {
        InstanceId,
        UserId,
        Username,
        DisplayName: `${first} ${last}`,
        Status: between(hash, n, 0, 9) === 0 ? 'disabled' : 'enabled',
        Description: i === 0 ? `Works in ${unit.OrganizationalUnitName}` : undefined,
        Email: `${Username}@example.com`,
        EmailVerified: true,
        PhoneRegion: '86',
        PhoneNumber: `1550000${String(n).padStart(4, '0')}`,
        PhoneNumberVerified: i === 0,
        PasswordSet: true,
        PasswordExpireTime: -1,
        PreferredLanguage: 'en-US',
        PrimaryOrganizationalUnitId: unit.OrganizationalUnitId,
        OrganizationalUnits: [
          {
            OrganizationalUnitId: unit.OrganizationalUnitId,
            OrganizationalUnitName: unit.OrganizationalUnitName,
            Primary: true,
          },
        ],
        Groups: group
          ? [
              {
                GroupId: group.GroupId,
                GroupName: group.GroupName,
                Description: group.Description,
              },
            ]
          : [],
        CustomFields: [{ FieldName: 'badge', FieldValue: String(between(hash, n, 1000, 9999)) }],
        UserExternalId: UserId,
        UserSourceType: unit.OrganizationalUnitSourceType ?? 'build_in',
        UserSourceId: unit.OrganizationalUnitSourceId ?? InstanceId,
        RegisterTime: created,
        CreateTime: created,
        UpdateTime: created,
      };
    }),
  );
}

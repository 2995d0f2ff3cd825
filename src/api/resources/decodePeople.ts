import type { Group } from '../../model/resources/group';
import type { OrganizationalUnit } from '../../model/resources/organizationalUnit';
import type { User } from '../../model/resources/user';
import { defined, type Reader } from '../reader';

/** A row of ListOrganizationalUnits, or the object of GetOrganizationalUnit. The root has no parent. */
export function decodeOrganizationalUnit(reader: Reader): OrganizationalUnit {
  return defined<OrganizationalUnit>({
    organizationalUnitId: reader.id('OrganizationalUnitId') ?? '',
    organizationalUnitName: reader.string('OrganizationalUnitName') ?? '',
    parentId: reader.id('ParentId') || undefined,
  });
}

/** The object of GetUser, without mail, phone, custom fields and whatever is about the password. */
export function decodeUser(reader: Reader): User {
  return defined<User>({
    userId: reader.id('UserId') ?? '',
    username: reader.string('Username') ?? '',
    displayName: reader.string('DisplayName') || undefined,
    status: reader.id('Status') ?? '',
    description: reader.string('Description') || undefined,
    sourceType: reader.string('UserSourceType') || undefined,
    createTime: reader.integer('CreateTime'),
  });
}

/** The object of GetGroup. */
export function decodeGroup(reader: Reader): Group {
  return defined<Group>({
    groupId: reader.id('GroupId') ?? '',
    groupName: reader.string('GroupName') ?? '',
    description: reader.string('Description') || undefined,
    sourceType: reader.string('GroupSourceType') || undefined,
    createTime: reader.integer('CreateTime'),
  });
}

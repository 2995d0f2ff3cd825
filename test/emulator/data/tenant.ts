import type { JobSeries } from './jobSeries';
import type { JsonObject } from './json';
import type { Provider } from './provider';

/** One row of ListInstances. */
export type InstanceRow = {
  InstanceId: string;
  Description?: string;
  Status: 'creating' | 'running';
  CreateTime: number;
  ServiceManaged?: boolean;
  ManagedServiceCode?: string;
  DefaultEndpoint?: { Endpoint: string; Status: string };
  CrossRegionReplication?: 'enabled' | 'disabled';
  CrossRegionReplicationRole?: 'primary' | 'backup';
  InstanceFailoverStatus?: 'active' | 'inactive';
  /** Only where replication is enabled. */
  ReplicationConfiguration?: {
    PrimaryInstanceId: string;
    PrimaryInstanceRegionId: string;
    BackupInstanceId: string;
    BackupInstanceRegionId: string;
    ReplicationCreateTime: number;
  };
};

/** What GetApplication and ListApplications share. */
export type Application = {
  InstanceId: string;
  ApplicationId: string;
  ApplicationName: string;
  ApplicationCreationType: string;
  ApplicationIdentityType: string;
  ApplicationSourceType: string;
  ApplicationTemplateId?: string;
  ClientId: string;
  /** A JSON array in a string. */
  Features: string;
  SsoType: string;
  Status: 'enabled' | 'disabled' | 'deleted';
  Description?: string;
  LogoUrl?: string;
  ServiceManaged: boolean;
  M2MClientStatus?: string;
  ResourceServerStatus?: string;
  AuthorizationType: string;
  CreateTime: number;
  UpdateTime: number;
};

export type OrganizationalUnit = {
  InstanceId: string;
  OrganizationalUnitId: string;
  OrganizationalUnitName: string;
  /** Absent at the root. */
  ParentId?: string;
  OrganizationalUnitExternalId?: string;
  OrganizationalUnitSourceType?: string;
  OrganizationalUnitSourceId?: string;
  Leaf?: boolean;
  Description?: string;
  CreateTime: number;
  UpdateTime: number;
};

/** What GetUser answers; the service has no list of these that we call. */
export type User = {
  InstanceId: string;
  UserId: string;
  Username: string;
  DisplayName?: string;
  Status: 'enabled' | 'disabled';
  Description?: string;
  Email?: string;
  EmailVerified?: boolean;
  PhoneRegion?: string;
  PhoneNumber?: string;
  PhoneNumberVerified?: boolean;
  PasswordSet: boolean;
  PasswordExpireTime?: number;
  PreferredLanguage?: string;
  PrimaryOrganizationalUnitId?: string;
  OrganizationalUnits: {
    OrganizationalUnitId: string;
    OrganizationalUnitName: string;
    Primary: boolean;
  }[];
  Groups: { GroupId: string; GroupName: string; Description?: string }[];
  CustomFields?: { FieldName: string; FieldValue: string }[];
  UserExternalId: string;
  UserSourceType: string;
  UserSourceId: string;
  RegisterTime: number;
  CreateTime: number;
  UpdateTime: number;
};

export type Group = {
  InstanceId: string;
  GroupId: string;
  GroupName: string;
  Description?: string;
  GroupExternalId: string;
  GroupSourceType: string;
  GroupSourceId: string;
  CreateTime: number;
  UpdateTime: number;
};

/** An EIAM instance. The functions build their answer on the first call and keep it. */
export interface Instance {
  region: string;
  row: InstanceRow;
  /** What GetInstance says beyond the row. */
  detail: JsonObject;
  /** The zone that GetInstanceGlobalizationConfig states; nothing tells whether schedules go by it. */
  zone: string;
  /** Other ids the getters answer to; only the documentation's placeholders need it. */
  aliases?: string[];
  providers: () => Provider[];
  applications: () => Application[];
  /** The root is the first. */
  units: () => OrganizationalUnit[];
  users: () => User[];
  groups: () => Group[];
  jobs: () => JobSeries[];
}

/** What one Alibaba Cloud account holds. */
export interface Tenant {
  accountId: string;
  instances: Instance[];
}

/** An EIAM instance. Optional members are left out by the service when they do not apply. */
export interface Instance {
  instanceId: string;
  /** Region whose endpoint shows the instance; not part of the answer. */
  region: string;
  status: string;
  description?: string;
  /** Unix time in milliseconds. */
  createTime?: number;
  managedServiceCode?: string;
  serviceManaged?: boolean;
  /** Networks it synchronizes from, as CIDR (RFC 4632); in the answer about one instance only. */
  egressAddresses?: readonly string[];
  /** Its part in a replication across regions; absent without one. */
  replication?: InstanceReplication;
}

/** Two instances in two regions, of which one stands by. */
export interface InstanceReplication {
  role: 'primary' | 'backup';
  /** The other of the two, as far as the service names it. */
  other?: { instanceId: string; region?: string };
}

/** Where an instance is found: it is visible only through the endpoint of its region. */
export interface InstanceRef {
  region: string;
  instanceId: string;
}

/** What an instance states about its users' language and clocks. */
export interface InstanceGlobalization {
  /** For instance `zh-Hans-CN`. */
  language?: string;
  /** IANA name, as the service sent it. */
  timeZone?: string;
}

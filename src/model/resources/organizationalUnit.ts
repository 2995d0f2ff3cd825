/** A node of the organization tree of an instance. */
export interface OrganizationalUnit {
  organizationalUnitId: string;
  organizationalUnitName: string;
  /** Absent for the root. */
  parentId?: string;
}

/** A region of the service as `ListRegions` names it. */
export interface Region {
  /** For instance `cn-hangzhou`. */
  id: string;
  /** Host of the region's public endpoint, checked before use (`api/endpoint.ts`). */
  endpoint: string;
  /** Name the service gives, usually Chinese. */
  localName?: string;
}

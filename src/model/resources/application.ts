/** An application of an instance, a possible target of outbound synchronization. */
export interface Application {
  applicationId: string;
  applicationName: string;
  /** `enabled`, `disabled`, `deleted`, or what the service says next year. */
  status: string;
  description?: string;
  /** Values of the JSON list that the service packs into a string: `sso`, `provision`, … */
  features: string[];
  ssoType?: string;
  createTime?: number;
}

/** Whether accounts can be provisioned to the application, that is, whether it can have jobs. */
export function canProvision(application: Application): boolean {
  return application.features.includes('provision');
}

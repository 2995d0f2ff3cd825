import type { JsonObject } from '../data/json';

/** A refusal as the gateway words it; codes, statuses and texts are the published ones. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extra: JsonObject = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** A parameter the action cannot do without. EIAM's own style; the gateway's is Missing{Name}. */
export const missingParameter = (name: string) =>
  new ApiError(400, `MissingParameter.${name}`, `The specified parameter ${name} is required!`);

export const invalidParameter = (name: string) =>
  new ApiError(400, `InvalidParameter.${name}`, `Specified parameter ${name} is not valid.`);

/** `ResourceNotFound.<Type>`, the family pattern of the published list. */
export const notFound = (type: string, id: string) =>
  new ApiError(404, `ResourceNotFound.${type}`, `The specified ${type} resource: ${id} not found.`);

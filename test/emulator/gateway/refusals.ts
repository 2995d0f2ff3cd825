import type { JsonObject } from '../data/json';
import { ApiError } from './apiError';

/** A refusal of the gateway: HTTP status, message, what else its body holds. */
interface Refusal {
  status: number;
  message: string;
  /** `AccessDeniedDetail` beyond the action and who asked. */
  detail?: JsonObject;
  /** Comes before anybody is asked who calls. */
  isEarly?: true;
}

const policy = (NoPermissionType: string, PolicyType: string): JsonObject => ({
  NoPermissionType,
  PolicyType,
});

/**
 * Refusals by code and, where one code means several things, a word behind it (`Forbidden leakedKey`). Codes, statuses and
 * messages are those of the gateway's published table, of EIAM's list of errors, and of RAM's pages about restricted keys
 * and denied access.
 */
export const refusals: Readonly<Record<string, Refusal>> = {
  'Forbidden leakedKey': {
    status: 403,
    message: 'There is a risk of leakage of this AccessKey.',
  },
  'Forbidden.RiskControl': {
    status: 403,
    message: 'This operation is forbidden by Aliyun Risk Control system.',
  },
  'Forbidden.AccessKeyDisabled': { status: 403, message: 'The AccessKey is disabled.' },
  'Forbidden.NotSupportRAM': {
    status: 403,
    message: 'This action does not support accessed by RAM mode.',
  },
  'Forbedden.NotSupportRAM': {
    status: 403,
    message: 'This action does not support accessed by RAM mode.',
  },
  'Forbidden.AccountNotAuthorized': {
    status: 403,
    message: 'The account is not authorised to use the service.',
  },
  'Forbidden.RAM': {
    status: 403,
    message:
      "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
  },
  Forbidden: { status: 403, message: 'You are not authorized to operate this resource.' },
  NoPermission: {
    status: 403,
    message: 'You are not authorized to do this action.',
    detail: policy('ImplicitDeny', 'AccountLevelIdentityBasedPolicy'),
  },
  'NoPermission explicit': {
    status: 403,
    message: 'You are not authorized to do this action.',
    detail: policy('ExplicitDeny', 'AccountLevelIdentityBasedPolicy'),
  },
  'NoPermission controlPolicy': {
    status: 403,
    message: 'You are not authorized to do this action.',
    detail: policy('ImplicitDeny', 'ControlPolicy'),
  },
  'InvalidAccessKeyId.NotFound': {
    status: 404,
    message: 'Specified access key is not found.',
    isEarly: true,
  },
  'InvalidAccessKeyId.Inactive': {
    status: 400,
    message: 'Specified access key is disabled.',
    isEarly: true,
  },
  MissingAccessKeyId: {
    status: 400,
    message: 'AccessKeyId is mandatory for this action.',
    isEarly: true,
  },
  SignatureDoesNotMatch: {
    status: 400,
    message: 'Specified signature does not match our calculation.',
    isEarly: true,
  },
  IncompleteSignature: {
    status: 400,
    message: 'The request signature does not conform to Aliyun standards.',
    isEarly: true,
  },
  InvalidSignatureMethod: {
    status: 400,
    message: 'Specified signature method is not valid.',
    isEarly: true,
  },
  SignatureNonceUsed: {
    status: 400,
    message: 'Specified signature nonce was used already.',
    isEarly: true,
  },
  'InvalidTimeStamp.Format': {
    status: 400,
    message: 'Specified time stamp or date value is not well formatted.',
    isEarly: true,
  },
  'InvalidTimeStamp.Expired': {
    status: 400,
    message: 'Specified time stamp or date value is expired.',
    isEarly: true,
  },
  'InvalidSecurityToken.Expired': { status: 400, message: 'Specified SecurityToken is expired.' },
  'InvalidSecurityToken.Malformed': {
    status: 400,
    message: 'Specified SecurityToken is malformed.',
  },
  'InvalidSecurityToken.MismatchWithAccessKey': {
    status: 400,
    message: 'Specified SecurityToken mismatches the AccessKey.',
  },
  MissingSecurityToken: { status: 400, message: 'SecurityToken is mandatory for this action.' },
  'InvalidProduct.NotFound': {
    status: 404,
    message: 'Cannot find product according to your specified domain.',
    isEarly: true,
  },
  'InvalidApi.NotFound': {
    status: 404,
    message: 'Specified api is not found, please check your url and method.',
    isEarly: true,
  },
  'InvalidAction.NotFound': {
    status: 404,
    message: 'Specified api is not found, please check your url and method.',
    isEarly: true,
  },
  NoSuchVersion: {
    status: 400,
    message: 'The specified version does not exist.',
    isEarly: true,
  },
  'InvalidProtocol.NeedSsl': {
    status: 400,
    message: 'Your request is denied as lack of ssl protect.',
    isEarly: true,
  },
  UnsupportedHTTPMethod: {
    status: 400,
    message: 'This http method is not supported.',
    isEarly: true,
  },
  MissingInstanceId: { status: 400, message: 'InstanceId is mandatory for this action.' },
  'MissingParameter.InstanceId': {
    status: 400,
    message: 'The specified parameter InstanceId is required!',
  },
  'InvalidParameter.PageSize': {
    status: 400,
    message: 'Specified parameter PageSize is not valid.',
  },
  'InvalidParameter.NextToken': {
    status: 400,
    message: 'Specified parameter NextToken is not valid.',
  },
  'Throttling.User': { status: 400, message: 'Request was denied due to user flow control.' },
  'Throttling.Api': { status: 400, message: 'Request was denied due to api flow control.' },
  Throttling: { status: 400, message: 'Request was denied due to request throttling.' },
  UnknownError: { status: 500, message: 'The request processing has failed.' },
  InternalError: {
    status: 500,
    message: 'The request processing has failed due to some unknown error, please try again later.',
  },
  ServiceUnavailable: {
    status: 503,
    message: 'The request has failed due to a temporary failure of the server.',
    isEarly: true,
  },
  ServiceUnavailableTemporary: {
    status: 503,
    message: 'The request has failed due to a temporary failure of the server.',
    isEarly: true,
  },
  'ResourceNotFound.Instance': {
    status: 404,
    message: 'The specified Instance resource: idaas_example not found.',
  },
  'ResourceNotFound.SynchronizationJob': {
    status: 404,
    message: 'The specified SynchronizationJob resource: sync_example not found.',
  },
  'UnsupportedAction.IdentityProviderBeingLocked': {
    status: 400,
    message: 'The current identity source is locked.',
  },
};

/** The refusal of that name, as an answer to an action. */
export function refusalNamed(
  name: string,
  action: string,
  headers: Record<string, string>,
): ApiError {
  const { status, message, detail } = refusals[name]!;
  const extra: JsonObject = detail
    ? {
        AccessDeniedDetail: {
          AuthAction: `eiam:${action}`,
          AuthPrincipalType: 'SubUser',
          ...detail,
        },
      }
    : {};
  return new ApiError(status, name.replace(/ .*/, ''), message, extra, headers);
}

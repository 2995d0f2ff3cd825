import type { Action } from '../actions/action';
import { ActionCall } from '../actions/actionCall';
import { actionTable } from '../actions/actionTable';
import { checkParameters } from '../actions/checkParameters';
import type { JsonObject } from '../data/json';
import type { Tenant } from '../data/tenant';
import type { VirtualClock } from '../data/virtualClock';
import { ApiError } from './apiError';
import type { ApiRequest } from './apiRequest';
import { Authenticator } from './authenticate';
import type { Fault } from './fault';
import { faultAfterIdentity, faultBeforeIdentity } from './faultError';
import type { Identity } from './identity';
import { distort } from './distort';
import type { Lifetimes } from './lifetimes';
import { checkPermission } from './permission';
import type { RateLimit } from './rateLimit';
import type { Reply } from './reply';
import { Sessions } from './sessions';

const versions = { Eiam: '2021-12-01', Sts: '2015-04-01' };

/** What the gateway stands in front of. */
export interface Backend {
  identities: Identity[];
  tenants: Tenant[];
  clock: VirtualClock;
  limits: RateLimit;
  lifetimes: Lifetimes;
  /** `host:port` of a region's endpoint. */
  endpoint: (region: string) => string;
  nextRequestId: () => string;
}

/** Decides what a request is answered, in the order in which the service checks. */
export class Gateway {
  private readonly authenticator: Authenticator;
  private readonly sessions: Sessions;

  constructor(private readonly backend: Backend) {
    this.sessions = new Sessions(backend.clock);
    this.authenticator = new Authenticator(
      backend.identities,
      this.sessions,
      backend.clock,
      backend.lifetimes,
    );
  }

  /** Never throws: a refusal is an answer too. */
  handle(request: ApiRequest, fault: Fault | undefined): Reply {
    const requestId = this.backend.nextRequestId();
    const shared = { requestId, contentType: 'application/json;charset=utf-8' };
    try {
      const body = this.answer(request, fault);
      const text = JSON.stringify({ RequestId: requestId, ...body });
      return distort({ ...shared, status: 200, headers: {}, body: text }, fault, request);
    } catch (error) {
      const refusal = error instanceof ApiError ? error : unexpected(error);
      const body = errorBody(refusal, requestId, request);
      const { status, code, headers } = refusal;
      return { ...shared, status, code, headers, body: JSON.stringify(body) };
    }
  }

  private answer(request: ApiRequest, fault: Fault | undefined): JsonObject {
    const now = this.backend.clock.now();
    const early = fault && faultBeforeIdentity(fault, request.action, now);
    if (early?.code === 'ServiceUnavailable') throw early;
    const action = findAction(request);
    if (early) throw early;
    const identity = action.isAnonymous
      ? this.backend.identities[0]!
      : this.authenticator.authenticate(request);
    this.backend.limits.check(identity.accountId, request.region, now);
    const product = action.product ?? 'Eiam';
    const resource = resourceOf(request);
    const late = fault && faultAfterIdentity(fault, identity, action.name, resource, now);
    if (late && late.status !== 404 && late.status !== 500) throw late;
    checkPermission(identity, product, action.name);
    checkParameters(action.parameters, request.parameters);
    if (late) throw late;
    return action.answer(
      new ActionCall(
        request.parameters,
        request.region,
        identity,
        this.backend.tenants.find((each) => each.accountId === identity.accountId),
        now,
        this.backend.endpoint,
        this.backend.lifetimes,
        this.sessions,
      ),
    );
  }
}

function findAction({ action, version, httpMethod, path }: ApiRequest): Action {
  if (httpMethod !== 'GET' && httpMethod !== 'POST') {
    throw new ApiError(400, 'UnsupportedHTTPMethod', 'This http method is not supported.');
  }
  if (!action) throw new ApiError(400, 'MissingAction', 'Action is mandatory for this action.');
  const found = actionTable.find((each) => each.name === action);
  if (!found || path !== '/') {
    const text = 'Specified api is not found, please check your url and method.';
    throw new ApiError(404, 'InvalidApi.NotFound', text);
  }
  if (!version) throw new ApiError(400, 'MissingVersion', 'Version is mandatory for this action.');
  if (version !== versions[found.product ?? 'Eiam']) {
    throw new ApiError(400, 'NoSuchVersion', 'The specified version does not exist.');
  }
  return found;
}

/** The most specific resource a request names, for a "not found" that is made up. */
function resourceOf({ parameters }: ApiRequest): { type: string; id: string } {
  const types = ['SynchronizationJob', 'IdentityProvider', 'Application', 'OrganizationalUnit'];
  const type = types.find((each) => parameters[`${each}Id`]) ?? 'Instance';
  return { type, id: parameters[`${type}Id`] ?? '' };
}

function errorBody(refusal: ApiError, requestId: string, request: ApiRequest): JsonObject {
  const product = actionTable.find(({ name }) => name === request.action)?.product ?? 'Eiam';
  const query = `q=${refusal.code}&product=${product}&requestId=${requestId}`;
  return {
    RequestId: requestId,
    HostId: request.headers.host,
    Code: refusal.code,
    Message: refusal.message,
    Recommend: `https://api.aliyun.com/troubleshoot?${query}`,
    ...refusal.extra,
  };
}

/** A mistake in the emulator itself: shown as what the real service would show. */
function unexpected(error: unknown): ApiError {
  return new ApiError(500, 'InternalError', `The emulator failed: ${String(error)}`);
}

import { ApiError } from './apiError';
import type { ApiRequest } from './apiRequest';
import {
  canonicalRequest,
  sameSignature,
  sha256,
  signV1,
  signV3,
  stringToSignV1,
  type SignedCall,
} from './signature';

/** What a request says about who signed it, in either generation of the protocol. */
export interface Credential {
  accessKeyId: string;
  /** As sent: `yyyy-MM-ddTHH:mm:ssZ`. */
  date: string;
  nonce: string;
  securityToken?: string;
  /** Throws SignatureDoesNotMatch unless the signature was made with this secret. */
  verify(secret: string): void;
}

const refuse = (code: string, message: string) => new ApiError(400, code, message);
const incomplete = () =>
  refuse('IncompleteSignature', 'The request signature does not conform to Aliyun standards.');
const mandatory = (name: string) =>
  refuse(`Missing${name}`, `${name} is mandatory for this action.`);

export function readCredential(request: ApiRequest): Credential {
  const { authorization } = request.headers;
  if (authorization !== undefined) return readV3(request, authorization);
  if (request.parameters.AccessKeyId !== undefined) return readV1(request);
  throw mandatory('AccessKeyId');
}

function readV3(request: ApiRequest, authorization: string): Credential {
  const { headers, body, query, httpMethod } = request;
  const algorithm = authorization.split(' ')[0];
  if (algorithm !== 'ACS3-HMAC-SHA256') {
    throw refuse('InvalidSignatureMethod', 'Specified signature method is not valid.');
  }
  const form = /^\S+ Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/;
  const [, accessKeyId, list, signature] = form.exec(authorization) ?? [];
  if (!accessKeyId || !list || !signature) throw incomplete();

  const signedHeaders = list.split(';');
  const mustSign = Object.keys(headers).filter(
    (name) => name.startsWith('x-acs-') || name === 'host' || name === 'content-type',
  );
  if (mustSign.some((name) => !signedHeaders.includes(name))) throw incomplete();
  if (signedHeaders.some((name) => headers[name] === undefined)) throw incomplete();
  if (!headers['x-acs-signature-nonce']) throw mandatory('SignatureNonce');
  if (!headers['x-acs-content-sha256']) throw mandatory('ContentSha256');

  const call: SignedCall = { httpMethod, query, headers, signedHeaders, body };
  return {
    accessKeyId,
    date: headers['x-acs-date'] ?? '',
    nonce: headers['x-acs-signature-nonce'],
    securityToken: headers['x-acs-security-token'],
    verify(secret) {
      const matches = sameSignature(signV3(call, secret), signature);
      if (matches && headers['x-acs-content-sha256'] === sha256(body)) return;
      const canonical = canonicalRequest(call);
      throw refuse(
        'SignatureDoesNotMatch',
        'Specified signature does not match our calculation. server StringToSign is ' +
          `[ACS3-HMAC-SHA256\n${sha256(canonical)}] server CanonicalRequest is [${canonical}]`,
      );
    },
  };
}

function readV1({ parameters, httpMethod }: ApiRequest): Credential {
  if (!parameters.Signature) throw mandatory('Signature');
  if (parameters.SignatureMethod !== 'HMAC-SHA1' || parameters.SignatureVersion !== '1.0') {
    throw refuse('InvalidSignatureMethod', 'Specified signature method is not valid.');
  }
  if (!parameters.SignatureNonce) throw mandatory('SignatureNonce');
  return {
    accessKeyId: parameters.AccessKeyId ?? '',
    date: parameters.Timestamp ?? '',
    nonce: parameters.SignatureNonce,
    securityToken: parameters.SecurityToken,
    verify(secret) {
      if (sameSignature(signV1(httpMethod, parameters, secret), parameters.Signature ?? '')) return;
      throw refuse(
        'SignatureDoesNotMatch',
        'Specified signature is not matched with our calculation. server string to sign is:' +
          stringToSignV1(httpMethod, parameters),
      );
    },
  };
}

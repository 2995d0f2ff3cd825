import { UserError } from '../base/errors';
import * as l10n from '@vscode/l10n';

/** A host that signed requests may go to. Only {@link checkEndpoint} makes one. */
export interface Endpoint {
  protocol: 'https' | 'http';
  /** Host name, with `:port` where it is not the protocol's own. */
  host: string;
}

const loopback = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|\[::1\])$/;
/**
 * EIAM, its developer API and STS, each of one region or of all, from outside or from inside a network (VPC). Other
 * hosts of the domain belong to customers: buckets, functions and gateways have names that anybody may choose.
 */
const service =
  /^(eiam|eiam-[a-z0-9]+|sts)(-vpc)?(\.[a-z]{2}-[a-z0-9]+(-[a-z0-9]+)*|\.vpc-proxy)?\.aliyuncs\.com$/;

/**
 * Accepts `https` hosts of EIAM and STS under `aliyuncs.com`, and loopback (with `http` too) for the emulator; anything else throws,
 * because the request carries the key id, a signature and maybe a session token. Takes a host, `host:port` or an origin.
 */
export function checkEndpoint(text: string): Endpoint {
  const trimmed = text.trim();
  let url: URL | undefined;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  } catch {
    // Said below, with the others.
  }
  const bare = url?.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (url && bare) {
    if (loopback.test(url.hostname)) {
      const plain = url.protocol === 'http:' || !/^https:/i.test(trimmed);
      return { protocol: plain ? 'http' : 'https', host: url.host };
    }
    if (url.protocol === 'https:' && service.test(url.hostname) && !url.port) {
      return { protocol: 'https', host: url.host };
    }
  }
  throw new UserError(
    l10n.t(
      '"{0}" is not an endpoint of Alibaba Cloud. Use a host under aliyuncs.com, without a path, in the setting idaasSync.endpoint.',
      trimmed.slice(0, 100),
    ),
  );
}

export function isLoopback(endpoint: Endpoint): boolean {
  return loopback.test(endpoint.host.replace(/:\d+$/, ''));
}

/** Endpoint that answers `ListRegions` when nothing else is set: there is no global one. */
export const defaultEndpoint = 'eiam.cn-hangzhou.aliyuncs.com';

/** Where `GetCallerIdentity` lives. The emulator answers it beside EIAM. */
export function stsEndpoint(eiam: Endpoint): Endpoint {
  return isLoopback(eiam) ? eiam : { protocol: 'https', host: 'sts.aliyuncs.com' };
}

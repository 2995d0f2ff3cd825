import { UserError } from '../base/errors';
import * as l10n from '@vscode/l10n';

/** A host that signed requests may go to. Only {@link checkEndpoint} makes one. */
export interface Endpoint {
  protocol: 'https' | 'http';
  /** Host name, with `:port` where it is not the protocol's own. */
  host: string;
}

const loopback = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|\[::1\])$/;
/** `cn-hangzhou`, `ap-southeast-1`, `cn-north-2-gov-1`. */
const regionForm = /[a-z]{2}-[a-z0-9]+(?:-[a-z0-9]+)*/.source;
/**
 * EIAM, its developer API and STS, each of one region or of all, from outside or from inside a network (VPC). Other
 * hosts of the domain belong to customers: buckets, functions and gateways have names that anybody may choose.
 */
const service = new RegExp(
  `^(eiam|eiam-[a-z0-9]+|sts)(-vpc)?(\\.${regionForm}|\\.vpc-proxy)?\\.aliyuncs\\.com$`,
);
const region = new RegExp(`^${regionForm}$`);

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

/**
 * STS of a region, or the central one. The emulator answers it beside EIAM. Throws a `UserError` for a region that is
 * none: its name becomes part of a host.
 */
export function stsEndpoint(eiam: Endpoint, regionId?: string): Endpoint {
  if (regionId !== undefined && !region.test(regionId)) {
    throw new UserError(
      l10n.t(
        '"{0}" is no region of STS. Correct sts_region of the profile, or ALIBABA_CLOUD_STS_REGION, for instance to cn-hangzhou.',
        regionId.slice(0, 60),
      ),
    );
  }
  const host = regionId === undefined ? 'sts.aliyuncs.com' : `sts.${regionId}.aliyuncs.com`;
  return isLoopback(eiam) ? eiam : { protocol: 'https', host };
}

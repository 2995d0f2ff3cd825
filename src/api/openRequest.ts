import http, { ClientRequest } from 'node:http';
import https, { type RequestOptions } from 'node:https';
import { urlToHttpOptions } from 'node:url';

/** This machine, and the metadata server of Alibaba Cloud, which is a different one for each machine. */
const direct = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|localhost|\[?::1\]?|100\.100\.100\.200)$/;

/** Agents that know no proxy: Node's global ones may take one from the environment. */
const directAgents = {
  'http:': new http.Agent({ keepAlive: true }),
  'https:': new https.Agent({ keepAlive: true }),
};

/**
 * Opens a request; the caller ends it. The editor replaces `request` of Node's `http` and `https` by one that goes
 * through its proxy, with its certificates, as long as it is given no agent: with one, `http.proxySupport: on` leaves
 * it alone. What only this machine can answer goes through no proxy, so it takes the class behind, which is Node's own.
 */
export function openRequest(url: URL, options: RequestOptions): ClientRequest {
  const protocol = url.protocol === 'https:' ? 'https:' : 'http:';
  if (direct.test(url.hostname)) {
    return new ClientRequest({
      ...urlToHttpOptions(url),
      ...options,
      agent: directAgents[protocol],
    });
  }
  return (protocol === 'https:' ? https : http).request(url, options);
}

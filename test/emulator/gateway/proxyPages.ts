/** An answer of what stands between client and service. */
export interface ProxyPage {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const html = { 'content-type': 'text/html; charset=utf-8' };
const squid = { ...html, via: '1.1 proxy.example.com (squid/6.6)', server: 'squid/6.6' };

const page = (title: string, text: string) =>
  `<!doctype html>\n<html><head><title>${title}</title></head>\n<body><h1>${title}</h1>\n<p>${text}</p></body></html>\n`;

/** What proxies, filters and hotel networks answer in place of the service, as they word it. */
export const proxyPages = {
  badGateway: {
    status: 502,
    headers: squid,
    body: page('ERROR', 'The requested URL could not be retrieved: connection to host failed.'),
  },
  unavailable: {
    status: 503,
    headers: { ...squid, 'x-squid-error': 'ERR_DNS_FAIL 0' },
    body: page('ERROR', 'Unable to determine IP address from host name.'),
  },
  gatewayTimeout: {
    status: 504,
    headers: { ...squid, 'x-squid-error': 'ERR_READ_TIMEOUT 0' },
    body: page('ERROR', 'The system returned: Read timeout.'),
  },
  signIn: {
    status: 407,
    headers: { ...squid, 'proxy-authenticate': 'Basic realm="Example proxy"' },
    body: page('Cache Access Denied', 'You need to identify yourself to this proxy.'),
  },
  captivePortal: {
    status: 511,
    headers: html,
    body: page('Network Authentication Required', 'Sign in to use this network.'),
  },
  forbidden: {
    status: 403,
    headers: { ...html, server: 'Zscaler/6.2' },
    body: page('Access blocked', 'This category of addresses is blocked by your organisation.'),
  },
  notFound: {
    status: 404,
    headers: { ...squid, 'x-cache': 'MISS from proxy.example.com' },
    body: page('404 Not Found', 'No such address.'),
  },
  redirect: {
    status: 302,
    headers: { ...html, location: 'https://portal.example.com/login', via: '1.1 proxy' },
    body: page('Found', 'The document has moved.'),
  },
  notImplemented: {
    status: 501,
    headers: squid,
    body: page('ERROR', 'This proxy does not support the method.'),
  },
  tooMany: { status: 429, headers: html, body: page('Too many requests', 'Slow down.') },
  loginPage: { status: 200, headers: html, body: page('Sign in', 'Please sign in to go on.') },
} satisfies Record<string, ProxyPage>;

export type ProxyPageName = keyof typeof proxyPages;

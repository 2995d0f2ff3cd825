import { connectionMeanings as connection } from './connectionMeanings';
import type { MeaningText } from './meaning';

/** Texts of TLS and network libraries (Java, Go, OpenSSL, Node, .NET, Chinese gateways); more particular ones first. */
const faults: readonly [RegExp, MeaningText][] = [
  [
    /certificate has expired|certificate (?:is )?expired|CertificateExpired|CertificateNotYetValid|SEC_E_CERT_EXPIRED|\bNotAfter: |not yet valid|证书.{0,6}过期/i,
    connection.certificateTime,
  ],
  [
    /No subject alternative|No name matching|doesn't match any of the subject|certificate is valid for .{1,200}, not |IP SANs|altnames|host ?name mismatch|hostname .{0,60}(?:not match|verif)|SSLPeerUnverified/i,
    connection.certificateName,
  ],
  [
    /PKIX path|valid certification path|unknown authority|self[- ]signed certificate|unable to verify the first certificate|local issuer certificate|certificate verify failed|unknown[ _]ca\b|certificate.{0,20}not trusted|证书.{0,8}(?:不受信任|不可信|验证失败|校验失败)/i,
    connection.certificateUntrusted,
  ],
  [
    /does not look like a TLS handshake|wrong version number|plaintext connection|server gave HTTP response|Unsupported or unrecognized SSL message/i,
    connection.notEncrypted,
  ],
  [
    /no cipher suites? in common|no (?:shared|common) cipher|unsupported protocol|alert protocol version|\bprotocol_version\b|No appropriate protocol|server selected unsupported protocol/i,
    connection.noCommonTls,
  ],
  [
    /handshake|SSLException|SSL_ERROR|\b(?:TLS|SSL)\b.{0,60}(?:fail|error|cannot|could not)|(?:fail|error|cannot|could not).{0,60}\b(?:TLS|SSL)\b/i,
    connection.encryption,
  ],
  [
    /UnknownHost|no such host|\bENOTFOUND\b|\bEAI_AGAIN\b|Name or service not known|nodename nor servname|could not (?:be )?resolve|Temporary failure in name resolution|域名解析失败/i,
    connection.hostUnknown,
  ],
  [
    /too many colons in address|malformed (?:url|address)|invalid server address/i,
    connection.addressMalformed,
  ],
  [
    /(?<!token.{0,8})(?:\btime(?:d)?\s?-?out|RequestTimeout|ConnectTimeout|ReadTimeout|SocketTimeout|ETIMEDOUT|deadline exceeded|client[- ]side timeout|连接超时|请求超时|读取超时|响应超时)/i,
    connection.unanswered,
  ],
  [
    /unreachable|connection refused|ECONNREFUSED|connect(?:ion)? failed|no route|server is not operational|LDAP server is unavailable|server could not be contacted|连接被拒绝|无法连接|连接失败/i,
    connection.unreachable,
  ],
  [
    /connection (?:was |is )?(?:forcibly )?(?:reset|closed|aborted)|ECONNRESET|\bEPIPE\b|broken pipe|socket closed|closed by (?:the )?(?:remote|server)|"Network Error": EOF|: EOF\b/i,
    connection.closed,
  ],
];

/** What kept the other side from being talked to, by the text of the library that tried. */
export function networkFault(text: string): MeaningText | undefined {
  return faults.find(([pattern]) => pattern.test(text))?.[1];
}

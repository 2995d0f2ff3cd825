import type { JsonObject } from '../data/json';
import type { ProviderRow } from '../data/provider';

const supplier = (name: string) => `urn:alibaba:idaas:idp:${name}`;

/** What every provider of a type has in its row; the URNs of the enumerations. */
export const providerKinds = {
  dingtalkPull: { type: supplier('alibaba:dingtalk:pull'), supplier: supplier('alibaba:dingtalk') },
  dingtalkPush: { type: supplier('alibaba:dingtalk:push'), supplier: supplier('alibaba:dingtalk') },
  wecom: { type: supplier('tencent:wecom:pull'), supplier: supplier('tencent:wecom') },
  lark: { type: supplier('bytedance:lark:pull'), supplier: supplier('bytedance:lark') },
  adPull: { type: supplier('microsoft:ad:pull'), supplier: supplier('microsoft:ad') },
  adPush: { type: supplier('microsoft:ad:push'), supplier: supplier('microsoft:ad') },
  ldapPull: { type: supplier('unknown:ldap:pull'), supplier: supplier('unknown:ldap') },
  ldapPush: { type: supplier('unknown:ldap:push'), supplier: supplier('unknown:ldap') },
  oidc: { type: supplier('standard:oidc'), supplier: supplier('alibaba:idaas') },
  saml: { type: supplier('standard:saml2'), supplier: supplier('microsoft:aad') },
  sase: { type: supplier('alibaba:sase'), supplier: supplier('alibaba:sase') },
  unknown: { type: supplier('example:hrportal:pull'), supplier: supplier('example:hrportal') },
} as const;

export type ProviderKind = keyof typeof providerKinds;

/** A secret as the service would send it: plainly invented, and easy to find where it leaked. */
const secret = (name: string) => `S3CR3T-${name}-do-not-keep`;

/** A directory server; the connection block of AD and LDAP providers. */
export function ldapConnection(host: string, transport: 'ldap' | 'starttls' | 'ldaps'): JsonObject {
  return {
    NetworkAccessEndpointId: 'nae_public',
    LdapConfig: {
      LdapProtocol: transport === 'ldaps' ? 'ldaps' : 'ldap',
      LdapServerHost: host,
      LdapServerPort: transport === 'ldaps' ? 636 : 389,
      StartTlsStatus: transport === 'starttls' ? 'enabled' : 'disabled',
      CertificateFingerprintStatus: transport === 'ldap' ? 'disabled' : 'enabled',
      CertificateFingerprints: transport === 'ldap' ? [] : ['3F:9A:0C:71:5E:22:84:AD'],
      AdministratorUsername: 'cn=idaas-sync,ou=service,dc=example,dc=com',
      AdministratorPassword: secret('AdministratorPassword'),
    },
  };
}

/** The vendor block of a kind, where it is not a directory server. */
export function vendorConnection(kind: ProviderKind, row: ProviderRow): JsonObject {
  const corp = { CorpId: 'ding7f3a9c21e0b84d55' };
  switch (kind) {
    case 'dingtalkPull':
    case 'dingtalkPush':
      return {
        DingtalkAppConfig: {
          AppKey: 'dingexample2k9w',
          AppSecret: secret('AppSecret'),
          ...corp,
          DingtalkVersion: 'public_dingtalk',
          DingtalkLoginVersion: 'new_version',
          EncryptKey: secret('EncryptKey'),
          VerificationToken: secret('VerificationToken'),
        },
        DingtalkProvisioningConfig: {
          ...corp,
          CorpName: 'Example Manufacturing',
          AuthedDepartmentIds: [
            { DeptId: '1', DeptName: 'Example Manufacturing' },
            { DeptId: '960', DeptName: '华东生产基地' },
            { DeptId: '961', DeptName: '华东生产基地-质检' },
            { DeptId: '604352338', DeptName: 'Headquarters' },
          ],
          AuthedUsers: [{ Name: 'Li Wei', UserId: '130308333929200479' }],
        },
      };
    case 'wecom':
      return {
        WeComConfig: {
          CorpId: 'ww0123456789abcdef',
          AgentId: '1000042',
          CorpSecret: secret('CorpSecret'),
          AuthorizeCallbackDomain: 'https://login.example.com',
          TrustableDomain: 'https://login.example.com',
        },
      };
    case 'lark':
      return {
        LarkConfig: {
          AppId: 'cli_example53a317100c',
          AppSecret: secret('AppSecret'),
          EncryptKey: secret('EncryptKey'),
          VerificationToken: secret('VerificationToken'),
          EnterpriseNumber: 'FX12310042',
        },
      };
    case 'oidc':
    case 'sase':
      return { OidcConfig: oidcConfig() };
    case 'saml':
      return { SamlConfig: samlConfig, EndpointMetadata: endpointMetadata(row.IdentityProviderId) };
    default:
      return {};
  }
}

const oidcConfig = () => ({
  AuthnParam: {
    AuthnMethod: 'client_secret_post',
    ClientId: 'idaas-example',
    ClientSecret: secret('ClientSecret'),
  },
  EndpointConfig: {
    Issuer: 'https://sso.example.com/oauth',
    AuthorizationEndpoint: 'https://sso.example.com/oauth/authorize',
    TokenEndpoint: 'https://sso.example.com/oauth/token',
    UserinfoEndpoint: 'https://sso.example.com/oauth/userinfo',
    JwksUri: 'https://sso.example.com/oauth/jwks',
  },
  GrantScopes: ['openid', 'profile', 'email'],
  GrantType: 'authorization_code',
  PkceRequired: true,
  PkceChallengeMethod: 'S256',
});

const samlConfig = {
  IdPEntityId: 'http://adfs.example.com/adfs/services/trust',
  IdPSsoUrl: 'https://adfs.example.com/adfs/ls/',
  BindingMethod: 'HTTP-REDIRECT',
  MaxClockSkew: 180,
  RequireRequestSigned: true,
  WantAssertionsSigned: true,
  WantResponseSigned: false,
  Certificates: [
    {
      Content: '-----BEGIN CERTIFICATE----- MIICexample -----END CERTIFICATE-----',
      CertificateMetadata: { NotBefore: 1672531200000, NotAfter: 1987804800000 },
    },
  ],
};

const endpointMetadata = (id: string) => ({
  SamlAcsEndpoint: `https://example.aliyunidaas.com/login/saml2/${id}/acs`,
  SamlEntityId: `https://example.aliyunidaas.com/login/saml2/${id}/meta`,
  SamlMetaEndpoint: `https://example.aliyunidaas.com/login/saml2/${id}/meta`,
});

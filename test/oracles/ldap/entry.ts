import type { PushCase } from './pushCases';

/** A value of the right syntax for an attribute, different from case to case where it has to be. */
function valueOf(attribute: string, index: number): string {
  const name = attribute.toLowerCase();
  if (numbers.has(name)) return String(10_000 + index);
  if (names.has(name)) return 'cn=holder,dc=example,dc=com';
  return fixed[name] ?? `c${index}`;
}

const numbers = new Set(['uidNumber', 'gidNumber', 'shadowMax'].map((name) => name.toLowerCase()));
const names = new Set(
  ['member', 'uniqueMember', 'manager', 'seeAlso', 'owner', 'memberOf', 'secretary'].map((name) =>
    name.toLowerCase(),
  ),
);
const fixed: Record<string, string> = {
  c: 'CN',
  useraccountcontrol: '512',
  grouptype: '-2147483646',
  objectguid: 'abcdefghijklmnop',
  mail: 'c@example.com',
  dc: 'example',
  associateddomain: 'example.com',
  telephonenumber: '+86 10 1234',
  mobile: '+86 138 0000 0000',
  homephone: '+86 10 1234',
  facsimiletelephonenumber: '+86 10 1234',
  homedirectory: '/home/c',
  loginshell: '/bin/sh',
  gecos: 'c',
  iphostnumber: '192.0.2.1',
  preferreddeliverymethod: 'any',
  createtimestamp: '20260101000000Z',
  whencreated: '20260101000000.0Z',
  entryuuid: '6b3a0b0e-0000-4000-8000-000000000000',
  mac: '00:11:22:33:44:55',
  macaddress: '00:11:22:33:44:55',
  localityname: 'c',
};

/** The request that an outbound synchronization with these settings would make, as LDIF (RFC 2849). */
export function ldifOf(push: PushCase, index: number): string {
  const naming = push.rdn === '' ? '' : push.rdn;
  const lines = [`dn: ${naming}=${valueOf(naming, index)},${push.scope}`, 'changetype: add'];
  for (const name of push.classes === '' ? [] : push.classes.split(',')) {
    lines.push(`objectClass: ${name}`);
  }
  for (const attribute of push.mapped) {
    // The same value as in the name: whether a further one is allowed is another question.
    lines.push(`${attribute}: ${valueOf(attribute, index)}`);
  }
  return `${lines.join('\n')}\n`;
}

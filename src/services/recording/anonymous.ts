import { withoutSecrets } from '../../base/redact';
import type { Pseudonyms } from './pseudonyms';

/**
 * Members whose texts are words of the service or of protocols and are needed to understand an answer. All others are
 * replaced, also those that the service adds tomorrow.
 */
const kept =
  /(Status|State|Type|Role|Direction|Version|Result|Code|Cron|Protocol|Method|ObjectClass|Rdn|AttributeName|Features|Language|TimeZone|Edition|Supplier|Required|Reason|Enabled|LocalName|RegionId|Success|Pattern)$|^(CrossRegionReplication|PageNumber|PageSize|MaxResults|StartTime|EndTime|PeriodicSyncTimes|NoPermissionType|PolicyType|AuthAction)$/;

/** Members that are a sentence, a filter or a name in a directory: read through and replaced inside. */
const read =
  /(Message|ErrorReason|Filter|SourceScopes|TargetScope|Recommend|HostId|BaseDn|GrantScopes)$/;

/** A word of the service: one line of the characters that its enumerations, codes and expressions are made of. */
const word = /^[\w.:,*?/#$ +()"[\]-]{0,200}$/;

/** A copy of an answer in which nobody can be told, with its secrets dropped. */
export function anonymous(value: unknown, pseudonyms: Pseudonyms): unknown {
  return copy(withoutSecrets(value), '', pseudonyms);
}

function copy(value: unknown, name: string, pseudonyms: Pseudonyms): unknown {
  if (Array.isArray(value)) {
    return value.map((each: unknown) => copy(each, name, pseudonyms));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([member, each]: [string, unknown]) => [
        member,
        copy(each, member, pseudonyms),
      ]),
    );
  }
  return typeof value === 'string' ? text(value, name, pseudonyms) : value;
}

function text(value: string, name: string, pseudonyms: Pseudonyms): string {
  const plain = value.trim();
  if (plain === '' || plain === 'None') return value;
  if (name === 'NextToken') return pseudonyms.of(value, 'token');
  if (kept.test(name) && word.test(value)) return pseudonyms.ids(value);
  if (pseudonyms.ids(value) !== value) return pseudonyms.inside(value);
  if (name === 'RequestId') return value;
  if (/Phone|Mobile/.test(name)) return pseudonyms.of(value, 'number');
  // Departments and corporations of other sides have numbers for names.
  if (/^\d{1,30}$/.test(plain)) return pseudonyms.of(value, 'digits');
  const inside = pseudonyms.inside(value);
  if (read.test(name) || inside === 'example.com') return inside;
  if (/Mail|Host|Endpoint|Domain|Address|Url|Uri|Issuer/.test(name) && inside !== value)
    return inside;
  return pseudonyms.of(value, /User|Arn|Account|CorpId/.test(name) ? 'user' : 'name');
}

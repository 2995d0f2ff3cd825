import { recogniseActiveDirectory } from './activeDirectory';
import { directoryMeanings as directory } from './directoryMeanings';
import { recogniseDirectoryText } from './directoryText';
import { ldapResultOf, ldapResults, speaksOfDirectory } from './ldapResult';
import type { MeaningText, Recognised } from './meaning';
import { networkFault } from './networkFault';

/** Results that stand for a connection that failed, and those that servers use when they cannot encrypt. */
const ofConnection = new Set([1, 2, 52, 80, 81, 82, 85, 91, 200]);

/** What was to be done, as far as a text tells it: it decides which entry result 32 misses. */
const operations: readonly [RegExp, MeaningText][] = [
  [
    /\bldap_add|\baddRes(?:ponse|ult)|\bAddRequest|\badding (?:new )?entry|\bLDAP add\b|\badd(?:ing)? operation|\btag=105\b|ADD_REQUEST|\bAdd:|添加|新增|创建/i,
    directory.parentMissing,
  ],
  [
    /\bldap_(?:mod|delete|rename)|\b(?:modify|del|modDN)(?:Res(?:ponse|ult)|Request)|\b(?:modifying|deleting) entry|\btag=10[379]\b|(?:MODIFY|DEL)_REQUEST|\b(?:Modify|Delete|Rename):|修改|删除|更新/i,
    directory.entryGone,
  ],
  [
    /\bldap_search|\bsearch_(?:s|ext|st)\b|\bsearchRes|\bSearchRequest|\bsearching\b|\bsearch failed|\bSearch:|\btag=101\b|SEARCH_REQUEST|搜索|查询/i,
    directory.baseMissing,
  ],
];

function byNumber(result: number, text: string): MeaningText | undefined {
  const known = ldapResults[result]?.meaning;
  return known === directory.noSuchObject
    ? (operations.find(([pattern]) => pattern.test(text))?.[1] ?? known)
    : known;
}

function referenceOf(result: number, detail: string | undefined): string | undefined {
  const name = ldapResults[result]?.name;
  const source = result <= 80 ? 'RFC 4511' : 'LDAP C API';
  return name === undefined
    ? detail
    : `${source}: ${name} (${result})${detail === undefined ? '' : `, ${detail}`}`;
}

/**
 * Recognises what a directory answered. Its own words come first: the Windows error that Active Directory names, then
 * the diagnostic of other directories, then TLS and network; the number of the result counts when nothing else does.
 */
export function recogniseDirectory(text: string): Recognised | undefined {
  if (!speaksOfDirectory(text)) {
    return undefined;
  }
  const result = ldapResultOf(text);
  const said = recogniseActiveDirectory(text, result) ?? recogniseDirectoryText(text);
  if (said) {
    // Numbers from 200 on are those of a client, whatever its text says of a directory.
    const ofClient = result !== undefined && result >= 200;
    const ldapCode =
      result !== undefined && ldapResults[result] ? result : ofClient ? undefined : said.ldapCode;
    const specific =
      said.meaning === directory.noSuchObject
        ? { ...said, meaning: byNumber(32, text) ?? said.meaning }
        : said;
    const reference =
      ldapCode === undefined ? said.reference : referenceOf(ldapCode, said.reference);
    return { ...specific, ldapCode, reference };
  }
  if (result === undefined || ofConnection.has(result)) {
    const fault = networkFault(text);
    if (fault) {
      const known = result !== undefined && ldapResults[result];
      return known
        ? { meaning: fault, ldapCode: result, reference: referenceOf(result, undefined) }
        : { meaning: fault };
    }
  }
  const meaning = result === undefined ? undefined : byNumber(result, text);
  return result !== undefined && meaning
    ? { meaning, ldapCode: result, reference: referenceOf(result, undefined) }
    : undefined;
}

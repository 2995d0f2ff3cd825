/** Attributes of directories whose values name somebody, and words that a value after `:` or `=` names somebody. */
const naming =
  'cn|uid|samaccountname|userprincipalname|displayname|givenname|surname|sn|mail|e-?mail|' +
  'login(?:name)?|user(?:_?name|_?id)?|account(?:_?name)?|name|姓名|用户名?|账[号户]|邮箱|手机号?';

/** A value: quoted, of a distinguished name (up to the next part of it), or one word. */
const value =
  '(?:"[^"]{1,200}"|\'[^\']{1,200}\'|(?:[^,;"\'\\\\=]|\\\\.){1,100}(?=,\\s*[A-Za-z]{1,30}=)|[^\\s,;"\')]{1,100})';

const rules: readonly [RegExp, string][] = [
  [/[^\s<>"'(),;:=@|]{1,64}@[^\s<>"'(),;:=@|]{1,120}\.[^\s<>"'(),;:=@|.]{1,40}/gu, '[mail]'],
  [new RegExp(`(?<![\\w.-])(${naming})(\\s*[=:：]\\s*)${value}`, 'giu'), '$1$2[name]'],
  [
    /(\b(?:user|account|member|login|person|owner|principal|employee|entry|uid|cn|mail)(?:\s*(?:name|id))?|用户|账[号户]|成员|人员)(\s*)["'“”‘’「『][^"'“”‘’「」『』]{1,100}["'“”‘’」』]/giu,
    '$1$2[name]',
  ],
  // A word after "user" is a name only when it looks like one: "user not found" stays.
  [/\b(user|account|member|login)\s+(?=[\w-]*[.\d_])[A-Za-z][\w.-]{1,63}/gi, '$1 [name]'],
  [/\b([A-Z][A-Z0-9-]{1,14})\\{1,2}[\w.$-]{2,64}/g, '$1\\[name]'],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d{9}(?!\d)/g, '[phone]'],
];

/**
 * Takes names, mail addresses and telephone numbers out of the text of an error, as far as they can be told from the rest:
 * addresses and numbers by their form, names by the attribute or word before them. Masks a little too much rather than
 * too little.
 */
export function maskPeople(text: string): string {
  return rules.reduce((masked, [pattern, instead]) => masked.replace(pattern, instead), text);
}

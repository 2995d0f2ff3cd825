import type { Recognised } from './meaning';
import { schemaMeanings as schema } from './schemaMeanings';
import { signInMeanings } from './signInMeanings';
import { requestErrors, signInErrors, type WindowsError } from './windowsErrors';

/** An attribute as Active Directory names it at the end of a diagnostic: `Att 9005a (unicodePwd)`. */
const attribute = /\bAtt [0-9a-f]+ \(([A-Za-z][\w-]{0,63})\)/i;

const recognised = (error: WindowsError, code: number, of?: string): Recognised => ({
  meaning: error.meaning,
  ...(of !== undefined && { of }),
  ldapCode: error.result,
  reference: `${error.name} (0x${code.toString(16)})`,
});

/** A refused sign-in says why after its security code: `80090308: … AcceptSecurityContext error, data 52e, v3839`. */
function signIn(text: string, isResult49: boolean): Recognised | undefined {
  if (!isResult49 && !/AcceptSecurityContext/i.test(text)) {
    return undefined;
  }
  const data = /\bdata ([0-9a-f]{1,8})\b/i.exec(text)?.[1];
  // `data 0` says nothing more: then the security code before it has to do.
  const leading = /\b(8009[0-9a-f]{4}): /i.exec(text)?.[1];
  for (const digits of [data, leading]) {
    const code = digits === undefined ? NaN : parseInt(digits, 16);
    const error = signInErrors[code];
    if (error) return recognised(error, code);
  }
  return undefined;
}

/**
 * The Windows error that a text of Active Directory begins with (`0000052D: SvcErr: DSID-…`), that Samba writes in the
 * same place, or that .NET wraps (`0x8007202B`).
 */
function windowsCode(text: string): number | undefined {
  const leading = /(?:^|[^0-9A-Za-z])([0-9A-F]{8})\s?: ?(?=[A-Za-z_]{3})/i.exec(text)?.[1];
  const wrapped = /\b0x8007([0-9A-F]{4})\b/i.exec(text)?.[1];
  const found = leading ?? wrapped;
  return found === undefined ? undefined : parseInt(found, 16);
}

/** Reads what Active Directory writes into its diagnostic message; `undefined` when there is nothing that is known. */
export function recogniseActiveDirectory(
  text: string,
  result: number | undefined,
): Recognised | undefined {
  const refused = signIn(text, result === 49);
  if (refused) {
    return refused;
  }
  if (result === undefined && /AcceptSecurityContext/i.test(text)) {
    return { meaning: signInMeanings.refused, ldapCode: 49 };
  }
  const code = windowsCode(text);
  if (code === undefined) {
    return undefined;
  }
  const of = attribute.exec(text)?.[1];
  if (/0x8007/i.test(text) && !/[0-9A-F]{8}:/i.test(text)) {
    const wrapped = signInErrors[code];
    if (wrapped && requestErrors[code] === undefined) return recognised(wrapped, code);
  }
  const error = requestErrors[code];
  if (code === 0x57 && /attribute conversion/i.test(text)) {
    const reference = 'ERROR_INVALID_PARAMETER (0x57)';
    return { meaning: schema.unknownToAd, ldapCode: 16, reference };
  }
  if (code === 0x2081 && /NameErr|BAD_ATT_SYNTAX/i.test(text)) {
    // The name of the entry is the first value of its naming attribute, the mapped one a second.
    return {
      ...recognised(
        { ...requestErrors[0x2081], meaning: schema.nameConflict } as WindowsError,
        code,
      ),
      ldapCode: 34,
    };
  }
  if (code === 0x56 && !/unicodePwd|password/i.test(text)) {
    return undefined;
  }
  if (error) {
    return recognised(error, code, of);
  }
  return of?.toLowerCase() === 'unicodepwd' && result === 19
    ? { meaning: schema.passwordRefused, ldapCode: 19 }
    : undefined;
}

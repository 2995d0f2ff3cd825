import { directoryMeanings as directory } from './directoryMeanings';
import type { MeaningText } from './meaning';
import { schemaMeanings as schema } from './schemaMeanings';
import { signInMeanings as signIn } from './signInMeanings';

/** A Windows system error as Active Directory writes it in hexadecimal before or inside its diagnostic message. */
export interface WindowsError {
  name: string;
  /** The LDAP result it comes with, for a text that gives none. */
  result: number;
  meaning: MeaningText;
}

const error = (name: string, result: number, meaning: MeaningText): WindowsError => ({
  name,
  result,
  meaning,
});

/** What stands as `data …` behind a refused sign-in: system errors below 0x8000, and security codes (SEC_E_…). */
export const signInErrors: Readonly<Record<number, WindowsError>> = {
  0x57: error('ERROR_INVALID_PARAMETER', 49, signIn.unreadable),
  0x51f: error('ERROR_NO_LOGON_SERVERS', 49, signIn.noController),
  0x525: error('ERROR_NO_SUCH_USER', 49, signIn.unknown),
  0x52e: error('ERROR_LOGON_FAILURE', 49, signIn.wrong),
  0x52f: error('ERROR_ACCOUNT_RESTRICTION', 49, signIn.restricted),
  0x530: error('ERROR_INVALID_LOGON_HOURS', 49, signIn.hours),
  0x531: error('ERROR_INVALID_WORKSTATION', 49, signIn.machine),
  0x532: error('ERROR_PASSWORD_EXPIRED', 49, signIn.passwordExpired),
  0x533: error('ERROR_ACCOUNT_DISABLED', 49, signIn.disabled),
  0x569: error('ERROR_LOGON_TYPE_NOT_GRANTED', 49, signIn.network),
  0x701: error('ERROR_ACCOUNT_EXPIRED', 49, signIn.expired),
  0x773: error('ERROR_PASSWORD_MUST_CHANGE', 49, signIn.mustChange),
  0x775: error('ERROR_ACCOUNT_LOCKED_OUT', 49, signIn.locked),
  0x2030: error('ERROR_DS_NO_SUCH_OBJECT', 49, signIn.unknown),
  0x20ee: error('ERROR_DS_INTERNAL_FAILURE', 80, directory.failedInsideAd),
  0x80090302: error('SEC_E_UNSUPPORTED_FUNCTION', 49, signIn.method),
  0x8009030c: error('SEC_E_LOGON_DENIED', 49, signIn.wrong),
  0x80090311: error('SEC_E_NO_AUTHENTICATING_AUTHORITY', 49, signIn.noController),
  0x80090324: error('SEC_E_TIME_SKEW', 49, signIn.clock),
  0x80090346: error('SEC_E_BAD_BINDINGS', 49, signIn.channelBinding),
};

/** What stands before the message (winerror.h; the directory's own from 0x2008 on). */
export const requestErrors: Readonly<Record<number, WindowsError>> = {
  0x5: error('ERROR_ACCESS_DENIED', 50, directory.rights),
  0x1f: error('ERROR_GEN_FAILURE', 53, directory.refusedByAd),
  0x56: error('ERROR_INVALID_PASSWORD', 19, schema.passwordRefused),
  0x4dc: error('ERROR_NOT_AUTHENTICATED', 1, signIn.first),
  0x522: error('ERROR_PRIVILEGE_NOT_HELD', 50, directory.rights),
  0x524: error('ERROR_USER_EXISTS', 68, directory.accountNameTaken),
  0x525: error('ERROR_NO_SUCH_USER', 32, directory.accountUnknown),
  0x526: error('ERROR_GROUP_EXISTS', 68, directory.accountNameTaken),
  0x528: error('ERROR_MEMBER_IN_GROUP', 68, directory.memberAlready),
  0x529: error('ERROR_MEMBER_NOT_IN_GROUP', 53, directory.memberGone),
  0x52d: error('ERROR_PASSWORD_RESTRICTION', 53, schema.passwordPolicy),
  0x561: error('ERROR_MEMBER_NOT_IN_ALIAS', 53, directory.memberGone),
  0x562: error('ERROR_MEMBER_IN_ALIAS', 68, directory.memberAlready),
  0x200a: error('ERROR_DS_NO_ATTRIBUTE_OR_VALUE', 16, schema.attributeOrValueMissing),
  0x200b: error('ERROR_DS_INVALID_ATTRIBUTE_SYNTAX', 21, schema.valueSyntax),
  0x200c: error('ERROR_DS_ATTRIBUTE_TYPE_UNDEFINED', 17, schema.attributeUnknown),
  0x200d: error('ERROR_DS_ATTRIBUTE_OR_VALUE_EXISTS', 20, schema.valueExists),
  0x200e: error('ERROR_DS_BUSY', 51, directory.busy),
  0x200f: error('ERROR_DS_UNAVAILABLE', 52, directory.unavailable),
  0x2014: error('ERROR_DS_OBJ_CLASS_VIOLATION', 65, schema.objectClass),
  0x2015: error('ERROR_DS_CANT_ON_NON_LEAF', 66, directory.nonLeaf),
  0x2016: error('ERROR_DS_CANT_ON_RDN', 67, schema.namingValueFixed),
  0x2017: error('ERROR_DS_CANT_MOD_OBJ_CLASS', 69, schema.classFixed),
  0x2018: error('ERROR_DS_CROSS_DOM_MOVE_ERROR', 71, directory.elsewhere),
  0x2022: error('ERROR_DS_TIMELIMIT_EXCEEDED', 3, directory.timeLimit),
  0x2023: error('ERROR_DS_SIZELIMIT_EXCEEDED', 4, directory.sizeLimit),
  0x2024: error('ERROR_DS_ADMIN_LIMIT_EXCEEDED', 11, directory.adminLimit),
  0x2027: error('ERROR_DS_AUTH_METHOD_NOT_SUPPORTED', 7, signIn.method),
  0x2028: error('ERROR_DS_STRONG_AUTH_REQUIRED', 8, directory.encryptionNeeded),
  0x2029: error('ERROR_DS_INAPPROPRIATE_AUTH', 48, signIn.method),
  0x202b: error('ERROR_DS_REFERRAL', 10, directory.referral),
  0x202c: error('ERROR_DS_UNAVAILABLE_CRIT_EXTENSION', 12, directory.control),
  0x202d: error('ERROR_DS_CONFIDENTIALITY_REQUIRED', 13, directory.encryptionNeeded),
  0x202f: error('ERROR_DS_CONSTRAINT_VIOLATION', 19, schema.constraint),
  0x2030: error('ERROR_DS_NO_SUCH_OBJECT', 32, directory.noSuchObject),
  0x2032: error('ERROR_DS_INVALID_DN_SYNTAX', 34, directory.nameInvalid),
  0x2037: error('ERROR_DS_NAMING_VIOLATION', 64, schema.naming),
  0x2071: error('ERROR_DS_OBJ_STRING_NAME_EXISTS', 68, directory.entryExists),
  0x2073: error('ERROR_DS_RDN_DOESNT_MATCH_SCHEMA', 64, schema.namedWrongly),
  0x2076: error('ERROR_DS_ATT_IS_NOT_ON_OBJ', 16, schema.valueGone),
  0x2077: error('ERROR_DS_ILLEGAL_MOD_OPERATION', 53, directory.refusedByAd),
  0x207b: error('ERROR_DS_OBJECT_CLASS_REQUIRED', 65, schema.noStructuralClass),
  0x207c: error('ERROR_DS_MISSING_REQUIRED_ATT', 65, schema.attributeRequired),
  0x207d: error('ERROR_DS_ATT_NOT_DEF_FOR_CLASS', 65, schema.attributeNotAllowed),
  0x2081: error('ERROR_DS_SINGLE_VALUE_CONSTRAINT', 19, schema.singleValue),
  0x2082: error('ERROR_DS_RANGE_CONSTRAINT', 19, schema.valueRange),
  0x2083: error('ERROR_DS_ATT_VAL_ALREADY_EXISTS', 20, schema.valueExists),
  0x2084: error('ERROR_DS_CANT_REM_MISSING_ATT', 16, schema.valueGone),
  0x2085: error('ERROR_DS_CANT_REM_MISSING_ATT_VAL', 16, schema.valueGone),
  0x2089: error('ERROR_DS_NO_PARENT_OBJECT', 32, directory.parentMissing),
  0x208c: error('ERROR_DS_CHILDREN_EXIST', 66, directory.nonLeaf),
  0x208d: error('ERROR_DS_OBJ_NOT_FOUND', 32, directory.noSuchObject),
  0x208f: error('ERROR_DS_BAD_NAME_SYNTAX', 34, directory.nameInvalid),
  0x2098: error('ERROR_DS_INSUFF_ACCESS_RIGHTS', 50, directory.rights),
  0x2099: error('ERROR_DS_ILLEGAL_SUPERIOR', 64, schema.placedWrongly),
  0x209a: error('ERROR_DS_ATTRIBUTE_OWNED_BY_SAM', 53, schema.attributeOfServer),
  0x20b5: error('ERROR_DS_NAME_REFERENCE_INVALID', 19, schema.referenceUnknown),
  0x20ee: error('ERROR_DS_INTERNAL_FAILURE', 80, directory.failedInsideAd),
  0x21c7: error('ERROR_DS_SPN_VALUE_NOT_UNIQUE_IN_FOREST', 19, schema.valueTaken),
  0x21c8: error('ERROR_DS_UPN_VALUE_NOT_UNIQUE_IN_FOREST', 19, schema.valueTaken),
};

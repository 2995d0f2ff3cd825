import type { Direction } from '../resources/direction';
import { directoryMeanings as directory } from './errors/directoryMeanings';
import { connectionMeanings as connection } from './errors/connectionMeanings';
import type { MeaningText } from './errors/meaning';
import { schemaMeanings as schema } from './errors/schemaMeanings';
import { serviceMeanings as service } from './errors/serviceMeanings';
import { recognise } from './explainError';

/** The setting that an advice tells to check first, by direction; nothing where that direction has none of it. */
type Field = Partial<Record<Direction, string>>;

const target: Field = {
  outbound: 'udSyncScopeConfigs[0].targetScope',
  inbound: 'udSyncScopeConfig.sourceScopes',
};
const source: Field = {
  outbound: 'udSyncScopeConfigs[0].sourceScopes',
  inbound: 'udSyncScopeConfig.sourceScopes',
};
const classes: Field = {
  outbound: 'ldapUdPushConfig.userObjectClass',
  inbound: 'ldapUdPullConfig.userObjectClass',
};
const rdn: Field = { outbound: 'ldapUdPushConfig.userRdn' };
const filter: Field = { inbound: 'ldapUdPullConfig.userObjectClassCustomFilter' };
const port: Field = {
  outbound: 'ldapConfig.ldapServerPort',
  inbound: 'ldapConfig.ldapServerPort',
};

const fields = new Map<MeaningText, Field>([
  [service.deletionLimit, { inbound: 'pullProtectedRule.userDeletedThreshold' }],
  [service.gone, target],
  [directory.noSuchObject, target],
  [directory.parentMissing, target],
  [directory.baseMissing, target],
  [directory.nameInvalid, target],
  [directory.nameOutside, target],
  [directory.elsewhere, target],
  [directory.rights, target],
  [schema.placedWrongly, target],
  [schema.referenceUnknown, source],
  [directory.timeLimit, { ...source, ...filter }],
  [directory.sizeLimit, { ...source, ...filter }],
  [directory.adminLimit, { ...source, ...filter }],
  [directory.filterInvalid, filter],
  [schema.naming, rdn],
  [schema.namedWrongly, rdn],
  [schema.namingValueFixed, rdn],
  [directory.entryExists, rdn],
  [schema.classUnknown, classes],
  [schema.unknownToAd, classes],
  [schema.objectClass, classes],
  [schema.attributeNotAllowed, classes],
  [schema.attributeRequired, classes],
  [schema.noStructuralClass, classes],
  [schema.classesExclude, classes],
  [schema.valueTwice, classes],
  [directory.encryptionNeeded, port],
  [directory.encryptionTwice, port],
  [directory.startTlsMissing, port],
  [directory.protocol, port],
  [connection.unreachable, port],
  [connection.closed, port],
  [connection.notEncrypted, port],
]);

/**
 * The setting to look at first for an error pair of a job, by its path in the configuration of that direction;
 * `undefined` where the advice names none.
 */
export function fieldToCheck(
  code: string | undefined,
  message: string | undefined,
  direction: string | undefined,
): string | undefined {
  const meaning = recognise(code, message)?.meaning;
  return meaning && (direction === 'inbound' || direction === 'outbound')
    ? fields.get(meaning)?.[direction]
    : undefined;
}

import * as l10n from '@vscode/l10n';
import type { MeaningText } from './meaning';

const leaveOut = () => l10n.t('Leave it out of the mapping.');

const sameField = () =>
  l10n.t(
    'Map the attribute that names an entry from the same field as the name itself, and give it one value.',
  );

const compareAnew = () =>
  l10n.t(
    'It was changed by hand or in an earlier run. Run a full synchronization, so that both sides are compared anew.',
  );

/** What a directory means when an entry, its attributes or its values break a rule. */
export const schemaMeanings = {
  attributeOrValueMissing: () => [
    l10n.t('An attribute or value that the request names is not there.'),
    l10n.t(
      'Two meanings: the entry does not hold it, because it is gone already; or, with Active Directory, the schema does not know the attribute or object class.',
    ),
  ],
  valueGone: (of) => [
    of
      ? l10n.t('The entry does not hold that value of {0}.', of)
      : l10n.t('The entry does not hold that attribute or value.'),
    l10n.t(
      'It should be removed and is gone already, by hand or since an earlier run. Run a full synchronization, so that both sides are compared anew.',
    ),
  ],
  unknownToAd: () => [
    l10n.t('Active Directory does not know an attribute or class, or cannot read a value.'),
    l10n.t(
      'Check the class lists for typos, the mapped attributes against the schema, and the source for empty values.',
    ),
  ],
  attributeUnknown: (of) => [
    of
      ? l10n.t('The directory does not know the attribute {0}.', of)
      : l10n.t('The directory does not know an attribute type.'),
    l10n.t('Check the mapped attributes against the schema of the directory.'),
  ],
  noMatchingRule: (of) => [
    of
      ? l10n.t('The attribute {0} has no matching rule for this request.', of)
      : l10n.t('An attribute has no matching rule for this request.'),
    l10n.t(
      'The directory cannot compare its values, so single ones cannot be removed or searched for. Leave it out of mapping and filters.',
    ),
  ],
  constraint: () => [
    l10n.t('A value breaks a rule of the directory.'),
    l10n.t(
      'Several meanings: a password policy, a value that must be unique or single, a length, or an attribute that only the directory writes. Its text says which.',
    ),
  ],
  valueTaken: (of) => [
    of
      ? l10n.t('Another entry of the directory has the same {0}.', of)
      : l10n.t('Another entry of the directory has a value that must be unique.'),
    l10n.t(
      'The directory keeps it unique: look for the other entry, and change the value there or at the source.',
    ),
  ],
  referenceUnknown: (of) => [
    of
      ? l10n.t('The attribute {0} names an entry that does not exist.', of)
      : l10n.t('A value names an entry that does not exist.'),
    l10n.t(
      'Managers and members must be in the directory first: check that they are in scope. With several domain controllers they may not have arrived yet.',
    ),
  ],
  singleValue: (of) => [
    of
      ? l10n.t('The attribute {0} takes one value only.', of)
      : l10n.t('An attribute that takes one value only got more.'),
    l10n.t('Check the mapping for a second source of the attribute.'),
  ],
  valueRange: (of) => [
    of
      ? l10n.t('A value of {0} is outside what the schema allows.', of)
      : l10n.t('A value is outside what the schema allows.'),
    l10n.t('Usually it is too long: look for such values at the source.'),
  ],
  attributeOfServer: (of) => [
    of
      ? l10n.t('Only the directory itself writes the attribute {0}.', of)
      : l10n.t('An attribute is written by the directory itself only.'),
    leaveOut(),
  ],
  valueExists: () => [
    l10n.t('A value is there already, or is listed twice.'),
    l10n.t(
      'Two meanings: the entry holds it since an earlier run or by hand; or the request lists it twice, such as an object class in the class list.',
    ),
  ],
  valueAlready: (of) => [
    of
      ? l10n.t('The entry holds that value of {0} already.', of)
      : l10n.t('The entry holds that value already.'),
    compareAnew(),
  ],
  valueTwice: (of) => [
    of ? l10n.t('A value of {0} is listed twice.', of) : l10n.t('A value is listed twice.'),
    l10n.t(
      'Check the class list for a class that is named twice, also by another name, and the mapping for two sources.',
    ),
  ],
  syntax: () => [
    l10n.t('A value has the wrong syntax.'),
    l10n.t(
      'Two meanings: a value is empty or has characters that its attribute cannot hold; or, on OpenLDAP, an object class of the class list is unknown.',
    ),
  ],
  valueSyntax: (of) => [
    of
      ? l10n.t('A value of {0} has a form that the directory does not accept.', of)
      : l10n.t('A value has a form that the directory does not accept.'),
    l10n.t(
      'Often it is empty, or has characters that the attribute cannot hold: mail takes ASCII only, telephone numbers no letters. Look for such values at the source.',
    ),
  ],
  classUnknown: (of) => [
    of
      ? l10n.t('The directory does not know the object class {0}.', of)
      : l10n.t('The directory does not know an object class.'),
    l10n.t(
      'Check the class lists for typos and for classes of another kind of directory; on OpenLDAP the schema that holds it may not be loaded.',
    ),
  ],
  naming: () => [
    l10n.t('The name or the place of an entry breaks a rule of the directory.'),
    l10n.t(
      'Check RDN attributes and target node: Active Directory names users by cn and organizations by ou, and has no organizations below a container.',
    ),
  ],
  namedWrongly: () => [
    l10n.t('An entry is named by the wrong attribute.'),
    l10n.t('Check the RDN attributes: Active Directory names users by cn and organizations by ou.'),
  ],
  placedWrongly: () => [
    l10n.t('An entry of that class cannot stand below the target node.'),
    l10n.t(
      'Active Directory knows for each class what may stand above it: no organizationalUnit below a container such as CN=Users.',
    ),
  ],
  nameConflict: () => [l10n.t('The name of an entry and its mapped value differ.'), sameField()],
  nameNotHeld: (of) => [
    of
      ? l10n.t('The attribute {0} names the entry, but is not among its values.', of)
      : l10n.t('The attribute that names an entry is not among its values.'),
    sameField(),
  ],
  objectClass: () => [
    l10n.t('An entry does not fit its object classes.'),
    l10n.t(
      'A required attribute is missing, or one is not allowed: check class lists and mapping.',
    ),
  ],
  attributeNotAllowed: (of) => [
    of
      ? l10n.t('The object classes of the entry do not allow the attribute {0}.', of)
      : l10n.t('The object classes of the entry do not allow one of its attributes.'),
    l10n.t('Leave it out of the mapping, or add a class that allows it to the class list.'),
  ],
  attributeRequired: (of) => [
    of
      ? l10n.t('The required attribute {0} is missing.', of)
      : l10n.t('A required attribute is missing.'),
    l10n.t(
      'An object class of the entry demands it: map it from a field that is never empty, or take the class off the list.',
    ),
  ],
  noStructuralClass: () => [
    l10n.t('The entry has no structural object class.'),
    l10n.t(
      'Add the main class to the list: inetOrgPerson on OpenLDAP or user on Active Directory for people, organizationalUnit for organizations.',
    ),
  ],
  classesExclude: (of) => [
    of
      ? l10n.t('These object classes exclude each other: {0}.', of)
      : l10n.t('Two object classes of the entry exclude each other.'),
    l10n.t('An entry has one structural class: keep the one that fits and drop the other.'),
  ],
  namingValueFixed: () => [
    l10n.t('The attribute that names an entry cannot change this way.'),
    l10n.t('Check whether the mapping also writes the RDN attribute.'),
  ],
  classFixed: () => [
    l10n.t('Object classes of an existing entry cannot change.'),
    l10n.t('A changed class list applies to new entries only.'),
  ],
  passwordPolicy: () => [
    l10n.t('The password policy of the directory is not met.'),
    l10n.t(
      'Check length, complexity, history and minimum age. Active Directory also says so of an account that is enabled before it has a password.',
    ),
  ],
  passwordRefused: () => [
    l10n.t('Active Directory refused a password.'),
    l10n.t(
      'Two meanings: the old password that was given is wrong, or the new one breaks the policy.',
    ),
  ],
} satisfies Record<string, MeaningText>;

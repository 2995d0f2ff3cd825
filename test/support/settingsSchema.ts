import {
  configurationMembers,
  setterOf,
  type MemberShape,
} from '../../src/model/configuration/configurationMembers';
import { memberWords } from '../../src/model/configuration/memberWords';
import type { Direction } from '../../src/model/resources/direction';

type JsonSchema = Readonly<Record<string, unknown>>;

/** Of ids the editor tells more by itself, where they are known. */
const ofIds: Readonly<Record<string, string>> = {
  InstanceId: 'Id of the instance, such as idaas_….',
  IdentityProviderId: 'Id of the identity provider, such as idp_….',
};

/** A text that another tool fills in; nothing can be said of it before. */
const filledIn = { type: 'string', pattern: '\\$\\{|\\{\\{|%\\{|<%' };

/**
 * The JSON schema of a file with the settings of one direction, made of the table that checks and completion read by.
 * Members that it does not name are left to the checks, which know what is meant.
 */
export function settingsSchema(direction: Direction): JsonSchema {
  const word = direction === 'outbound' ? 'push' : 'pull';
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `IDaaS ${word} settings`,
    description: `Settings of a provider as ${setterOf(direction)} takes them.`,
    type: 'object',
    properties: propertiesOf(configurationMembers[direction]),
  };
}

function propertiesOf(shapes: readonly MemberShape[]): Record<string, JsonSchema> {
  return Object.fromEntries(
    shapes.map((shape) => {
      const description = memberWords(shape.name) ?? ofIds[shape.name];
      return [shape.name, { description, ...valueOf(shape) }];
    }),
  );
}

function valueOf(shape: MemberShape): JsonSchema {
  switch (shape.holds) {
    case 'text':
      return { type: 'string' };
    case 'texts':
      return { type: 'array', items: { type: 'string' } };
    case 'count':
      return {
        anyOf: [
          { type: 'integer', minimum: 0 },
          { type: 'string', pattern: '^\\d{1,15}$' },
          filledIn,
        ],
      };
    case 'hours':
      // Which hours are none is said with the schedule.
      return { type: ['array', 'integer', 'string'], items: { type: ['integer', 'string'] } };
    case 'choice':
      return { anyOf: [{ enum: shape.values }, filledIn] };
    case 'map':
      return { type: 'object', properties: propertiesOf(shape.members) };
    case 'maps':
      return {
        type: 'array',
        items: { type: 'object', properties: propertiesOf(shape.members) },
      };
  }
}

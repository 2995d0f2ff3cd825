import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { manifest } from '../../../support/manifest';
import { settingsSchema } from '../../../support/settingsSchema';
import { repository } from '../../../vscode/repository';

const directions = { outbound: 'push', inbound: 'pull' } as const;

describe('JSON schemas of files with settings', () => {
  for (const direction of ['outbound', 'inbound'] as const) {
    const word = directions[direction];
    const file = `schemas/idaas-${word}.schema.json`;

    // `UPDATE_GOLDEN=1` writes it anew.
    it(`say what checks and completion go by: ${file}`, () => {
      const made = settingsSchema(direction);
      const where = path.join(repository, file);
      if (process.env.UPDATE_GOLDEN === '1') {
        writeFileSync(where, `${JSON.stringify(made, undefined, 2)}\n`);
      }
      assert.deepEqual(JSON.parse(readFileSync(where, 'utf8')), made);
    });

    it(`describe every member, and are asked for ${word} files: ${file}`, () => {
      const undescribed = (schema: unknown, at: string): string[] =>
        typeof schema !== 'object' || schema === null
          ? []
          : Object.entries(schema).flatMap(([name, inner]) =>
              name === 'properties'
                ? Object.entries(inner as Record<string, { description?: string }>).flatMap(
                    ([member, each]) => [
                      ...(each.description ? [] : [`${at}.${member}`]),
                      ...undescribed(each, `${at}.${member}`),
                    ],
                  )
                : undescribed(inner, at),
            );
      assert.deepEqual(undescribed(settingsSchema(direction), ''), []);
      assert.deepEqual(
        manifest.contributes.jsonValidation.filter(({ url }) => url === `./${file}`),
        [{ fileMatch: `*.idaas-${word}.json`, url: `./${file}` }],
      );
      assert.match(readFileSync(path.join(repository, '.vscodeignore'), 'utf8'), /^!schemas\//m);
    });
  }
});

import assert from 'node:assert/strict';
import { heldTwice } from '../../check/onceOnly';

describe('bundles that hand objects to each other', () => {
  const sources: Record<string, string> = {
    'src/api/apiError.ts': 'export class ApiError extends Error {}',
    'src/base/event.ts': 'export class Emitter {}',
    'src/services/session.ts': 'let count = 0;',
    'src/model/words.ts': 'export const words = 1;',
    'src/main.ts': 'if (error instanceof ApiError) {}',
  };
  const bundle = (...modules: string[]) => ({
    bytes: 1,
    inputs: Object.fromEntries(modules.map((module) => [module, { bytesInOutput: 1 }])),
  });
  const held = (outputs: Parameters<typeof heldTwice>[0]) =>
    heldTwice(outputs, (module) => sources[module] ?? '');

  it('hold classes that values are told apart by, and what is remembered, once', () => {
    const all = Object.keys(sources);
    assert.deepEqual(held({ 'dist/main.js': bundle(...all), 'dist/actions.js': bundle(...all) }), [
      'src/api/apiError.ts is in dist/main.js and dist/actions.js, but values are told apart by its class: name it in src/shared.ts',
      'src/services/session.ts is in dist/main.js and dist/actions.js, but it remembers something: name it in src/shared.ts',
    ]);
  });

  it('may hold the rest as often as they like, and what they do not use does not count', () => {
    const unused = { bytes: 1, inputs: { 'src/api/apiError.ts': { bytesInOutput: 0 } } };
    assert.deepEqual(
      held({
        'dist/main.js': bundle(...Object.keys(sources)),
        'dist/actions.js': bundle('src/model/words.ts', 'src/base/event.ts'),
        'dist/healthViews.js': unused,
        'dist/serviceAccess.js': bundle('src/api/apiError.ts'),
      }),
      [],
    );
  });
});

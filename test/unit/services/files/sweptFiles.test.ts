import assert from 'node:assert/strict';
import { sweptSentences, type SweptFiles } from '../../../../src/services/files/sweptFiles';

const none: SweptFiles = {
  ...{ total: 20, looked: 20, withSettings: 0, problems: 0, withProblems: 0 },
  ...{ tooLarge: 0, unreadable: 0, isCut: false },
};
const said = (swept: Partial<SweptFiles>) => sweptSentences({ ...none, ...swept });

describe('what a sweep of the workspace came to', () => {
  it('is one sentence with its counts', () => {
    const ofSettings = 'with push or pull settings.';
    assert.deepEqual(
      [
        said({ total: 0, looked: 0 }),
        said({}),
        said({ total: 1, looked: 1 }),
        said({ withSettings: 1 }),
        said({ withSettings: 14 }),
        said({ withSettings: 1, problems: 1, withProblems: 1 }),
        said({ withSettings: 1, problems: 3, withProblems: 1 }),
        said({ withSettings: 14, problems: 1, withProblems: 1 }),
        said({ withSettings: 14, problems: 3, withProblems: 2 }),
      ],
      [
        'There are no JSON, YAML or shell files to check.',
        'No push or pull settings in 20 files.',
        'No push or pull settings in 1 file.',
        `No problems in 1 file ${ofSettings}`,
        `No problems in 14 files ${ofSettings}`,
        `1 problem in 1 file ${ofSettings}`,
        `3 problems in 1 file ${ofSettings}`,
        `1 problem in 1 of 14 files ${ofSettings}`,
        `3 problems in 2 of 14 files ${ofSettings}`,
      ],
    );
  });

  it('says what was left out', () => {
    assert.deepEqual(
      [
        said({ looked: 8 }),
        said({ isCut: true, tooLarge: 1, unreadable: 1 }),
        said({ tooLarge: 2, unreadable: 3 }),
      ],
      [
        'No push or pull settings in 8 files. Cancelled after 8 of 20 files.',
        'No push or pull settings in 20 files. There are more files than the first 20; the rest was not checked. 1 file above 1 MB was left out. 1 file or folder could not be read.',
        'No push or pull settings in 20 files. 2 files above 1 MB were left out. 3 files or folders could not be read.',
      ],
    );
  });
});

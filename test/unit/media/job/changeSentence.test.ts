import * as assert from 'node:assert/strict';
import { changeSentence } from '../../../../media/job/changeSentence';
import { jobGallery } from '../../../support/jobGallery';

describe('what is said after a redraw', () => {
  const said = (before: string, after: string) =>
    changeSentence(jobGallery[before]!, jobGallery[after]!, { locale: 'en' });

  it('tells of a new status', () => {
    assert.equal(said('pending', 'running'), 'Status: Running');
  });

  it('tells of the end with its numbers', () => {
    assert.equal(
      said('running', 'partial'),
      'The job ended: Partially succeeded. 171 changed, 12 failed, 4 skipped.',
    );
  });

  it('tells of a failure once', () => {
    assert.match(said('partial', 'failedOver') ?? '', /^The service limits/);
    assert.equal(said('failedOver', 'failedOver'), undefined);
  });

  it('is silent while only numbers or nothing changed', () => {
    assert.equal(said('partial', 'loadingOver'), undefined);
    assert.equal(said('loadingUnknown', 'running'), undefined);
  });
});

import assert from 'node:assert/strict';
import { panels } from '../../../src/contributions';
import { forgottenPlaces, pagePlaces } from '../../check/pages';

describe('the check of the places of pages', () => {
  const places = pagePlaces();
  const known = Object.keys(panels).sort();

  it('finds the five kinds, and nothing else, in each place', () => {
    for (const { where, names } of places)
      assert.deepEqual([...new Set(names)].sort(), known, where);
    assert.deepEqual(forgottenPlaces(places), []);
  });

  places.forEach(({ where }, forgotten) => {
    it(`names it when a sixth page has no ${where}`, () => {
      const sixth = places.map(({ where, names }, index) => ({
        where,
        names: index === forgotten ? names : [...names, 'sixth'],
      }));
      assert.deepEqual(forgottenPlaces(sixth), [
        `Page sixth has no ${where.replaceAll('<page>', 'sixth')}`,
      ]);
    });
  });
});

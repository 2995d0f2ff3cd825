import * as assert from 'node:assert/strict';
import { percent } from '../../../../src/model/health/facts';

describe('a share in a sentence', () => {
  const written = (share: number, locale: string) =>
    percent(share, { locale }).replaceAll('\u00a0', ' ');

  it('is written as the language does', () => {
    assert.equal(written(0.05, 'en'), '5%');
    assert.equal(written(0.05, 'zh-cn'), '5%');
    assert.equal(written(0.05, 'de'), '5 %');
  });

  it('is all or nothing only where it is', () => {
    assert.deepEqual(
      [0, 0.001, 0.999, 1, 1.2].map((share) => written(share, 'en')),
      ['0%', '1%', '99%', '100%', '120%'],
    );
  });
});

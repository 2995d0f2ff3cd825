import * as assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import { clauses } from '../../../../src/model/text/clauses';
import { sentences } from '../../../../src/model/text/sentences';
import chinese from '../../../../l10n/bundle.l10n.zh-cn.json';

describe('what is said one after the other', () => {
  afterEach(() => l10n.config({ contents: {} }));

  it('has commas and blanks in English, and leaves out what is not there', () => {
    assert.equal(clauses(['inbound', undefined, 'automatic', false, '']), 'inbound, automatic');
    assert.equal(clauses([]), '');
    assert.equal(sentences('It failed.', undefined, 'Retry.'), 'It failed. Retry.');
    assert.equal(sentences(), '');
  });

  it('has full-width commas in Chinese, and no blank behind a full stop that has its own room', () => {
    l10n.config({ contents: chinese });
    assert.equal(clauses(['入方向', '自动', '失败 12']), '入方向，自动，失败 12');
    assert.equal(sentences('同名条目已存在。', '请绑定该条目。'), '同名条目已存在。请绑定该条目。');
    assert.equal(sentences('LDAP.', '请重试。'), 'LDAP. 请重试。');
  });

  it('takes what is said as it is, whatever placeholders it holds', () => {
    assert.equal(clauses(['{0}', '{1}', '{0}']), '{0}, {1}, {0}');
  });
});

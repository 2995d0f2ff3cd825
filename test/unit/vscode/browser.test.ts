import assert from 'node:assert/strict';
import { whatItSaid } from '../../vscode/browser';

describe('a browser that does not start', () => {
  it('is told by what it said itself, without the protocol of its start', () => {
    const missing = 'error while loading shared libraries: libnss3.so';
    const protocol = `browserType.launch: closed\n<launched> pid=7\n[pid=7][err] ${missing}\nCall log:\n  - <launched>`;
    assert.equal(whatItSaid(protocol), missing);
  });

  it('is told by the protocol when it said nothing', () => {
    assert.equal(whatItSaid('spawn EACCES'), 'spawn EACCES');
  });
});

import * as assert from 'node:assert/strict';
import { windowPort } from '../../../../media/shared/windowPort';

describe('the port of a page', () => {
  const origin = 'vscode-webview://page';
  let frame: EventTarget;
  const arrive = (data: unknown, from = origin) =>
    frame.dispatchEvent(new MessageEvent('message', { data, origin: from }));

  beforeEach(() => {
    frame = Object.assign(new EventTarget(), { origin });
    Object.assign(globalThis, { window: frame });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'window');
  });

  it('hears the host, and nobody else', () => {
    const heard: unknown[] = [];
    windowPort({ postMessage: () => {} }).listen((message) => heard.push(message));
    arrive({ request: 1 });
    arrive({ request: 2 }, 'https://elsewhere.example');
    arrive('text');
    arrive(null);
    assert.deepEqual(heard, [{ request: 1 }]);
  });

  it('hears nothing once it was told to stop', () => {
    const heard: unknown[] = [];
    const stop = windowPort({ postMessage: () => {} }).listen((message) => heard.push(message));
    stop();
    arrive({ request: 1 });
    assert.deepEqual(heard, []);
  });

  it('posts to VS Code', () => {
    const posted: unknown[] = [];
    windowPort({ postMessage: (message) => posted.push(message) }).post({ request: 1 });
    assert.deepEqual(posted, [{ request: 1 }]);
  });
});

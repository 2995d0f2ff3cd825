import type { Port } from '../../src/protocol/channel';
import type { VsCodeApi } from './vsCodeApi';

/**
 * The page's end of the pipe to the host. VS Code hands the host's messages on from a frame of the page's own origin;
 * a message from anywhere else, or one that is no object, is not the host's.
 */
export function windowPort(api: Pick<VsCodeApi, 'postMessage'>): Port {
  return {
    post: (message) => api.postMessage(message),
    listen(listener) {
      const onMessage = ({ origin, data }: MessageEvent<unknown>) => {
        if (origin === window.origin && typeof data === 'object' && data !== null) {
          listener(data);
        }
      };
      window.addEventListener('message', onMessage);
      return () => window.removeEventListener('message', onMessage);
    },
  };
}

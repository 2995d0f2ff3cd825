import type { CopyableId } from '../../src/protocol/jobPage';
import { copyAloud } from '../shared/copyAloud';
import { usePage } from './pageContext';

/** Copies through the host and says how it went. */
export function useCopy(): (what: CopyableId) => Promise<boolean> {
  const { host, announce } = usePage();
  return (what) => copyAloud(host.copy(what), announce);
}

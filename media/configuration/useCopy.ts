import { copyAloud } from '../shared/copyAloud';
import { usePage } from './pageContext';

/** Copies a text through the host and says how it went. */
export function useCopy(): (text: string) => Promise<boolean> {
  const { host, announce } = usePage();
  return (text) => copyAloud(host.copyText(text), announce);
}

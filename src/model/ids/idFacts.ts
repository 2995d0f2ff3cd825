import * as l10n from '@vscode/l10n';
import { createdAt } from './createdAt';
import type { IdKind } from './exactIds';
import { findIds, isMasked } from './ids';

/** What an id tells by itself, without asking anybody. */
export interface IdFacts {
  kind: IdKind;
  /** The kind in words: "Synchronization job". */
  word: string;
  /** When the thing was created, where the id holds that. */
  createdAt?: Date;
  /** It cannot be an id of the service, so the service is not asked for it: crossed out, cut short or a number. */
  isMasked: boolean;
}

export function kindWord(kind: IdKind): string {
  const words: Record<IdKind, string> = {
    instance: l10n.t('Instance'),
    identityProvider: l10n.t('Identity provider'),
    job: l10n.t('Synchronization job'),
    statusCheckJob: l10n.t('Status check job'),
    application: l10n.t('Application'),
    organizationalUnit: l10n.t('Organizational unit'),
    user: l10n.t('User'),
    group: l10n.t('Group'),
    networkEndpoint: l10n.t('Network endpoint'),
  };
  return words[kind];
}

/** `undefined` for a text that is no id. */
export function idFacts(text: string): IdFacts | undefined {
  const given = text.trim();
  const [found] = findIds(given, { lenient: true }).filter(
    ({ start, end }) => start === 0 && end === given.length,
  );
  const created = found && createdAt(found.id);
  return (
    found && {
      kind: found.kind,
      word: kindWord(found.kind),
      ...(created && { createdAt: created }),
      isMasked: isMasked(found.id),
    }
  );
}

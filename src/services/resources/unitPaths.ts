import * as l10n from '@vscode/l10n';
import { describeFailure } from '../../api/describeFailure';
import { maxPageSize, type EiamClient } from '../../api/eiamClient';
import { BoundedMap } from '../../base/boundedMap';
import { isCancelled } from '../../base/errors';
import type { UnitPath } from '../../model/configuration/configurationReading';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceOf, refKey } from '../../model/resources/resourceRef';
import type { OrganizationalUnit } from '../../model/resources/organizationalUnit';

/** Deeper than any organization; a circle of parents ends here, too. */
const deepest = 30;

/**
 * Names and paths of organizational units. Asks for many at once, level by level towards the root, so that the calls
 * grow with the depth of the tree and not with the number of units; what was seen is not asked again.
 */
export class UnitPaths {
  private readonly units = new BoundedMap<string, OrganizationalUnit>(5000);

  constructor(private readonly client: EiamClient) {}

  async resolve(
    instance: InstanceRef,
    ids: readonly string[],
    signal?: AbortSignal,
  ): Promise<Record<string, UnitPath>> {
    const missing = new Map<string, string>();
    const keyOf = (id: string) => refKey({ ...instanceOf(instance), id });
    let wanted = new Set(ids);
    for (let level = 0; wanted.size > 0 && level < deepest; level++) {
      const unknown = [...wanted].filter((id) => !this.units.has(keyOf(id)) && !missing.has(id));
      await this.read(instance, unknown, keyOf, missing, signal);
      const parents = [...wanted].flatMap((id) => this.units.get(keyOf(id))?.parentId ?? []);
      wanted = new Set(parents);
    }
    return Object.fromEntries(ids.map((id) => [id, this.pathOf(id, keyOf, missing)]));
  }

  private async read(
    instance: InstanceRef,
    ids: readonly string[],
    keyOf: (id: string) => string,
    missing: Map<string, string>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    for (let from = 0; from < ids.length; from += maxPageSize) {
      const batch = ids.slice(from, from + maxPageSize);
      let failure = l10n.t('does not exist');
      try {
        for (const unit of await this.client.listOrganizationalUnits(instance, batch, signal)) {
          this.units.set(keyOf(unit.organizationalUnitId), unit);
        }
      } catch (error) {
        if (isCancelled(error)) {
          throw error;
        }
        failure = describeFailure(error).sentence;
      }
      for (const id of batch) {
        if (!this.units.has(keyOf(id))) {
          missing.set(id, failure);
        }
      }
    }
  }

  private pathOf(
    id: string,
    keyOf: (id: string) => string,
    missing: ReadonlyMap<string, string>,
  ): UnitPath {
    const path: string[] = [];
    for (let next: string | undefined = id; next !== undefined && path.length < deepest;) {
      const unit: OrganizationalUnit | undefined = this.units.get(keyOf(next));
      if (!unit) {
        // Without its ancestors the unit still has a name; without itself there is nothing to show.
        return path.length > 0 ? { path } : { failure: missing.get(id) ?? '' };
      }
      path.unshift(unit.organizationalUnitName || unit.organizationalUnitId);
      next = unit.parentId;
    }
    return { path };
  }
}

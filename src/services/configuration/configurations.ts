import { ApiError } from '../../api/apiError';
import type { Clock } from '../../base/clock';
import type { Disposable } from '../../base/disposable';
import { isCancelled } from '../../base/errors';
import { Emitter } from '../../base/event';
import type { IdentityProvider } from '../../model/resources/identityProvider';
import type { Direction } from '../../model/resources/direction';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey, refKey, type ResourceRef } from '../../model/resources/resourceRef';
import type { PlacedFinding, UnitPath } from '../../model/configuration/configurationReading';
import { isZone } from '../../model/configuration/schedule/scheduleZone';
import type { Family } from '../../model/configuration/ldap/finding';
import type { PushConfiguration } from '../../model/configuration/syncConfiguration';
import {
  ConfigurationReader,
  type ConfigurationAnswers,
  type ReadingSession,
} from './configurationReader';
import type { UnitPaths } from '../resources/unitPaths';

/** A configuration as it was at some moment of this window, for comparison. */
export interface EarlierReading {
  /** Unix time in milliseconds. */
  at: number;
  document: string;
}

interface Kept {
  reader: ConfigurationReader;
  findings?: readonly PlacedFinding[];
  family?: Family;
  earlier: EarlierReading[];
  /** The outbound settings when this window read them first. */
  firstOutbound?: PushConfiguration;
  /** Units of the scopes, and the reading they were looked up for. */
  units?: { reading: string; paths: Record<string, UnitPath> };
}

/** How many earlier readings of a provider are kept. */
const mostEarlier = 20;

/** What a session knows of the configurations of its providers: readings, findings, and how they were before. */
export class Configurations implements Disposable {
  private paths: Promise<UnitPaths> | undefined;
  private readonly didChange = new Emitter<ResourceRef<'identityProvider'>>();
  /** The checks found something else than before. */
  readonly onDidChange = this.didChange.event;
  private readonly didRead = new Emitter<ResourceRef<'identityProvider'>>();
  /** A part of a configuration arrived, because somebody asked for it. */
  readonly onDidRead = this.didRead.event;
  private readonly kept = new Map<string, Kept>();
  /** What instances state; nothing where it may not be read. */
  private readonly zones = new Map<string, string | undefined>();

  constructor(
    private readonly session: ReadingSession,
    private readonly clock: Clock,
  ) {}

  /** Names and paths of organizational units; loaded when the first is asked for. */
  readonly unitPaths = (): Promise<UnitPaths> => {
    this.paths ??= import('../resources/unitPaths').then(
      (late) => new late.UnitPaths(this.session.client),
    );
    return this.paths;
  };

  /** The reader of a provider; made when first asked for, which costs no call. */
  reader(ref: ResourceRef<'identityProvider'>, known?: IdentityProvider): ConfigurationReader {
    return this.keep(ref, known).reader;
  }

  /** What was read of a provider's configuration; `undefined` when nobody asked. No call. */
  known(ref: ResourceRef<'identityProvider'>): ConfigurationAnswers | undefined {
    return this.kept.get(refKey(ref))?.reader.current;
  }

  /** Whether a direction of a provider was read, and not asked to be read anew since. No call. */
  isFresh(ref: ResourceRef<'identityProvider'>, direction: Direction): boolean {
    return this.kept.get(refKey(ref))?.reader.isFresh(direction) === true;
  }

  /** Configurations of an instance, or all, are read anew when they are next asked for; what is here stays until then. */
  invalidate(instance?: InstanceRef): void {
    for (const [key, { reader }] of this.kept) {
      if (!instance || key.startsWith(`${instanceKey(instance)}/`)) {
        reader.invalidate();
      }
    }
  }

  /** Family the user chose for a provider in this window. */
  family(ref: ResourceRef<'identityProvider'>): Family | undefined {
    return this.kept.get(refKey(ref))?.family;
  }

  assumeFamily(ref: ResourceRef<'identityProvider'>, family: Family): void {
    this.keep(ref).family = family;
  }

  /** What the checks found when the page was last open; `undefined` while they have not run. No call. */
  findings(
    instance: InstanceRef,
    identityProviderId: string,
  ): readonly PlacedFinding[] | undefined {
    const { region, instanceId } = instance;
    return this.kept.get(refKey({ region, instanceId, id: identityProviderId }))?.findings;
  }

  note(ref: ResourceRef<'identityProvider'>, findings: readonly PlacedFinding[]): void {
    const kept = this.keep(ref);
    const isNew = JSON.stringify(kept.findings) !== JSON.stringify(findings);
    kept.findings = findings;
    if (isNew) {
      this.didChange.fire(ref);
    }
  }

  /**
   * Names and paths of the units of a reading. Looked up once for each reading: what could not be found then is not asked
   * for again until the settings are read anew.
   */
  async units(
    ref: ResourceRef<'identityProvider'>,
    ids: readonly string[],
    reading: string,
    signal: AbortSignal,
  ): Promise<Record<string, UnitPath>> {
    const kept = this.keep(ref);
    if (kept.units?.reading !== reading) {
      const unitPaths = await this.unitPaths();
      kept.units = { reading, paths: await unitPaths.resolve(ref, ids, signal) };
    }
    return kept.units.paths;
  }

  /** Path of an organization among the sources and targets that were read, of whatever provider; no call. */
  unitName(id: string): string | undefined {
    for (const { units } of this.kept.values()) {
      const unit = units?.paths[id];
      if (unit && 'path' in unit) {
        return unit.path.join(' / ');
      }
    }
    return undefined;
  }

  /** Zone the instance states for itself; `undefined` while it was not read. No call. */
  instanceZone(instance: InstanceRef): string | undefined {
    return this.zones.get(instanceKey(instance));
  }

  /**
   * Reads that zone, once; a permission that is missing is not asked for again. A second opinion, so a failure is only in
   * the log of calls. Rejects when cancelled.
   */
  async readInstanceZone(instance: InstanceRef, signal: AbortSignal): Promise<void> {
    const key = instanceKey(instance);
    if (this.zones.has(key)) {
      return;
    }
    try {
      const { value } = await this.session.client.getGlobalization(instance, signal);
      this.zones.set(key, isZone(value.timeZone ?? '') ? value.timeZone : undefined);
    } catch (error) {
      if (isCancelled(error)) {
        throw error;
      }
      if (error instanceof ApiError && error.kind === 'denied') {
        this.zones.set(key, undefined);
      }
    }
  }

  dispose(): void {
    this.didChange.dispose();
    this.didRead.dispose();
  }

  /** Earlier readings, newest first. */
  earlier(ref: ResourceRef<'identityProvider'>): readonly EarlierReading[] {
    return this.kept.get(refKey(ref))?.earlier ?? [];
  }

  /** The outbound settings when this window read them first: what changed since matters to entries that exist. */
  firstOutbound(ref: ResourceRef<'identityProvider'>): PushConfiguration | undefined {
    return this.kept.get(refKey(ref))?.firstOutbound;
  }

  /** Remembers a reading when it differs from the one before. */
  remember(
    ref: ResourceRef<'identityProvider'>,
    document: string,
    outbound?: PushConfiguration,
  ): void {
    const kept = this.keep(ref);
    kept.firstOutbound ??= outbound;
    const { earlier } = kept;
    if (earlier[0]?.document !== document) {
      earlier.unshift({ at: this.clock.now(), document });
      earlier.length = Math.min(earlier.length, mostEarlier);
    }
  }

  private keep(ref: ResourceRef<'identityProvider'>, known?: IdentityProvider): Kept {
    const key = refKey(ref);
    let kept = this.kept.get(key);
    if (!kept) {
      kept = {
        reader: new ConfigurationReader(this.session, ref, this.clock, known, () =>
          this.didRead.fire(ref),
        ),
        earlier: [],
      };
      this.kept.set(key, kept);
    }
    return kept;
  }
}

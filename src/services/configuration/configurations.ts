import type { Clock } from '../../base/clock';
import type { Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { IdentityProvider } from '../../model/resources/identityProvider';
import type { InstanceRef } from '../../model/resources/instance';
import type { PlacedFinding, UnitPath } from '../../model/configuration/configurationReading';
import type { Family } from '../../model/configuration/ldap/finding';
import type { PushConfiguration } from '../../model/configuration/syncConfiguration';
import {
  ConfigurationReader,
  type ConfigurationAnswers,
  type ProviderAddress,
  type ReadingSession,
} from './configurationReader';
import { UnitPaths } from '../resources/unitPaths';

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
  firstPush?: PushConfiguration;
  /** Units of the scopes, and the reading they were looked up for. */
  units?: { reading: string; paths: Record<string, UnitPath> };
}

/** How many earlier readings of a provider are kept. */
const mostEarlier = 20;

/** What a session knows of the configurations of its providers: readings, findings, and how they were before. */
export class Configurations implements Disposable {
  readonly unitPaths: UnitPaths;
  private readonly didChange = new Emitter<ProviderAddress>();
  /** The checks found something else than before. */
  readonly onDidChange = this.didChange.event;
  private readonly didRead = new Emitter<ProviderAddress>();
  /** A part of a configuration arrived, because somebody asked for it. */
  readonly onDidRead = this.didRead.event;
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly session: ReadingSession,
    private readonly clock: Clock,
  ) {
    this.unitPaths = new UnitPaths(session.client);
  }

  /** The reader of a provider; made when first asked for, which costs no call. */
  reader(address: ProviderAddress, known?: IdentityProvider): ConfigurationReader {
    return this.keep(address, known).reader;
  }

  /** What was read of a provider's configuration; `undefined` when nobody asked. No call. */
  known(address: ProviderAddress): ConfigurationAnswers | undefined {
    return this.kept.get(keyOf(address))?.reader.current;
  }

  /** Family the user chose for a provider in this window. */
  family(address: ProviderAddress): Family | undefined {
    return this.kept.get(keyOf(address))?.family;
  }

  assumeFamily(address: ProviderAddress, family: Family): void {
    this.keep(address).family = family;
  }

  /** What the checks found when the page was last open; `undefined` while they have not run. No call. */
  findings(
    instance: InstanceRef,
    identityProviderId: string,
  ): readonly PlacedFinding[] | undefined {
    const { region, instanceId } = instance;
    return this.kept.get(keyOf({ region, instanceId, identityProviderId }))?.findings;
  }

  note(address: ProviderAddress, findings: readonly PlacedFinding[]): void {
    const kept = this.keep(address);
    const isNew = JSON.stringify(kept.findings) !== JSON.stringify(findings);
    kept.findings = findings;
    if (isNew) {
      this.didChange.fire(address);
    }
  }

  /**
   * Names and paths of the units of a reading. Looked up once for each reading: what could not be found then is not asked
   * for again until the settings are read anew.
   */
  async units(
    address: ProviderAddress,
    ids: readonly string[],
    reading: string,
    signal: AbortSignal,
  ): Promise<Record<string, UnitPath>> {
    const kept = this.keep(address);
    if (kept.units?.reading !== reading) {
      kept.units = { reading, paths: await this.unitPaths.resolve(address, ids, signal) };
    }
    return kept.units.paths;
  }

  dispose(): void {
    this.didChange.dispose();
    this.didRead.dispose();
  }

  /** Earlier readings, newest first. */
  earlier(address: ProviderAddress): readonly EarlierReading[] {
    return this.kept.get(keyOf(address))?.earlier ?? [];
  }

  /** The outbound settings when this window read them first: what changed since matters to entries that exist. */
  firstPush(address: ProviderAddress): PushConfiguration | undefined {
    return this.kept.get(keyOf(address))?.firstPush;
  }

  /** Remembers a reading when it differs from the one before. */
  remember(address: ProviderAddress, document: string, push?: PushConfiguration): void {
    const kept = this.keep(address);
    kept.firstPush ??= push;
    const { earlier } = kept;
    if (earlier[0]?.document !== document) {
      earlier.unshift({ at: this.clock.now(), document });
      earlier.length = Math.min(earlier.length, mostEarlier);
    }
  }

  private keep(address: ProviderAddress, known?: IdentityProvider): Kept {
    const key = keyOf(address);
    let kept = this.kept.get(key);
    if (!kept) {
      kept = {
        reader: new ConfigurationReader(this.session, address, this.clock, known, () =>
          this.didRead.fire(address),
        ),
        earlier: [],
      };
      this.kept.set(key, kept);
    }
    return kept;
  }
}

function keyOf({ region, instanceId, identityProviderId }: ProviderAddress): string {
  return `${region}/${instanceId}/${identityProviderId}`;
}

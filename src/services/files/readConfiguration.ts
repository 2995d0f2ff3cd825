import * as l10n from '@vscode/l10n';
import {
  configurationMembers,
  modelName,
  type MemberShape,
} from '../../model/configuration/configurationMembers';
import { nearestName } from '../../model/configuration/ldap/nearestClass';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../model/configuration/syncConfiguration';
import { serviceName } from '../../model/files/distinctiveMember';
import type { DocumentMember, DocumentNode } from '../../model/files/documentNode';
import type { Direction } from '../../model/resources/direction';
import { clauses } from '../../model/text/clauses';
import { oneLine } from '../../model/text/plainText';
import { directionsOf } from './directionsOf';
import { unflatten } from './unflatten';

/** Rows and elements of a list at most; the service takes far fewer. */
const longestList = 1000;

/** Where a path of the model stands in the text. */
export interface Place {
  /** Absent for an element of a list. */
  member?: DocumentMember;
  value: DocumentNode;
  shape: MemberShape;
}

/** A member that is not what the service takes. */
export interface MemberProblem {
  rule: 'MEM-01' | 'MEM-02' | 'MEM-03';
  severity: 'error' | 'warning';
  /** Path of it in our spelling, or of the map that holds it. */
  path: string;
  message: string;
  /** What is wrong: the name or the value. */
  at: { member: DocumentMember } | { value: DocumentNode };
  /** The name or the value that is meant. */
  meant?: string;
}

/** Settings of one direction as a file holds them. */
export interface FileConfiguration {
  direction: Direction;
  /** The map that holds the settings. */
  node: DocumentNode;
  /** The first member that tells what it is. */
  first: DocumentMember;
  config: PushConfiguration & PullConfiguration;
  /** By the path of a value in our spelling, such as `udSyncScopeConfigs[0].targetScope`. */
  places: ReadonlyMap<string, Place>;
  /** Paths whose value only another tool knows, such as a reference or a placeholder: nothing is said of them. */
  unknown: readonly string[];
  problems: readonly MemberProblem[];
  /** Only the schedule is here: it fits either direction. */
  isScheduleOnly: boolean;
  /** All of the settings, not a part of them that is put together elsewhere. */
  isWhole: boolean;
}

/** Reads a map that was recognised; both directions where it holds members of both. */
export function readConfiguration(node: DocumentNode): FileConfiguration[] {
  const members = unflatten(node.members());
  const names = members.map(({ name }) => serviceName(name));
  const named = directionsOf(names);
  const isScheduleOnly = named.length === 0;
  const directions: readonly Direction[] = isScheduleOnly
    ? [names.includes('GroupSyncStatus') ? 'inbound' : 'outbound']
    : named;
  return directions.flatMap((direction, index) => {
    const reading = new Reading();
    // What both have in common is said once.
    const own = new Set(configurationMembers[direction].map(({ name }) => name));
    const shared = new Set(configurationMembers.outbound.map(({ name }) => name));
    const mine = members.filter(
      ({ name }) => directions.length === 1 || own.has(serviceName(name)),
    );
    const config = reading.map(mine, configurationMembers[direction], '');
    const first = mine.find(({ name }) => ofEither.test(serviceName(name)));
    if (!first) {
      return [];
    }
    const { places, unknown, problems } = reading;
    const isSaid = ({ path }: MemberProblem) =>
      index === 0 || !shared.has(serviceName(path.split(/[.[]/)[0] ?? ''));
    return [
      {
        ...{ direction, node, first, config, places, unknown, isScheduleOnly },
        problems: problems.filter(isSaid),
        isWhole: names.some((name) =>
          /^(?:IncrementalCallbackStatus|UdSyncScopeConfigs?)$/.test(name),
        ),
      },
    ];
  });
}

const ofEither =
  /^(?:UdSyncScopeConfigs?|LdapUdPu(?:sh|ll)Config|PullProtectedRule|PeriodicSyncConfig)$/;

/** Whether a text is filled in by another tool: `${name}`, `{{ name }}`, `%{name}`, `<% name %>`, `<name>`. */
const placeholder = /\$\{|\{\{|%\{|<%|^\s*<[\w .-]+>\s*$|^\$[A-Za-z_]\w*$/;

class Reading {
  readonly places = new Map<string, Place>();
  readonly unknown: string[] = [];
  readonly problems: MemberProblem[] = [];

  /** The members of a map in our spelling, as far as they are what they should be. */
  map(
    members: readonly DocumentMember[],
    shapes: readonly MemberShape[],
    path: string,
  ): Record<string, unknown> {
    const read: Record<string, unknown> = {};
    const names = new Set(members.map(({ name }) => serviceName(name)));
    for (const member of members) {
      const name = serviceName(member.name);
      const exact = shapes.find((shape) => shape.name === name);
      const shape = exact ?? meantShape(name, shapes, names);
      if (!exact && (path !== '' || shape)) {
        this.problems.push(this.unknownMember(member, shape, path));
      }
      if (shape) {
        const at = path === '' ? modelName(shape.name) : `${path}.${modelName(shape.name)}`;
        this.places.set(at, { member, value: member.value, shape });
        const value = this.value(member.value, shape, at);
        if (value !== undefined) read[modelName(shape.name)] = value;
      }
    }
    return read;
  }

  private value(node: DocumentNode, shape: MemberShape, path: string): unknown {
    if (isUnknown(node)) {
      this.unknown.push(path);
      return undefined;
    }
    if (node.kind === 'scalar' && node.value === null) {
      return undefined;
    }
    switch (shape.holds) {
      case 'map':
        return this.isMap(node, path, l10n.t('{0} holds members of its own.', shape.name))
          ? this.map(unflatten(node.members()), shape.members, path)
          : undefined;
      case 'maps':
        return this.list(node, path, shape, (item, at) => this.row(item, shape, at));
      case 'texts':
        return this.list(node, path, shape, (item, at) => this.text(item, at, shape.name) ?? '');
      case 'hours':
        // One hour is as good as a list of one; which hours are none is said with the schedule.
        return node.kind === 'scalar'
          ? node.value
          : this.list(node, path, shape, ({ kind, value }) => (kind === 'scalar' ? value : {}));
      case 'text':
        return this.text(node, path, shape.name);
      case 'count':
        return this.count(node, path, shape.name);
      case 'choice':
        return this.choice(node, path, shape.name, shape.values);
    }
  }

  private list(
    node: DocumentNode,
    path: string,
    shape: MemberShape,
    read: (item: DocumentNode, path: string) => unknown,
  ): unknown {
    if (node.kind !== 'list') {
      this.note(node, path, l10n.t('{0} is a list.', shape.name));
      return undefined;
    }
    return node
      .items()
      .slice(0, longestList)
      .map((item, index) => {
        const at = `${path}[${index}]`;
        this.places.set(at, { value: item, shape });
        if (isUnknown(item)) {
          this.unknown.push(at);
          return '';
        }
        return read(item, at);
      });
  }

  private row(
    node: DocumentNode,
    shape: MemberShape & { members: readonly MemberShape[] },
    path: string,
  ): Record<string, unknown> {
    return this.isMap(node, path, l10n.t('{0} holds rows with members.', shape.name))
      ? this.map(unflatten(node.members()), shape.members, path)
      : {};
  }

  private isMap(node: DocumentNode, path: string, message: string): boolean {
    if (node.kind !== 'map') this.note(node, path, message);
    return node.kind === 'map';
  }

  private text(node: DocumentNode, path: string, name: string): string | undefined {
    if (node.kind !== 'scalar') {
      this.note(node, path, l10n.t('{0} is a text.', name));
      return undefined;
    }
    if (typeof node.value !== 'string') {
      // What it says is clear all the same.
      this.problems.push({
        ...{ rule: 'MEM-02', severity: 'warning', path, at: { value: node }, meant: node.source },
        message: l10n.t('{0} is a text: put it in quotes.', name),
      });
    }
    return node.source;
  }

  private count(node: DocumentNode, path: string, name: string): number | undefined {
    const text = node.source.trim();
    // In quotes as well: the command line knows nothing but texts.
    if (node.kind === 'scalar' && /^\d{1,15}$/.test(text)) {
      return Number(text);
    }
    this.note(node, path, l10n.t('{0} is a whole number.', name));
    return undefined;
  }

  private choice(
    node: DocumentNode,
    path: string,
    name: string,
    values: readonly string[],
  ): string | undefined {
    const { source } = node;
    if (node.kind === 'scalar' && values.includes(source)) {
      return source;
    }
    const isOn = values.includes('enabled') ? onOff.get(source.trim().toLowerCase()) : undefined;
    const near =
      values.find((value) => value === source.trim().toLowerCase()) ??
      isOn ??
      nearestName(
        source,
        values.map((value) => ({ name: value })),
      );
    this.problems.push({
      rule: 'MEM-03',
      severity: 'error',
      path,
      message: l10n.t('{0} must be one of {1}.', name, clauses(values)),
      at: { value: node },
      ...(node.kind === 'scalar' && near !== undefined && { meant: near }),
    });
    return near;
  }

  /** A value of the wrong kind: what else might be said of it is not. */
  private note(node: DocumentNode, path: string, message: string): void {
    this.problems.push({ rule: 'MEM-02', severity: 'error', path, message, at: { value: node } });
    this.unknown.push(path);
  }

  private unknownMember(
    member: DocumentMember,
    shape: MemberShape | undefined,
    path: string,
  ): MemberProblem {
    const isCamel = member.name.charAt(0) !== serviceName(member.name).charAt(0);
    const meant = shape && (isCamel ? modelName(shape.name) : shape.name);
    const name = oneLine(member.name, 60);
    return {
      rule: 'MEM-01',
      severity: 'warning',
      path,
      message:
        meant === undefined
          ? l10n.t('The service knows no member "{0}" here.', name)
          : l10n.t('The service knows no member "{0}" here; {1} is meant.', name, meant),
      at: { member },
      ...(meant !== undefined && { meant }),
    };
  }
}

const onOff = new Map(
  Object.entries({
    ...{ true: 'enabled', on: 'enabled', yes: 'enabled', enable: 'enabled', '1': 'enabled' },
    ...{ false: 'disabled', off: 'disabled', no: 'disabled', disable: 'disabled', '0': 'disabled' },
  }),
);

/** The member that a name of none stands for, unless that one is here as well. */
function meantShape(
  name: string,
  shapes: readonly MemberShape[],
  present: ReadonlySet<string>,
): MemberShape | undefined {
  const free = shapes.filter((shape) => !present.has(shape.name));
  const known = free.find(({ misspelt }) => misspelt?.includes(name));
  const nearest = known ? undefined : nearestName(name, free);
  return known ?? free.find((shape) => shape.name === nearest);
}

/** A value that another tool fills in: by a tag, a function of a template, or a placeholder. */
function isUnknown(node: DocumentNode): boolean {
  if (node.isTagged) {
    return true;
  }
  if (node.kind === 'map') {
    const [only, ...others] = node.members();
    return others.length === 0 && /^(?:Ref$|Fn::)/.test(only?.name ?? '');
  }
  return node.kind === 'scalar' && typeof node.value === 'string' && placeholder.test(node.value);
}

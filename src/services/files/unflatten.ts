import type { DocumentMember, DocumentNode } from '../../model/files/documentNode';

/** Elements of a flattened list at most. */
const longestList = 1000;

/** What flattened members are gathered in until all of them are known. */
interface Branch {
  /** The first member that is part of it: where the whole is said to stand. */
  first: DocumentMember;
  leaf?: DocumentMember;
  below: Map<string, Branch>;
}

/**
 * Members with those that are flattened as for the command line (`UdSyncScopeConfigs.1.SourceScopes.2`) put together
 * again; the numbers begin with 1. Others stay as they are.
 */
export function unflatten(members: readonly DocumentMember[]): readonly DocumentMember[] {
  if (!members.some(({ name }) => name.includes('.'))) {
    return members;
  }
  const root = new Map<string, Branch>();
  for (const member of members) {
    let below = root;
    let branch: Branch | undefined;
    for (const part of member.name.split('.').slice(0, 6)) {
      branch = below.get(part) ?? { first: member, below: new Map() };
      below.set(part, branch);
      below = branch.below;
    }
    if (branch) branch.leaf = member;
  }
  return [...root].map(([name, branch]) => memberOf(name, branch));
}

function memberOf(name: string, { first, leaf, below }: Branch): DocumentMember {
  return leaf && below.size === 0
    ? { ...leaf, name }
    : { name, key: first.key, value: new FlatNode(first, below) };
}

/** A map or list that is written in parts; it stands where its first part does. */
class FlatNode implements DocumentNode {
  readonly source = '';
  readonly isFlow = true;
  /** Nothing can be written into it at one place. */
  readonly isShared = true;
  readonly isTagged = false;

  constructor(
    private readonly first: DocumentMember,
    private readonly below: ReadonlyMap<string, Branch>,
  ) {}

  get kind(): DocumentNode['kind'] {
    return [...this.below.keys()].every((name) => /^\d{1,4}$/.test(name)) ? 'list' : 'map';
  }
  get start(): number {
    return this.first.key.start;
  }
  get end(): number {
    return this.first.key.end;
  }

  members(): DocumentMember[] {
    return this.kind === 'map'
      ? [...this.below].map(([name, branch]) => memberOf(name, branch))
      : [];
  }

  items(): DocumentNode[] {
    return this.kind === 'list'
      ? [...this.below]
          .sort(([a], [b]) => Number(a) - Number(b))
          .slice(0, longestList)
          .map(([name, branch]) => memberOf(name, branch).value)
      : [];
  }
}
